import { quoteActs, quoteField } from '../evidence.ts'
import { saidBy, type Act } from '../reading/act.ts'
import { prepositions } from '../tables/little-words.ts'
import { anyOf, fieldWhere, oncePerTool, share } from '../reading/context.ts'
import { ofPublicSource } from '../reading/contents.ts'
import { lastOf } from '../reading/last.ts'
import { guideNouns } from '../tables/private-nouns.ts'
import { pathField, pathNames } from '../reading/inputs.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-files'
const files = new Set(['file', 'filesystem'])
/** Folders are as often a mailbox's or a drive's: these words say that they are the machine's. */
const folders = new Set(['directory', 'folder', 'dir'])
const places = new Set(['file', 'directory', 'disk'])
const local = new Set(['local', 'filesystem', 'disk', 'directory', 'tree', 'file'])

/** What only checks a configuration returns a verdict and not what stands in the file. */
const checking = /^(?:validate|verify|lint|plan|preview)$/
const vaults = ['secret', 'vault', 'route', 'endpoint', 'json', 'taxonomy', 'redis']

/** Beside one of these a path leads into a repository or a bucket. */
const remote = new Set(['owner', 'repo', 'repository', 'bucket', 'bucket name', 'repo name', 'repo owner'])

/** A path inside a store of its own is none of the machine's. */
function isVault(reading: ToolReading): boolean {
  return (
    (vaults.some((word) => reading.topic.has(word)) && !reading.topic.has('file')) ||
    (!reading.topic.has('local') &&
      fieldWhere(reading, (words) => words.length <= 2 && remote.has(words.join(' '))) !== undefined)
  )
}

/** `an image from the local filesystem`, `PDFs (local or URL)`. */
const localSource =
  /\b(?:from|on) (?:the |your |a )?(?:local|host|user'?s) (?:file ?system|disk|machine|drive|file|computer)\b|\b(?:pdfs?|files?|images?|documents?) \(local\b|\blocal (?:pdfs?|files?|images?|documents?)\b/i
/** A search for one word is cheaper than the pattern. */
const speaksOfLocal = oncePerTool(({ description }) => /ocal|host|user/.test(description?.text ?? ''))

/** `file types`: which there are. */
const sorts = new Set(['type', 'format', 'extension', 'encoding'])
const inspecting = new Set(['analyze', 'analyse', 'inspect', 'profile'])
const repositories = new Set(['repository', 'repo'])

/** The files of such a server are those that it shows to all. */
function isShownToAll({ listing, topic }: ToolReading): boolean {
  return ofPublicSource(listing) && !(listing.ownWords.has('github') && share(repositories, topic))
}

/** `Read a file`, `list a local folder`, `parse code from a file`. */
function isOfFiles(act: Act, reading: ToolReading): boolean {
  if (act.effect !== 'reads' && act.effect !== 'computes') return false
  if (!namesFiles(act, reading)) return false
  const last = lastOf(act.object)
  return !guideNouns.has(last) && !sorts.has(last) && !isShownToAll(reading)
}

function namesFiles(act: Act, reading: ToolReading): boolean {
  if (act.rest[0] === 'from' || act.rest[0] === 'in') {
    const end = act.rest.findIndex((word, i) => i > 0 && prepositions.has(word))
    const source = act.rest.slice(1, end < 0 ? 6 : Math.min(end, 6))
    if (anyOf(source, places)) return true
  }
  if (act.rest[0] === 'for' && act.rest.slice(1, 4).join(' ').endsWith('in file')) return true
  if (act.from !== 'name' && speaksOfLocal(reading) && localSource.test(saidBy(act, 40))) return true
  if (act.effect === 'computes') return inspecting.has(act.verb) && lastOf(act.object) === 'file'
  if (anyOf(act.object, files)) return true
  if (!anyOf(act.object, folders) || act.object.includes('working') || act.object.includes('current'))
    return false
  return share(local, reading.topic)
}

/** Reading files of the machine where the server runs. */
export const readsFiles: Rule = {
  id,
  asks: 'Can a call read local files?',
  when: { effects: ['reads', 'computes'], words: pathNames },
  find(reading) {
    const field = pathField(reading)
    const acts = keep(reading.acts, (one) => isOfFiles(one, reading))
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
