import { fieldWhere } from './context.ts'
import { describes, fieldWords, type Field } from './fields.ts'
import { lastOf } from './last.ts'
import type { ToolReading, Unjudged } from './reading.ts'
import { wordSet } from '../tables/word-set.ts'

const commandNames = wordSet('command cmd commands shell bash commandline command_line')
export const codeNames = wordSet('code script javascript js python snippet function program jscode source')
export const queryNames = wordSet('sql statement cypher query querystring')
export const bodyNames = wordSet('headers header body payload data json params')
const outputWords = wordSet('output out save dest destination download target export')
const saved = wordSet(
  'file files disk locally local image images screenshot output result results audio video pdf html png jpg jpeg gif svg csv json xml txt markdown md mp3 mp4',
)
export const outputNames: readonly string[] = [...outputWords, 'outfile', 'outdir', 'download']
const placeWords = wordSet('path dir directory file folder filepath filename to')

/** Further down, a field describes a thing that is kept; it steers nothing. */
const deepestInput = 3

function isText(field: Field): boolean {
  return field.type === 'string' || field.type === '' || field.type === 'array'
}

function isFree(field: Field): boolean {
  return isText(field) && !Array.isArray(field.schema['enum'])
}

const saysCommand = /^(?:(?:the|a|any) )?(?:shell|bash|terminal|powershell) (?:command|script|line)/i

const shells = wordSet('shell bash powershell terminal')
const languages = wordSet('sql javascript js python typescript lua groovy')
/** Words without which no name says so. */
export const plainInputs: readonly string[] = [...shells, ...languages]

/**
 * Does the argument's name say by itself that its text is run, whatever the tool is called (`sql`, `shell_command`,
 * `js_code`)? Of a tool that only looks things up: one that explains, formats or keeps such a text does not run it.
 */
export function plainlyRun(field: Field | undefined, reading: ToolReading): boolean {
  const words = field ? fieldWords(field) : []
  const named =
    words.some((word) => languages.has(word)) ||
    (words.length > 1 && words.some((word) => shells.has(word))) ||
    (field !== undefined && field.depth <= 1 && toldToRun.test(describes(field)))
  return named && reading.acts.every((one) => one.kind === 'look' || one.kind === 'fetch')
}

/** `JavaScript to run before listing`. */
const toldToRun =
  /\b(?:command|code|script|javascript|python|shell|bash|sql|expression|program|snippet)s? (?:\w+ ){0,2}(?:to (?:be )?(?:run|execute|executed|evaluate|evaluated)|(?:is|are|that is|will be) (?:run|executed|evaluated))\b/i

/** An argument that takes a command line. A command beside an object of its own arguments is another tool's name. */
export function commandField(reading: Unjudged): Field | undefined {
  const route = routedField(reading)
  return fieldWhere(
    reading,
    (words, field) =>
      isFree(field) &&
      field !== route &&
      ((words.length <= 2 && commandNames.has(lastOf(words))) || saysCommand.test(describes(field))),
  )
}

const speaksOfCode =
  /\b(?:code|script|javascript|python|typescript|expression|function|snippet|program|lua|sql|groovy|applescript)\b/i

/** An argument that takes program code: by its name, and by its description or the tool's where the name is short. */
export function codeField(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words, field) => {
    if (!isFree(field) || field.type === 'array' || !codeNames.has(lastOf(words))) return false
    if (
      words.some((word) =>
        /^(?:country|currency|language|status|error|zip|postal|area|airport|promo|coupon|auth|otp|verification|sms|iata|icao|state|region|product|discount|time|key|file|qr|color|class|short|dial|access|invite)$/.test(
          word,
        ),
      )
    )
      return false
    if (words.join(' ') === 'source' && !speaksOfCode.test(describes(field))) return false
    if (words.join(' ') === 'function')
      return /\b(?:code|javascript|python|body|lambda expression|=>)/i.test(describes(field))
    return (
      words.length > 1 ||
      words[0] !== 'code' ||
      speaksOfCode.test(describes(field)) ||
      ['python', 'javascript', 'code', 'script'].some((word) => reading.topic.has(word))
    )
  })
}

/** An argument that takes a query in a language that can change data. */
export function queryField(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words, field) => {
    if (!isFree(field) || !queryNames.has(lastOf(words))) return false
    return words.includes('sql') || words.includes('cypher') || /\b(?:sql|cypher)\b/i.test(describes(field))
  })
}

const plainAddresses = wordSet('url urls uri uris website webpage hostname')
/** Addresses where nothing stands beside them in a name. */
const bareAddresses = wordSet('host endpoint domain link')
export const addressNames: readonly string[] = [...plainAddresses, ...bareAddresses]

/** An argument that takes any address on the network. */
/** `YouTube video URL`: an address at one place. */
const ofPlatform =
  /^(?:the |an? |full |valid |public )*(?:youtube|tiktok|twitter|instagram|reddit|vimeo|bilibili|arxiv|wikipedia)\b[\w ]{0,25}\burl\b/i

export function addressField(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words, field) => {
    if (!isFree(field) || field.depth > deepestInput) return false
    const last = lastOf(words)
    if (!plainAddresses.has(last) && !bareAddresses.has(last)) return false
    if (/\b(?:pattern|glob|match(?:es|ing)?)\b/i.test(describes(field))) return false
    if (ofPlatform.test(describes(field))) return false
    if (plainAddresses.has(last))
      return !/\b(?:callback|redirect|icon|logo|avatar|image|region|base|issue|repo|repository|profile|video)\b/.test(
        words.join(' '),
      )
    return words.length === 1 && bareAddresses.has(last)
  })
}

/** Headers or a body beside an address: the request is the caller's own. */
export function requestParts(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words) => words.length === 1 && bodyNames.has(words[0] ?? ''))
}

const plainPaths = wordSet('path paths filepath filepaths filename directory dir folder')
const barePaths = wordSet('file files')
export const pathNames: readonly string[] = [...plainPaths, ...barePaths]

/** Before `path`: it leads through something else than files. */
const noPaths = wordSet('json field object url api xpath key base')
/** Paths of a web site, or of a key inside a document. */
const ofSite = /\b(?:urls?|web ?sites?|domains?|endpoints?|regex(?:es)?|json ?path|xpath|dot notation)\b/i

/** An argument that takes a path on the machine where the server runs. */
export function pathField(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words, field) => {
    const last = lastOf(words)
    const named = plainPaths.has(last)
      ? words.length <= 3 && !noPaths.has(words[0] ?? '')
      : words.length === 1 && barePaths.has(last)
    return named && isText(field) && !ofSite.test(describes(field))
  })
}

/** An argument that says where on disk a result is written. */
export function outputField(reading: Unjudged): Field | undefined {
  return fieldWhere(reading, (words, field) => {
    if (words.length < 2) return words[0] === 'outfile' || words[0] === 'outdir'
    const saves = outputWords.has(words[0] ?? '') && words.some((word, i) => i > 0 && placeWords.has(word))
    if (saves)
      return (
        field.type !== 'object' &&
        !(
          words[0] === 'target' &&
          reading.name.words.some((one) => /^(?:git|find|search|list|get|read)$/.test(one.text))
        )
      )
    return (
      field.type === 'boolean' && (words[0] === 'save' || words[0] === 'download') && saved.has(lastOf(words))
    )
  })
}

const targets: ReadonlySet<string> = new Set(
  'tool, tool name, toolname, function name, command, sub command, subcommand, agent, agent name, method name, capability'.split(
    ', ',
  ),
)
const routedInputs: ReadonlySet<string> = new Set(
  'arguments, args, parameters, params, input, inputs, tool args, tool input, tool arguments, tool params, tool parameters'.split(
    ', ',
  ),
)

/** Words of which each such name holds one. */
export const routedNames: readonly string[] = [...targets].flatMap((name) => name.split(' ')[0] ?? [])

/** A free name of what is called, beside an object of arguments for it: the call goes on to something else. */
export function routedField(reading: Unjudged): Field | undefined {
  const free = fieldWhere(
    reading,
    (words, field) =>
      field.type === 'string' && words.length <= 2 && targets.has(words.join(' ')) && isFree(field),
  )
  return free &&
    fieldWhere(
      reading,
      (words, field) =>
        field.type === 'object' && field.depth === free.depth && routedInputs.has(words.join(' ')),
    )
    ? free
    : undefined
}
