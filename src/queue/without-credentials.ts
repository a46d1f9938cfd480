import type { Failure } from '../model/outcome.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { looksSecret, namesSecret } from '../source/secret-arguments.ts'
import { blankValues } from '../text/redact.ts'
import type { Job } from './job.ts'

/**
 * An observation without the user's own credentials, which a server may repeat in its errors and even in its tools.
 * In tools only what is secret by its name, its place or its looks is blanked: a setting such as `shelf` is a plain word.
 */
export function withoutCredentials(observed: Snapshot | Failure, job: Job): Snapshot | Failure {
  const { headers, env } = job.credentials
  const values = [...Object.values(headers), ...Object.values(env)].filter((value) => value !== '')
  if (values.length === 0) return observed
  if (observed.kind === 'failure') return blanked(observed, values)
  const secrets = Object.entries(env).flatMap(([name, value]) => (isSecret(job, name, value) ? [value] : []))
  return blanked(observed, [...Object.values(headers), ...secrets])
}

const shortest = 6
const keyLike = /^(?=.*\d)(?=.*[a-z])\S{16,}$/i

function isSecret({ target }: Job, name: string, value: string): boolean {
  if (value.length < shortest) return false
  const isInPlace = target.variables.some((each) => each.name === name && each.secret && each.in !== 'env')
  return isInPlace || namesSecret(name) || looksSecret(value) || keyLike.test(value)
}

// What is rebuilt has the same shape: only texts are replaced.
function blanked<Value>(value: Value, secrets: readonly string[]): Value {
  if (typeof value === 'string') return blankValues(value, secrets) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => blanked(each, secrets)) as Value
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, each]) => [key, blanked<unknown>(each, secrets)])
  return Object.fromEntries(members) as Value
}
