import type { Outcome } from '../../model/outcome.ts'
import { observedOutcomes } from '../../model/outcome.ts'
import type { Output } from '../io.ts'

/** One finished target. `label` must be escaped already. */
export interface Finished {
  label: string
  outcome: Outcome
  toolCount: number
  ms: number
  reason?: string | undefined
}

export interface Progress {
  finished(item: Finished): void
  /** A line of its own, above the running line. */
  note(line: string): void
  end(): void
}

interface State {
  total: number
  startedAt: number
  now: () => number
  done: number
  tools: number
  failures: Map<Outcome, number>
}

/** A running line on a terminal, plain lines elsewhere, nothing where `quiet`. */
export function newProgress(
  output: Output,
  about: { total: number; quiet: boolean; now: () => number },
): Progress {
  const state: State = {
    total: about.total,
    startedAt: about.now(),
    now: about.now,
    done: 0,
    tools: 0,
    failures: new Map(),
  }
  if (about.quiet) return { finished: () => undefined, note: () => undefined, end: () => undefined }
  return output.isTTY ? terminalProgress(output, state) : plainProgress(output, state)
}

function terminalProgress(output: Output, state: State): Progress {
  const clear = '\r\u001b[2K'
  let lastDrawn = -Infinity
  const draw = (): void => {
    lastDrawn = state.now()
    output.write(clear + summaryLine(state).slice(0, (output.columns ?? 100) - 1))
  }
  return {
    finished(item) {
      count(state, item)
      if (state.now() - lastDrawn >= 100 || state.done === state.total) draw()
    },
    note(line) {
      output.write(`${clear}${line}\n`)
      draw()
    },
    end: () => output.write(clear),
  }
}

// Long runs print a summary every ten seconds and failures never line by line: they are in the record.
function plainProgress(output: Output, state: State): Progress {
  const eachTarget = state.total <= 200
  let lastPrinted = state.startedAt
  return {
    finished(item) {
      count(state, item)
      if (eachTarget) output.write(`${targetLine(state, item)}\n`)
      else if (state.now() - lastPrinted >= 10_000 || state.done === state.total) {
        lastPrinted = state.now()
        output.write(`${summaryLine(state)}\n`)
      }
    },
    note: (line) => output.write(`${line}\n`),
    end: () => undefined,
  }
}

function count(state: State, item: Finished): void {
  state.done += 1
  state.tools += item.toolCount
  if ((observedOutcomes as readonly Outcome[]).includes(item.outcome)) return
  state.failures.set(item.outcome, (state.failures.get(item.outcome) ?? 0) + 1)
}

function targetLine(state: State, item: Finished): string {
  const what = item.reason ? `${item.outcome} (${item.reason})` : `${item.outcome}, ${item.toolCount} tools`
  return `[${state.done}/${state.total}] ${item.label}: ${what}, ${(item.ms / 1000).toFixed(1)} s`
}

function summaryLine(state: State): string {
  const seconds = Math.max(0.001, (state.now() - state.startedAt) / 1000)
  const rate = state.done / seconds
  const failures = [...state.failures].sort().map(([outcome, n]) => `${n} ${outcome}`)
  const left = rate > 0 ? `, ${duration((state.total - state.done) / rate)} left` : ''
  const failed = failures.length > 0 ? `, ${failures.join(', ')}` : ''
  return `${state.done}/${state.total} servers, ${state.tools} tools, ${rate.toFixed(1)}/s${failed}${left}`
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
