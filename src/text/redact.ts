import { mark, secretPatterns } from './secret-patterns.ts'

/** Shorter values are replaced only where they stand as a word of their own, or every text would fall apart. */
const shortest = 4

/**
 * The text with every secret in it as `[redacted]`: the given values (also URL-encoded, JSON-escaped, in base64, and
 * without their `Bearer`), user info and secret-looking query values of URLs, credentials in headers, known forms of
 * tokens, private keys, and values under secret-looking names. Linear in the text's length. For errors, logs, reports, stderr; never for tool text, which is kept as received.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const start = blankValues(text, secrets)
  return secretPatterns.reduce((so, { pattern, replacement }) => so.replace(pattern, replacement), start)
}

/** The text with the given values alone as `[redacted]`, in all the forms that `redact` knows of them. */
export function blankValues(text: string, secrets: readonly string[]): string {
  const given = givenPattern(secrets)
  return given ? text.replace(given, mark) : text
}

function givenPattern(secrets: readonly string[]): RegExp | undefined {
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return forms.length === 0 ? undefined : new RegExp(forms.map(formPattern).join('|'), 'g')
}

function formsOf(secret: string): string[] {
  const bare = /^(?:bearer|basic|token)\s+(\S+)$/i.exec(secret.trim())?.[1]
  return [secret, secret.trim(), ...(bare ? [bare] : [])].flatMap(encodings).filter((form) => form !== '')
}

function encodings(value: string): string[] {
  const plain = [value, JSON.stringify(value).slice(1, -1)]
  if (value.length < shortest || hasLoneSurrogate(value)) return plain
  const base64 = Buffer.from(value, 'utf8').toString('base64')
  return [...plain, encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+'), base64]
}

function formPattern(form: string): string {
  const literal = form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  return form.length < shortest ? `(?<![\\w])${literal}(?![\\w])` : literal
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}
