import { quoteActs, quoteAt, quoteField } from '../evidence.ts'
import { effectCategory } from '../reading/effect.ts'
import { commandField, plainInputs, plainlyRun } from '../reading/inputs.ts'
import { isolationOf } from '../reading/isolation.ts'
import { keep } from '../reading/keep.ts'
import type { ToolReading } from '../reading/reading.ts'
import { says } from '../reading/restoration.ts'
import { executeEffects } from './occasion.ts'
import { finding, type Rule } from './rule.ts'

const id = 'runs-shell'

/** Running a command line. */
export const runsShell: Rule = {
  id,
  asks: 'Does a call run a shell command?',
  when: { effects: executeEffects, words: plainInputs, phrases: ['shells'] },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'shell')
    const act = acts.find((one) => one.firm) ?? acts[0]
    const field = commandField(reading)
    if (reading.acts.length > 0 && reading.acts.every((one) => one.effect === 'device')) return []
    const starts = reading.acts.some((one) => effectCategory(one.effect) === 'execute')
    const offered = says(reading, 'shells')
    if (!act && !offered && !(field && (starts || plainlyRun(field, reading)))) return []
    const evidence = [
      ...(act ? quoteActs(act, acts) : []),
      ...(offered ? [quoteAt(offered)] : []),
      ...(field ? [quoteField(field)] : []),
    ]
    return [
      finding(id, {
        outcome: 'Runs a command',
        signal: 'runs-shell',
        category: 'execute',
        risk: isolationOf(reading) || isFixed(reading, field !== undefined) ? 'high' : undefined,
        hard: field !== undefined || offered !== undefined || act?.firm === true,
        evidence,
      }),
    ]
  },
}

const named = /(?:^|_)(?:target|format|path|dir|cwd|directory|timeout|name|id|project|verbose|level|mode)$/i

/** Its arguments are known, and none of them is free text that could hold a command. */
function isFixed({ fields }: ToolReading, hasCommand: boolean): boolean {
  if (hasCommand || fields.all.length === 0 || !fields.complete) return false
  return fields.all.every(
    (field) =>
      field.type === 'boolean' ||
      field.type === 'number' ||
      field.type === 'integer' ||
      named.test(field.name),
  )
}
