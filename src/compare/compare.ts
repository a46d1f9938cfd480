import { type Change, changeTypes } from '../model/change.ts'
import { factsOf, type Observed } from './observed.ts'
import { serverChanges } from './server-changes.ts'
import { toolChanges } from './tool-changes.ts'

/**
 * What differs between two observations of one target, in a fixed order: what concerns the server first, then tool by
 * tool. Digests decide, so the order of keys is no change, nor is the order of tools. Where one side has no listing,
 * tools and instructions are not compared; a tool missing from a partial listing is not called removed.
 */
export function compare(before: Observed, after: Observed): Change[] {
  const [was, is] = [factsOf(before), factsOf(after)]
  const tools = was.listed && is.listed ? toolChanges(was.listed, is.listed, is.outcome === 'partial') : []
  return [...serverChanges(was, is), ...tools].sort((a, b) => byText(keyOf(a), keyOf(b)))
}

/** Sorts as text: no tool first, then by name, type, values. */
function keyOf({ tool, type, before, after }: Change): string[] {
  const rank = String(changeTypes.indexOf(type)).padStart(2, '0')
  return [tool === null ? '0' : '1', tool ?? '', rank, before ?? '', after ?? '']
}

function byText(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
