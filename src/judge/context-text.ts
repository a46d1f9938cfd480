import type { Listing } from '../model/listing.ts'
import { sliceWhole } from './pieces.ts'
import { dataText } from './tool-text.ts'

export interface ContextText {
  text: string
  /** Characters of the instructions that did not fit; the model is told, and the caller gets a note. */
  leftOut: number
}

/** What the server says of itself, as lines of data. Bounded, since it goes into every request of the listing. */
export function contextText(listing: Listing, limit: number): ContextText {
  const instructions = listing.instructions ?? ''
  const shown = sliceWhole(instructions, 0, Math.ceil(limit * 0.75))
  const leftOut = instructions.length - shown.length
  const names = namesWithin(listing, Math.floor(limit * 0.25))
  const lines = [
    `title: ${dataText(sliceWhole(listing.title ?? '', 0, 200))}`,
    `instructions${leftOut === 0 ? '' : ` (the first ${shown.length} of ${instructions.length} characters)`}: ${dataText(shown)}`,
    `names of its tools${names.leftOut === 0 ? '' : ` (${names.leftOut} more are not shown)`}: ${dataText(names.shown.join(' '))}`,
  ]
  return { text: lines.join('\n'), leftOut }
}

function namesWithin(listing: Listing, limit: number): { shown: string[]; leftOut: number } {
  const names = [...new Set(listing.tools.flatMap((tool) => tool.name ?? []))].sort()
  let length = 0
  const shown = names.filter((name) => (length += name.length + 1) <= limit)
  return { shown, leftOut: names.length - shown.length }
}
