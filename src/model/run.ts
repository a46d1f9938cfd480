import { z } from 'zod'
import { Outcome, Phase } from './outcome.ts'

export const runKinds = ['adhoc', 'nightly'] as const

/** One scan. `publishedAt` is written last, with the move of every target's published snapshot. */
export const Run = z.object({
  id: z.string(),
  kind: z.enum(runKinds),
  startedAt: z.iso.datetime(),
  /** Set when the record was closed, also by Ctrl-C. */
  endedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** What was asked for, so that `--resume` can go on: the command's own arguments without any secret value. */
  request: z.string(),
  total: z.int().nonnegative(),
})
export type Run = z.infer<typeof Run>

/** What became of one target in one run: recorded exactly once. */
export const RunTarget = z.object({
  outcome: Outcome,
  phase: Phase.nullable(),
  reason: z.string().nullable(),
  startedAt: z.iso.datetime(),
  /** Milliseconds spent by phase. */
  phaseMs: z.partialRecord(Phase, z.number().nonnegative()),
  toolCount: z.int().nonnegative(),
  requests: z.int().nonnegative(),
})
export type RunTarget = z.infer<typeof RunTarget>
