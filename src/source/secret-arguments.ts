import type { TargetVariable } from '../model/target.ts'

/** A target's arguments with every secret value replaced by `{NAME}`, the variables that stand for them, and the values. */
export interface ArgumentsWithoutSecrets {
  args: string[]
  variables: TargetVariable[]
  values: Record<string, string>
}

const secretName =
  /(?:^|[-_.])(?:(?:api|access|private|secret|auth|app|service|account)?[-_]?key|token|secret|pass(?:word|wd|phrase)?|pwd|pat|authorization|credentials?|bearer|connection[-_]?string|dsn)$/i
const secretValue =
  /^(?:Bearer\s+\S|(?:sk|pk|rk|ghp|gho|ghs|ghu|glpat|xox[abeprs]|sbp|pat|tvly|fc|ntn|secret|hf|npm|lin_api|figd|AKIA|AIza)[-_]?[\w-]{16,}|github_pat_\w{20,}|eyJ[\w-]{10,}\.[\w-]{10,}|[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@)/i

/** Does a name of an option, a variable, a header or a query parameter say that its value is secret? */
export function namesSecret(name: string): boolean {
  return secretName.test(name.replaceAll(/([a-z])([A-Z])/g, '$1-$2'))
}

/** Does a value look like a token, or like JSON that holds one, whatever its name? */
export function looksSecret(value: string): boolean {
  if (secretValue.test(value)) return true
  return (
    /^\s*[{[]/.test(value) &&
    [...value.matchAll(/"([\w.-]+)"\s*:/g)].some(([, name]) => namesSecret(name ?? ''))
  )
}

/** Takes secret values (`--api-key …`, `--token=…`, `Authorization: Bearer …`, a URL with a password) out of arguments. */
export function withoutSecretArguments(args: readonly string[]): ArgumentsWithoutSecrets {
  const taken: ArgumentsWithoutSecrets = { args: [], variables: [], values: {} }
  for (const [index, arg] of args.entries()) {
    const part = partOf(arg, args[index - 1])
    taken.args.push(isSecret(part) ? part.before + take(taken, part) : arg)
  }
  return taken
}

/** A value in an argument: what stands before it there, and the name that it goes by. */
interface Part {
  before: string
  name: string
  value: string
  /** It stands as `Name: value`, or in the value of `--header`. */
  isHeader: boolean
}

const headerOption = /^(?:headers?|H)$/
const plainHeader = /^(?:accept|accept-language|content-type|user-agent)$/i
const reference = /^(?:(?:bearer|basic|token)\s+)?\$?\{[\w.:-]+\}$/i
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const revision = /(?:^|[-_])(?:ref|sha\d*|rev|revision|commit|digest|hash|checksum)$/i

function isSecret({ name, value, isHeader }: Part): boolean {
  if (value === '' || reference.test(value)) return false
  if (namesSecret(name) || looksSecret(value)) return true
  if (isHeader) return !plainHeader.test(name)
  if (name === 'k') return !/^(?:[./~]|\d{1,5}$)/.test(value)
  return looksKey(value) && !(revision.test(name) && /^[0-9a-f]+$/i.test(value))
}

/** Long and mixed, and not words joined by hyphens: a key. A UUID alone is more often a project than a secret. */
function looksKey(value: string): boolean {
  if (!/^[\w-]{32,}$/.test(value) || uuid.test(value)) return false
  return value.split(/[-_]/).some((piece) => /^(?=.*\d)(?=.*[a-z])[a-z\d]{16,}$/i.test(piece))
}

/** `--name=value`, `NAME=value`, `Name: value` or the value of the option before. */
function partOf(arg: string, previous: string | undefined): Part {
  const option = /^--?([A-Za-z][\w.-]*)$/.exec(previous ?? '')?.[1] ?? ''
  if (headerOption.test(option)) return headerPart(arg)
  const [, before, name, value] = /^(-{0,2}([A-Za-z][\w.-]*)(?:=|:\s+))([\s\S]+)$/.exec(arg) ?? []
  if (before && name && value) return inlinePart(arg, { before, name, value })
  const header = headerPart(arg)
  if (header.before !== '' && (namesSecret(header.name) || authName.test(header.name))) return header
  const isOption = arg.startsWith('-')
  return { before: '', name: isOption ? '' : option, value: isOption ? '' : arg, isHeader: false }
}

const authName = /(?:^|-)auth$/i

/** `--header=Name: value` and `--env=NAME=value` hold a pair in their value. */
function inlinePart(arg: string, { before, name, value }: Omit<Part, 'isHeader'>): Part {
  const isOption = before.startsWith('-')
  const inner = isOption && headerOption.test(name) ? headerPart(value) : partOf(value, undefined)
  if (isOption && !namesSecret(name) && inner.before !== '' && isSecret(inner))
    return { ...inner, before: before + inner.before }
  return { before, name, value, isHeader: !arg.includes('=') && authName.test(name) }
}

/** `Name: value`, also without the space; else the whole of it is the value. An address is no header. */
function headerPart(arg: string): Part {
  const [, before = '', name = 'header', value = arg] =
    /^(([A-Za-z][\w.-]*):\s*)(?!\/\/)([\s\S]+)$/.exec(arg) ?? []
  return { before, name, value, isHeader: true }
}

function take(taken: ArgumentsWithoutSecrets, { name, value }: { name: string; value: string }): string {
  const base = name.replaceAll(/\W+/g, '_').toUpperCase() || 'ARGUMENT'
  let unique = base
  for (let n = 2; unique in taken.values; n += 1) unique = `${base}_${n}`
  taken.values[unique] = value
  taken.variables.push({ name: unique, in: 'argument', required: true, secret: true })
  return `{${unique}}`
}
