import type { JudgedTool } from './observed.ts'

/** The tools of two listings side by side. */
export interface Pairing {
  /** Under one name. */
  same: { before: JudgedTool; after: JudgedTool }[]
  renamed: { before: JudgedTool; after: JudgedTool }[]
  removed: JudgedTool[]
  added: JudgedTool[]
}

/**
 * Pairs tools by name. Where a name repeats, equal definitions pair first, the others in the order of the listing, and
 * what one side has more of is added or removed. Of the rest, a removed and an added tool that differ in nothing but
 * the name are a rename, if no other tool could be meant. Rows without a name are not compared.
 */
export function pairTools(before: readonly JudgedTool[], after: readonly JudgedTool[]): Pairing {
  const pairing: Pairing = { same: [], renamed: [], removed: [], added: [] }
  const [was, is] = [byKey(before, nameOf), byKey(after, nameOf)]
  for (const name of new Set([...was.keys(), ...is.keys()]))
    pairNamesakes(pairing, was.get(name), is.get(name))
  return pairRenamed(pairing)
}

function nameOf({ tool }: JudgedTool): string | null {
  return tool.name
}

function byKey(
  tools: readonly JudgedTool[],
  keyOf: (tool: JudgedTool) => string | null,
): Map<string, JudgedTool[]> {
  const groups = new Map<string, JudgedTool[]>()
  for (const tool of tools) {
    const key = keyOf(tool)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(tool)
    else groups.set(key, [tool])
  }
  return groups
}

function pairNamesakes(
  pairing: Pairing,
  was: readonly JudgedTool[] = [],
  is: readonly JudgedTool[] = [],
): void {
  const equal = byKey(is, ({ tool }) => tool.definitionDigest)
  const changed: JudgedTool[] = []
  const paired = new Set<JudgedTool>()
  for (const before of was) {
    const after = equal.get(before.tool.definitionDigest)?.shift()
    if (!after) changed.push(before)
    else {
      pairing.same.push({ before, after })
      paired.add(after)
    }
  }
  const rest = is.filter((tool) => !paired.has(tool))
  for (const [index, before] of changed.entries()) {
    const after = rest[index]
    if (after) pairing.same.push({ before, after })
    else pairing.removed.push(before)
  }
  for (const after of rest.slice(changed.length)) pairing.added.push(after)
}

function pairRenamed(pairing: Pairing): Pairing {
  const [was, is] = [byKey(pairing.removed, namelessKey), byKey(pairing.added, namelessKey)]
  for (const [key, [before, ...otherBefore]] of was) {
    const [after, ...otherAfter] = is.get(key) ?? []
    if (!before || !after || otherBefore.length > 0 || otherAfter.length > 0) continue
    pairing.renamed.push({ before, after })
  }
  const gone = new Set(pairing.renamed.map(({ before }) => before))
  const come = new Set(pairing.renamed.map(({ after }) => after))
  return {
    ...pairing,
    removed: pairing.removed.filter((tool) => !gone.has(tool)),
    added: pairing.added.filter((tool) => !come.has(tool)),
  }
}

/** Everything of the definition but the name: the groups' digests leave it out. */
function namelessKey({ tool }: JudgedTool): string {
  return JSON.stringify([tool.textDigest, tool.schemaDigest, tool.claimsDigest])
}
