import type { Listing } from '../model/listing.ts'
import { contextText, type ContextText } from './context-text.ts'
import type { Limits } from './limits.ts'
import { pieces } from './pieces.ts'
import type { Part } from './prompt.ts'
import { toolText } from './tool-text.ts'

/** The requests that a listing needs, before anything is sent. */
export interface Plan {
  context: ContextText
  groups: Part[][]
  /** Text of each tool that is to be judged, by ordinal. */
  texts: Map<number, string>
  /** Tools that would need more pieces than are allowed. */
  tooLong: Set<number>
  /** Tools without a usable name: never allowed, so there is nothing to ask. */
  unusable: Set<number>
}

/** Packs the tools named by `which` into requests, in the order of the listing. */
export function planListing(listing: Listing, which: Iterable<number>, limits: Limits): Plan {
  const wanted = new Set(which)
  const plan: Plan = {
    context: contextText(listing, limits.context),
    groups: [],
    texts: new Map(),
    tooLong: new Set(),
    unusable: new Set(),
  }
  const parts: Part[] = []
  for (const tool of listing.tools.filter(({ ordinal }) => wanted.has(ordinal))) {
    if (tool.status === 'unusable') {
      plan.unusable.add(tool.ordinal)
      continue
    }
    const text = toolText(tool)
    const cut = pieces(text, limits.characters, limits.overlap)
    plan.texts.set(tool.ordinal, text)
    if (cut.length > limits.pieces) plan.tooLong.add(tool.ordinal)
    else parts.push(...cut.map((text, index) => partOf(tool.ordinal, text, { index, of: cut.length })))
  }
  plan.groups = packed(parts, limits)
  return plan
}

function partOf(ordinal: number, text: string, piece: Part['piece']): Part {
  return { ordinal, text, piece }
}

function packed(parts: readonly Part[], limits: Limits): Part[][] {
  const groups: Part[][] = []
  let room = 0
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && last.length < limits.tools && part.text.length <= room) last.push(part)
    else {
      groups.push([part])
      room = limits.characters
    }
    room -= part.text.length
  }
  return groups
}
