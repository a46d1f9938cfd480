import type { Listing } from '../model/listing.ts'
import { sliceWhole } from './pieces.ts'
import { dataText } from './tool-text.ts'

export interface ContextText {
  text: string
  /** What did not fit; the model is told, and the caller gets a note. */
  cuts: ContextCut[]
}

/** Characters of what the server says of itself that were not shown. */
export interface ContextCut {
  what: 'instructions' | 'title' | 'names'
  characters: number
}

const longestTitle = 200

/** What the server says of itself, as lines of data. Bounded, since it goes into every request of the listing. */
export function contextText(listing: Listing, limit: number): ContextText {
  const instructions = listing.instructions ?? ''
  const shown = sliceWhole(instructions, 0, Math.ceil(limit * 0.75))
  const title = listing.title ?? ''
  const shownTitle = sliceWhole(title, 0, longestTitle)
  const names = namesWithin(listing, Math.floor(limit * 0.25))
  const lines = [
    `title: ${dataText(shownTitle)}`,
    `instructions${shown.length === instructions.length ? '' : ` (the first ${shown.length} of ${instructions.length} characters)`}: ${dataText(shown)}`,
    `names of its tools${names.leftOut === 0 ? '' : ` (${names.leftOut} more are not shown)`}: ${dataText(names.shown.join(' '))}`,
  ]
  const cuts: ContextCut[] = [
    { what: 'instructions', characters: instructions.length - shown.length },
    { what: 'title', characters: title.length - shownTitle.length },
    { what: 'names', characters: names.characters },
  ]
  return { text: lines.join('\n'), cuts: cuts.filter(({ characters }) => characters > 0) }
}

interface Names {
  shown: string[]
  leftOut: number
  /** Of the names left out. */
  characters: number
}

function namesWithin(listing: Listing, limit: number): Names {
  const names = [...new Set(listing.tools.flatMap((tool) => tool.name ?? []))].sort()
  let length = 0
  const shown = names.filter((name) => (length += name.length + 1) <= limit)
  const characters = names.slice(shown.length).reduce((sum, name) => sum + name.length, 0)
  return { shown, leftOut: names.length - shown.length, characters }
}
