import { hash } from 'node:crypto'
import canonicalizeModule from 'canonicalize'

// The package is CommonJS with a default export; under NodeNext its type is the module itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined

/** RFC 8785 canonical JSON. `undefined` members are left out. Throws where a value has no JSON form. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null'
}

/** Lower-case hexadecimal sha256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/** sha256 of the canonical JSON of a value. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value))
}
