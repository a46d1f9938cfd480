import type { Client } from './client.ts'

/** One server of a configuration: the member it stands in, its key there, and the value. */
export type TableEntry = readonly [table: string, key: string, item: unknown]

/** Every server in the members that a client reads; `*` stands for every key. */
export function serverTables(document: unknown, client: Client): TableEntry[] {
  return client.members.flatMap((member) => entriesAt(document, member.split('.')))
}

function entriesAt(value: unknown, path: readonly string[], walked: readonly string[] = []): TableEntry[] {
  if (!isObject(value)) return []
  const [step, ...rest] = path
  if (step === undefined) return Object.entries(value).map(([key, item]) => [walked.join('.'), key, item])
  // VS Code's settings.json writes inner objects with dots in the key.
  const dotted = path.join('.')
  if (rest.length > 0 && dotted in value) return entriesAt(value[dotted], [], [...walked, dotted])
  const keys = step === '*' ? Object.keys(value) : [step]
  return keys.flatMap((key) => entriesAt(value[key], rest, [...walked, key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
