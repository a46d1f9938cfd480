import type { Change } from '../model/change.ts'
import { riskLevels } from '../model/risk.ts'
import type { ToolDefinition } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import { definitionOf } from './definition.ts'
import { excerpts, type Sides } from './excerpts.ts'
import type { JudgedTool, Listed } from './observed.ts'
import { pairTools } from './pair-tools.ts'
import { jsonWords } from './json-words.ts'
import { schemaWords } from './schema-words.ts'

/** What changed of the tools. A tool that is missing from a partial listing may stand beyond its end. */
export function toolChanges(before: Listed, after: Listed, partial: boolean): Change[] {
  const seen = pairTools(before.tools, after.tools)
  const removed = partial ? [] : seen.removed
  const renamed = partial ? [] : seen.renamed
  const added = partial ? [...seen.added, ...seen.renamed.map((pair) => pair.after)] : seen.added
  return [
    ...added.map((tool) => change('tool_added', tool, [null, levelOf(tool)])),
    ...removed.map((tool) => change('tool_removed', tool, [levelOf(tool), null])),
    ...renamed.map((pair) =>
      change('tool_renamed', pair.after, [pair.before.tool.name, pair.after.tool.name]),
    ),
    ...seen.same.flatMap((pair) => definitionChanges(pair.before, pair.after)),
    ...[...seen.same, ...renamed].flatMap((pair) => verdictChanges(pair.before, pair.after)),
  ]
}

function change(type: Change['type'], { tool }: JudgedTool, sides: Sides): Change {
  const [before, after] = excerpts(sides)
  return { type, tool: tool.name, before, after }
}

function levelOf({ verdict }: JudgedTool): string | null {
  return verdict && `${verdict.category}, ${verdict.risk}`
}

/** Each group of the definition: the digest that decides, and what a person is shown. */
const groups: readonly {
  type: Change['type']
  digest: 'textDigest' | 'schemaDigest' | 'claimsDigest'
  sides: ShownSides
}[] = [
  { type: 'description_changed', digest: 'textDigest', sides: textSides },
  { type: 'schema_changed', digest: 'schemaDigest', sides: schemaSides },
  { type: 'annotations_changed', digest: 'claimsDigest', sides: claimSides },
]

type ShownSides = (before: Partial<ToolDefinition>, after: Partial<ToolDefinition>) => Sides

function definitionChanges(before: JudgedTool, after: JudgedTool): Change[] {
  const [was, is] = [before.tool, after.tool]
  return groups
    .filter(({ digest }) => was[digest] !== is[digest])
    .map(({ type, digest, sides }) => {
      const [from, to] = sides(definitionOf(was), definitionOf(is))
      // What one way of reading the text does not show (a repeated key) still has another digest.
      return change(type, after, from === to ? [was[digest], is[digest]] : [from, to])
    })
}

function textSides(before: Partial<ToolDefinition>, after: Partial<ToolDefinition>): Sides {
  const same = before.description === after.description
  return same
    ? [before.title ?? null, after.title ?? null]
    : [before.description ?? null, after.description ?? null]
}

function schemaSides(before: Partial<ToolDefinition>, after: Partial<ToolDefinition>): Sides {
  return schemaWords(before.inputSchema, after.inputSchema) ?? [null, null]
}

function claimSides(before: Partial<ToolDefinition>, after: Partial<ToolDefinition>): Sides {
  const [from, to] = [wordsOf(before.annotations), wordsOf(after.annotations)]
  return from === to ? [wordsOf(before.execution), wordsOf(after.execution)] : [from, to]
}

function wordsOf(value: unknown): string | null {
  return value === undefined ? null : jsonWords(value)
}

function verdictChanges(before: JudgedTool, after: JudgedTool): Change[] {
  const [was, is] = [before.verdict, after.verdict]
  if (!was || !is) return []
  const changes: Change[] = []
  if (was.category !== is.category)
    changes.push(change('category_changed', after, [was.category, is.category]))
  const rise = rankOf(is) - rankOf(was)
  if (rise > 0) changes.push(change('risk_raised', after, [was.risk, is.risk]))
  if (rise < 0) changes.push(change('risk_lowered', after, [was.risk, is.risk]))
  return changes
}

function rankOf(verdict: Verdict): number {
  return riskLevels.indexOf(verdict.risk)
}
