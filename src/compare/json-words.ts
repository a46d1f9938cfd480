import { canonicalJson } from '../text/digest.ts'

/** A value as canonical JSON. What has none (a number beyond double) is told apart by its digest only. */
export function jsonWords(value: unknown): string {
  try {
    return canonicalJson(value)
  } catch {
    return '(no canonical form)'
  }
}
