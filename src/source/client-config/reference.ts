import type { ConfigPlaces } from './places.ts'

/** `${VAR}`, `${env:VAR}`, `${input:id}`, `${VAR:-default}`, `$VAR`: a value that stands elsewhere. */
const reference = /\$\{(?:(env|input):)?([A-Za-z_][\w.-]*)(?::-([^}]*))?\}|\$([A-Za-z_]\w*)/g

/** What a configured text refers to, by name: the reference as it stands there. */
export function referencesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(reference)]
  return Object.fromEntries(found.map((match) => [variableName(match[2] ?? match[4] ?? ''), match[0]]))
}

/** The text with `{name}` in place of every reference. */
export function withStandIns(text: string): string {
  return text.replaceAll(reference, (...[, , name, , plain]) => `{${variableName(String(name ?? plain))}}`)
}

/** The text as the client would read it; undefined where something is not known, such as what it asks people for. */
export function resolved(text: string, places: ConfigPlaces): string | undefined {
  let known = true
  const full = text.replaceAll(
    reference,
    (...[whole, kind, name, fallback, plain]: (string | undefined)[]) => {
      const value = kind === 'input' ? undefined : valueOf(name ?? plain ?? '', kind, places)
      known &&= (value ?? fallback) !== undefined
      return value ?? fallback ?? whole ?? ''
    },
  )
  return known ? full : undefined
}

function valueOf(
  name: string,
  kind: string | undefined,
  { env, cwd, home }: ConfigPlaces,
): string | undefined {
  if (kind === undefined && name === 'workspaceFolder') return cwd
  if (kind === undefined && name === 'userHome') return home
  return env[name] === '' ? undefined : env[name]
}

/** As it may be given with `--env`. */
function variableName(name: string): string {
  return name.replaceAll(/\W/g, '_')
}
