import type { Failure } from '../model/outcome.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { looksSecret, namesSecret } from '../source/secret-arguments.ts'
import { blankValues } from '../text/redact.ts'
import type { Job } from './job.ts'

/**
 * Takes the user's own credentials out of a server's texts, which may repeat them even in tools. Only what is secret by
 * its name, its place or its looks is taken: a setting such as `shelf` or `true` is a plain word.
 */
export function credentialBlank(job: Job): ((text: string) => string) | undefined {
  const { headers, env } = job.credentials
  const secrets = [
    ...Object.entries(headers).flatMap(([name, value]) =>
      alwaysSecret.test(name) || isSecret(job, name, value) ? [value] : [],
    ),
    ...Object.entries(env).flatMap(([name, value]) => (isSecret(job, name, value) ? [value] : [])),
  ].filter((value) => value !== '')
  return secrets.length === 0 ? undefined : (text) => blankValues(text, secrets)
}

/**
 * An observation without the user's own credentials in what was noted of it; its tools were read without them, see
 * `credentialBlank`. A failure is without any value that was given, secret or not.
 */
export function withoutCredentials(observed: Snapshot | Failure, job: Job): Snapshot | Failure {
  const { headers, env } = job.credentials
  const values = [...Object.values(headers), ...Object.values(env)].filter((value) => value !== '')
  if (values.length === 0) return observed
  if (observed.kind === 'failure') return withoutValues(observed, (text) => blankValues(text, values))
  const blank = credentialBlank(job)
  return blank ? withoutSecrets(observed, blank) : observed
}

const shortest = 6
const keyLike = /^(?=.*\d)(?=.*[a-z])\S{16,}$/i
const alwaysSecret = /^(?:(?:proxy-)?authorization|cookie)$|(?:^|-)auth$/i

function isSecret({ target }: Job, name: string, value: string): boolean {
  if (value.length < shortest) return false
  const isInPlace = target.variables.some((each) => each.name === name && each.secret && each.in !== 'env')
  return isInPlace || namesSecret(name) || looksSecret(value) || keyLike.test(value)
}

type Blank = (text: string) => string

function withoutValues(failure: Failure, blank: Blank): Failure {
  const { reason, stderrTail, auth } = failure
  return {
    ...failure,
    reason: blank(reason),
    ...(stderrTail !== undefined && { stderrTail: blank(stderrTail) }),
    ...(auth && { auth: blanked(auth, blank) }),
  }
}

function withoutSecrets(seen: Snapshot, blank: Blank): Snapshot {
  const { completeness, anomalies, posture } = seen
  return {
    ...seen,
    posture: { ...posture, args: posture.args.map(blank) },
    completeness: { ...completeness, reasons: completeness.reasons.map(blank) },
    anomalies: anomalies.map((each) => ({ ...each, detail: blank(each.detail) })),
  }
}

// What is rebuilt has the same shape: only texts are replaced.
function blanked<Value>(value: Value, blank: Blank): Value {
  if (typeof value === 'string') return blank(value) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => blanked(each, blank)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, blanked<unknown>(each, blank)]),
  ) as Value
}
