import { argumentWords } from './argument-words.ts'
import type { Field } from './fields.ts'

const most = 100
const longestLine = 400
const heading = /^\s*(?:#+\s*|\*\*)?(?:args|arguments|parameters|params|inputs?)(?:\*\*)?\s*:(?:\*\*)?\s*$/i
/** A heading that a line comes behind: without one there is nothing to read line by line. */
const mayHold = /(?:args|arguments|parameters|params|inputs?)(?:\*\*)?\s*:(?:\*\*)?\s*\n/i
/** `file_path: Path to the file`, `- limit (number, optional): How many`. */
const item =
  /^\s*[-*•]?\s*[`*]{0,2}([A-Za-z_]\w{0,60})[`*]{0,2}\s*(?:\(([^()]{1,60})\))?\s*(?:\*?[a-z]+\*?)?\s*[:–—-]\s+(\S.*)$/
const otherHeading =
  /^\s*(?:#+\s*|\*\*)?(?:returns?|raises|throws|examples?|notes?|output|usage|errors?)\b[^:]{0,20}:?/i

/**
 * The arguments that a description lists under `Args:` where the tool has no schema of its own: dumps of registries
 * often leave the schema out. Each is quoted from the description.
 */
export function toldFields(description: unknown): Field[] {
  if (typeof description !== 'string' || !mayHold.test(description)) return []
  const fields: Field[] = []
  let listing = false
  let from = 0
  for (const line of description.split('\n')) {
    const at = from
    from += line.length + 1
    if (heading.test(line.slice(0, longestLine))) listing = true
    else if (listing && otherHeading.test(line)) listing = false
    else if (listing && fields.length < most) {
      const field = fieldOf(line.slice(0, longestLine), at)
      if (field) fields.push(field)
    }
  }
  return fields
}

function fieldOf(line: string, at: number): Field | undefined {
  const [, name, about = '', text = ''] = item.exec(line) ?? []
  if (name === undefined) return undefined
  return {
    name,
    words: argumentWords(name),
    parent: undefined,
    path: '/description',
    schema: { description: text },
    type:
      /\b(?:string|str|boolean|bool|object|dict|array|list|integer|int|number|float)\b/i
        .exec(about)?.[0]
        ?.toLowerCase() ?? '',
    depth: 0,
    required: !/\boptional\b/i.test(`${about} ${text}`),
    toldAt: at + line.indexOf(name),
  }
}
