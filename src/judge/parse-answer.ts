import { z } from 'zod'
import { LenientOpinion, type Opinion } from './answer.ts'

const Entries = z.union([
  z.looseObject({ judgements: z.array(z.unknown()) }).transform((answer) => answer.judgements),
  z.looseObject({ judgments: z.array(z.unknown()) }).transform((answer) => answer.judgments),
  z.array(z.unknown()),
  z.looseObject({ id: z.unknown(), category: z.unknown() }).transform((entry) => [entry]),
])

/**
 * The usable opinions of an answer, by the id asked for. Entries for other ids, with an unknown category or of another
 * form are left out; an id answered twice has both opinions. Empty where the text holds no JSON.
 */
export function parseAnswer(text: string, ids: readonly string[]): Map<string, Opinion[]> {
  const byId = new Map<string, Opinion[]>()
  for (const entry of entriesOf(text)) {
    const opinion = LenientOpinion.safeParse(entry).data
    if (!opinion || !ids.includes(opinion.id)) continue
    byId.set(opinion.id, [...(byId.get(opinion.id) ?? []), opinion])
  }
  return byId
}

function entriesOf(text: string): unknown[] {
  for (const candidate of jsonCandidates(text)) {
    const entries = Entries.safeParse(parsed(candidate)).data
    if (entries) return entries
  }
  return []
}

/** Where the JSON may stand: the whole text, a fenced block (the last first), from the first brace to the last. */
function jsonCandidates(text: string): string[] {
  const answer = text.replace(/^[\s\S]*<\/think>/i, '').trim()
  const fenced = [...answer.matchAll(/```(?:json)?\s*\n?([\s\S]*?)```/gi)].map((match) => match[1] ?? '')
  const braces = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)
  const brackets = answer.slice(answer.indexOf('['), answer.lastIndexOf(']') + 1)
  return [answer, ...fenced.reverse(), braces, brackets]
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
