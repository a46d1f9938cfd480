import { categories } from '../../../src/model/category.ts'
import { riskLevels } from '../../../src/model/risk.ts'
import type { Fetch } from '../../../src/judge/index.ts'
import { estimateTokens } from '../../../src/judge/estimate.ts'
import type { LabelledRow } from '../../../src/eval/labelled-row.ts'
import { sha256 } from '../../../src/text/digest.ts'
import { answerTo, nameIn, type ReadPrompt, type Said } from '../../../test/judge/prompt-reader.ts'

/** What a judge says of the tool behind a block of the prompt. */
export type Say = (tool: { id: string; text: string }, prompt: ReadPrompt) => Said

/** An endpoint inside this process: reads the prompt that it gets and answers in OpenAI's form. No network. */
export function simulatedEndpoint(say: Say): Fetch {
  return (_url, init) => {
    const text = String(init?.body)
    const content = answerTo(JSON.parse(text) as object, say)
    const usage = { prompt_tokens: estimateTokens(text), completion_tokens: estimateTokens(content) }
    const body = { choices: [{ finish_reason: 'stop', message: { content } }], usage }
    return Promise.resolve(Response.json(body))
  }
}

/** Says "read, low" of everything, with a quote that is really there. */
export const alwaysHarmless: Say = ({ text }) => ({ category: 'read', risk: 'low', quotes: [nameIn(text)] })

/**
 * Answers with the label of the row that a block shows; for a share of the rows, the same in every run, with another
 * category and any risk.
 */
export function labelledJudge(rowOf: (text: string, context: string) => LabelledRow, errorRate: number): Say {
  return ({ text }, { context }) => {
    const row = rowOf(text, context)
    const quotes = [nameIn(text)]
    const chance = (what: string) =>
      Number.parseInt(sha256(`${what} ${row.id ?? row.name}`).slice(0, 8), 16) / 2 ** 32
    if (chance('error') >= errorRate)
      return { category: row.category, risk: row.risk, signals: row.signals, quotes }
    const wrong = categories.filter((category) => category !== row.category)
    const pick = <T>(list: readonly T[], what: string) => list[Math.floor(chance(what) * list.length)]
    return { category: pick(wrong, 'category') ?? 'read', risk: pick(riskLevels, 'risk') ?? 'low', quotes }
  }
}
