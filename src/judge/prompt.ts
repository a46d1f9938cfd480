import { digestOf, sha256 } from '../text/digest.ts'
import { answerSchema } from './answer.ts'
import { instructions } from './instructions.ts'

/** A tool, or one piece of a long one, as a request carries it. */
export interface Part {
  ordinal: number
  text: string
  piece: { index: number; of: number }
}

export interface Message {
  role: 'system' | 'user'
  content: string
}

export interface Prompt {
  messages: Message[]
  /** The name of each part in this request, in order. Drawn from the marker, so that no tool knows another's. */
  ids: string[]
}

/** The messages of one request: stable instructions, then data between marker lines, then what to answer. */
export function buildPrompt({
  context,
  parts,
  marker,
}: {
  context: string
  parts: readonly Part[]
  marker: string
}): Prompt {
  const ids = parts.map((_, index) => `${index + 1}-${sha256(`${marker}\0${index}`).slice(0, 6)}`)
  const block = (head: string, body: string) => `${head}\n${marker}\n${body}\n${marker}\n`
  const content = [
    `The marker of this request: ${marker}\n`,
    block('CONTEXT: what the server says of itself', context),
    ...parts.map((part, index) => block(heading(ids[index] ?? '', part), part.text)),
    `The data has ended. Judge the tools with these ids, each by its own block: ${ids.join(' ')}`,
  ].join('\n')
  return {
    ids,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content },
    ],
  }
}

function heading(id: string, { piece }: Part): string {
  if (piece.of === 1) return `TOOL ${id}`
  return `TOOL ${id} (part ${piece.index + 1} of ${piece.of} of a long definition: judge this part; if it shows no effect, quote any words of it)`
}

const samples: Part[] = [
  { ordinal: 0, text: 'text', piece: { index: 0, of: 1 } },
  { ordinal: 1, text: 'text', piece: { index: 0, of: 2 } },
]

/** Hash of everything that we say to the model: part of a judgement's key. */
export const promptVersion = digestOf([
  buildPrompt({ context: 'context', parts: samples, marker: 'marker' }),
  answerSchema,
]).slice(0, 16)
