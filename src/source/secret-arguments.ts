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
    const [before, name, value] = parts(arg, args[index - 1])
    const isSecret = value !== '' && (namesSecret(name) || looksSecret(value)) && !/^\{\w+\}$/.test(value)
    taken.args.push(isSecret ? before + take(taken, { name, value }) : arg)
  }
  return taken
}

/** `--name=value`, `NAME=value`, `Name: value` or the value of the option before. */
function parts(arg: string, previous: string | undefined): [before: string, name: string, value: string] {
  const inline = /^(-{0,2}([A-Za-z][\w.-]*)(?:=|:\s+))([\s\S]+)$/.exec(arg)
  if (inline?.[1] && inline[2] && inline[3]) return [inline[1], inline[2], inline[3]]
  const option = /^--?([A-Za-z][\w.-]*)$/.exec(previous ?? '')?.[1]
  return arg.startsWith('-') ? ['', '', ''] : ['', option ?? '', arg]
}

function take(taken: ArgumentsWithoutSecrets, { name, value }: { name: string; value: string }): string {
  const base = name.replaceAll(/\W+/g, '_').toUpperCase() || 'ARGUMENT'
  let unique = base
  for (let n = 2; unique in taken.values; n += 1) unique = `${base}_${n}`
  taken.values[unique] = value
  taken.variables.push({ name: unique, in: 'argument', required: true, secret: true })
  return `{${unique}}`
}
