import type { RowTool } from '../../src/eval/labelled-row.ts'
import type { Opinion } from '../../src/eval/opinion.ts'
import type { Category } from '../../src/model/category.ts'
import type { Risk } from '../../src/model/risk.ts'
import { Annotations } from '../../src/model/tool.ts'

/** What anybody could do without reading a definition. `null`: the baseline has nothing to go on. */
export type Baseline = (row: RowTool) => Opinion | null

/** The taxonomy's plain defaults. */
const plainRisk = {
  read: 'low',
  write: 'medium',
  execute: 'high',
  destructive: 'critical',
} as const satisfies Record<Category, Risk>

const plain = (category: Category): Opinion => ({ category, risk: plainRisk[category] })

export const alwaysRead: Baseline = () => plain('read')

/** Takes the author's hints at their word; has nothing to say of a tool without hints. */
export const annotationsAlone: Baseline = ({ annotations }) => {
  const hints = Annotations.safeParse(annotations).data
  if (hints?.readOnlyHint === true) return plain('read')
  if (hints?.destructiveHint === true) return plain('destructive')
  return hints?.readOnlyHint === false || hints?.destructiveHint === false ? plain('write') : null
}

const verbs = {
  read: 'get list search find fetch read show describe query view lookup check count validate analyze calculate compare',
  write:
    'create add update set edit write save insert upload send post put move rename copy assign import export publish archive comment invite merge enable disable',
  execute:
    'run execute exec start stop restart trigger deploy build invoke call click navigate type open play pay transfer evaluate submit',
  destructive: 'delete remove drop purge clear reset cancel kill terminate revoke destroy wipe',
} as const satisfies Record<Category, string>

const categoryOf = new Map<string, Category>(
  Object.entries(verbs).flatMap(([category, words]) =>
    words.split(' ').map((word) => [word, category as Category]),
  ),
)

export const verbCount = categoryOf.size

/** The first word of the name that is one of the verbs decides; a name without any is taken for a read. */
export const verbList: Baseline = ({ name }) => {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  const verb = words.find((word) => categoryOf.has(word))
  return plain((verb && categoryOf.get(verb)) || 'read')
}
