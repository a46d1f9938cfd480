import { quoteActs, quoteAt, quoteField } from '../evidence.ts'
import { effectCategory } from '../reading/effect.ts'
import { codeField, codeNames, plainlyRun } from '../reading/inputs.ts'
import { isolationOf, runsInPage } from '../reading/isolation.ts'
import type { Act } from '../reading/act.ts'
import type { PhraseHit } from '../reading/phrases.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'runs-code'
const evaluating = new Set(['evaluate', 'eval', 'execute', 'run', 'exec'])
const runs = /^(?:run|exec|execute|eval|evaluate|interpret|inject|debug)$/

/** Running program code. */
export const runsCode: Rule = {
  id,
  asks: 'Does a call run program code?',
  when: { effects: ['code'], verbs: evaluating, words: codeNames, phrases: ['evaluates'] },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'code' || evaluatesCode(one, reading))
    const act = acts.find((one) => one.firm) ?? acts[0]
    const field = codeField(reading)
    const starts = reading.acts.some((one) => effectCategory(one.effect) === 'execute' || runs.test(one.verb))
    const subject = interpreter(reading)
    if (!act && !subject && !(field && (starts || plainlyRun(field, reading)))) return []
    const evidence = [
      ...(subject ? [quoteAt(subject)] : []),
      ...(act ? quoteActs(act, acts) : []),
      ...(field ? [quoteField(field)] : []),
    ]
    return [
      finding(id, {
        outcome: 'Runs program code',
        signal: 'runs-code',
        category: 'execute',
        risk: (isolationOf(reading) ?? runsInPage(reading)) ? 'high' : undefined,
        hard: field !== undefined || subject !== undefined || act?.firm === true,
        evidence,
      }),
    ]
  },
}

/** `Interactive Python REPL that…`: what a description begins with is what the tool is. */
function interpreter(reading: ToolReading): PhraseHit | undefined {
  return reading.phrases.find((hit) => hit.tag === 'evaluates' && hit.at === 0)
}

const languages = [
  'javascript',
  'js',
  'python',
  'lua',
  'debugger',
  'debug',
  'breakpoint',
  'browser',
  'page',
  'console',
  'runtime',
  'repl',
]

/** What is run on code, and does not run it. */
const checked = /^(?:audit|lint|check|analysis|scan|test|review|validation)$/

/** Evaluating is running where it is code that is evaluated; an expression alone may be sums. */
function evaluatesCode(act: Act, reading: ToolReading): boolean {
  if (!evaluating.has(act.verb)) return false
  if (checked.test(act.object.at(-1) ?? '')) return false
  if (act.object.some((word) => /^(?:javascript|js|script|code|python)$/.test(word))) return true
  return act.object.includes('expression') && languages.some((word) => reading.topic.has(word))
}
