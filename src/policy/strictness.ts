import { type Decision, decisions } from '../model/policy.ts'

/** The stricter of two decisions. */
export function stricter(a: Decision, b: Decision): Decision {
  return decisions.indexOf(a) >= decisions.indexOf(b) ? a : b
}
