import type { ActKind } from './act-kinds.ts'

/** Verbs by what they do: base forms separated by spaces, `~` behind those that are as often nouns in names. */
export type VerbLists = Partial<Record<ActKind, string>>
