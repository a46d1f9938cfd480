import type { Credentials } from '../connect/credentials.ts'
import type { Target, TargetVariable, Vantage } from '../model/target.ts'

/**
 * A target as it will really be reached: with the names of the values that the user gave for this run, and the
 * vantage that follows. Values that this kind of target cannot take are left out.
 */
export function effectiveTarget(target: Target, given: Credentials): Target {
  if (target.kind === 'dump') return target
  const names = target.kind === 'remote' ? Object.keys(given.headers) : Object.keys(given.env)
  const place = target.kind === 'remote' ? 'header' : 'env'
  const added = names
    .filter((name) => !target.variables.some((variable) => sameName(variable.name, name, place)))
    .map((name): TargetVariable => ({ name, in: place, required: true, secret: true }))
  const variables = [...target.variables, ...added]
  return { ...target, variables, vantage: vantageOf({ ...target, variables }, given) }
}

function vantageOf(target: Target, given: Credentials): Vantage {
  const values = { ...given.headers, ...given.env }
  const hasValue = (variable: TargetVariable): boolean =>
    Object.keys(values).some((name) => sameName(name, variable.name, variable.in))
  if (target.variables.some(hasValue)) return 'credentialed'
  return target.kind !== 'remote' && target.variables.some(getsPlaceholder) ? 'placeholder' : 'anonymous'
}

// The same rule as in connect/local/variables.ts: an optional variable without a stand-in of its own stays unset.
function getsPlaceholder({ required, placeholder, in: place }: TargetVariable): boolean {
  return required || placeholder !== undefined || place === 'argument'
}

// Names of headers are equal in any case, those of variables are not.
function sameName(a: string, b: string, place: TargetVariable['in']): boolean {
  return place === 'header' ? a.toLowerCase() === b.toLowerCase() : a === b
}
