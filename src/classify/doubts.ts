import type { Doubt } from './facts.ts'
import { isOverlong } from './reading/long-names.ts'
import type { ToolReading } from './reading/reading.ts'
import { categoryOf } from './tables/verbs.ts'

/** What makes the reading of this tool less than sure. `softOnly`: its category rests on soft findings. */
export function doubtsOf(reading: ToolReading, softOnly: boolean): Doubt[] {
  const { acts, claimed, description, words, fields } = reading
  const list: Doubt[] = []
  if (acts.length === 0) list.push('no-verb')
  else if (!acts.some((act) => act.firm)) list.push('weak-verb')
  if (differ(claimed)) list.push('name-and-text-differ')
  if (!description) list.push('no-description')
  else if (words.length < 4) list.push('thin-description')
  if (reading.repeatsKeys) list.push('keys-repeat')
  if (!fields.complete || isOverlong(reading.name.source.text) || isOverlong(reading.title?.text ?? ''))
    list.push('not-fully-read')
  if (softOnly) list.push('soft-only')
  return list
}

function differ(claimed: ToolReading['claimed']): boolean {
  const name = claimed.name[0]
  const main = claimed.text[0]
  return name !== undefined && main !== undefined && categoryOf(name.kind) !== categoryOf(main.kind)
}
