import { quoteActs, quoteField } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import { fieldWhere } from '../reading/context.ts'
import { pathField } from '../reading/inputs.ts'
import type { ToolReading } from '../reading/reading.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-files'
const files = /^(?:file|directory|folder|filesystem|dir)$/

/** What only checks a configuration returns a verdict and not what stands in the file. */
const checking = /^(?:validate|verify|lint|plan|preview)$/
const vaults = ['secret', 'vault', 'route', 'endpoint', 'json', 'taxonomy', 'redis']

/** Beside one of these a path leads into a repository or a bucket. */
const remote = new Set(['owner', 'repo', 'repository', 'bucket', 'bucket name', 'repo name', 'repo owner'])

/** A path inside a store of its own is none of the machine's. */
function isVault(reading: ToolReading): boolean {
  return (
    (vaults.some((word) => reading.topic.has(word)) && !reading.topic.has('file')) ||
    fieldWhere(reading, (words) => words.length <= 2 && remote.has(words.join(' '))) !== undefined
  )
}

/** `parse code from a file`, `in a directory`. */
function fromFile(act: Act): boolean {
  return /^(?:from|in)$/.test(act.rest[0] ?? '') && /^(?:file|directory|folder|disk)$/.test(act.rest[1] ?? '')
}

/** Reading files of the machine where the server runs. */
export const readsFiles: Rule = {
  id,
  asks: 'Can a call read local files?',
  find(reading) {
    const field = pathField(reading)
    const acts = reading.acts.filter(
      (one) =>
        (one.effect === 'reads' || one.effect === 'computes') &&
        (one.object.some((word) => files.test(word)) || fromFile(one)),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    const reads =
      reading.acts.length === 0 ||
      reading.acts.some((one) => one.effect === 'reads' || one.effect === 'computes')
    if (!act && !(field && reads)) return []
    if ((!field && reading.acts.every((one) => checking.test(one.verb))) || isVault(reading)) return []
    const evidence = [...(act ? quoteActs(act, acts) : []), ...(field ? [quoteField(field)] : [])]
    return [
      finding(id, {
        outcome: 'Reads files',
        signal: 'reads-files',
        category: 'read',
        hard: field !== undefined,
        evidence,
      }),
    ]
  },
}
