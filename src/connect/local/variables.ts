import type { Failure } from '../../model/outcome.ts'
import type { Target, TargetVariable } from '../../model/target.ts'
import type { Credentials } from '../credentials.ts'
import type { SandboxKind } from './sandbox/sandbox.ts'

/** What a variable gets that nobody gave a value. Public: it may be printed. */
export const standardPlaceholder = 'placard-placeholder'

/** They change how programs load, our own sandbox too, which starts with the same environment. */
const loaderNames = /^(?:LD_|DYLD_|GCONV_PATH$|GLIBC_TUNABLES$)/
/** They would lead the client of docker or podman elsewhere. */
const clientNames = /^(?:DOCKER_|CONTAINER_)/

/** The values of a target's variables: the user's own, else the placeholder. */
export interface VariableValues {
  env: Record<string, string>
  /** For `{NAME}` in the arguments. */
  argument: Record<string, string>
  /** The user's values among them. */
  secrets: string[]
  /** The placeholders among them. */
  placeholders: string[]
}

/** An optional variable that has neither a value nor a placeholder of its own stays unset. */
export function variableValues(target: Target, { env }: Credentials): VariableValues {
  const values: VariableValues = { env: {}, argument: {}, secrets: [], placeholders: [] }
  for (const variable of target.variables) {
    if (variable.in !== 'env' && variable.in !== 'argument') continue
    const isNeeded = variable.required || variable.in === 'argument'
    const value = env[variable.name] ?? variable.placeholder ?? (isNeeded ? standardPlaceholder : undefined)
    if (value === undefined) continue
    values[variable.in][variable.name] = value
    ;(env[variable.name] === undefined ? values.placeholders : values.secrets).push(value)
  }
  return values
}

/** Null where every variable may be set. */
export function refusedVariable({ variables }: Target, sandbox: SandboxKind): Failure | null {
  const isRefused = ({ name }: TargetVariable): boolean =>
    loaderNames.test(name) || (sandbox === 'docker' && clientNames.test(name))
  const bad = variables.find((each) => each.in === 'env' && isRefused(each))
  if (!bad) return null
  const reason = `the entry sets ${bad.name}, which changes how our own sandbox starts: not started`
  return { kind: 'failure', outcome: 'blocked', phase: 'start', reason }
}
