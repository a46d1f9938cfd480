import { effects, type Effect } from '../tables/effects.ts'
import type { Act } from './act.ts'
import type { Unjudged } from './reading.ts'
import { destructiveEffect } from './effect-destructive.ts'
import { executeEffect } from './effect-execute.ts'
import { readEffect } from './effect-read.ts'
import { writeEffect } from './effect-write.ts'
import { categoryOf } from '../tables/verbs.ts'

const byCategory = {
  read: readEffect,
  write: writeEffect,
  execute: executeEffect,
  destructive: destructiveEffect,
} as const satisfies Record<ReturnType<typeof categoryOf>, (act: Act, reading: Unjudged) => Effect>

/** What an act comes to, by its verb, its object and what the tool is about. */
export function effectOf(act: Act, reading: Unjudged): Effect {
  return byCategory[categoryOf(act.kind)](act, reading)
}

export function effectCategory(effect: Effect): (typeof effects)[Effect] {
  return effects[effect]
}
