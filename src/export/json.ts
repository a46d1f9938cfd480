import type { Exporter } from './exporter.ts'
import { jsonText } from './json-text.ts'

const schemaVersion = 1

/** The neutral policy itself, whole. */
export const json: Exporter = {
  id: 'json',
  title: 'Placard policy (JSON)',
  supports: { ask: true, hide: true, limits: true, argumentRules: true, serverKey: false },
  export: (policy) => ({
    files: [{ path: 'placard-policy.json', text: jsonText({ schemaVersion, ...policy }) }],
    losses: [],
  }),
}
