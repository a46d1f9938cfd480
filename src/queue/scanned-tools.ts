import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import type { JudgedTool } from '../store/index.ts'

/** A tool of a listing with what was decided of it; nothing is decided of an unusable one. */
export interface ScannedTool extends Pick<Tool, 'ordinal' | 'status' | 'problems'> {
  verdict: Verdict | null
}

/** The tools of a listing in its order, without their text. */
export function scannedTools(tools: readonly Tool[], judged: readonly JudgedTool[]): ScannedTool[] {
  const verdicts = new Map(judged.map(({ ordinal, verdict }) => [ordinal, verdict]))
  return tools.map(({ ordinal, status, problems }) => ({
    ordinal,
    status,
    problems,
    verdict: verdicts.get(ordinal) ?? null,
  }))
}
