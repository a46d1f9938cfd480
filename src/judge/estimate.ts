import type { Tokens } from './completion.ts'
import type { Message } from './prompt.ts'

/** Tokens of an answer about one tool. Measured answers decide what is spent; this only decides what is sent. */
const outputPerPart = 250

/**
 * About how many tokens a text has: a quarter of its ASCII characters and every other character as one. On the high side
 * for English; dense JSON can have a third more. What the endpoint reports replaces it after each answer.
 */
export function estimateTokens(text: string): number {
  const others = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  return Math.ceil((text.length - others) / 4) + others
}

/** What a request is expected to use. */
export function estimateRequest(messages: readonly Message[], parts: number): Tokens {
  const input = messages.reduce((sum, message) => sum + estimateTokens(message.content) + 8, 0)
  return { input, cached: 0, output: parts * outputPerPart }
}

/** Cap on an answer's length: far above the expected one, since some models think before they write. */
export function outputCap(parts: number): number {
  return 4_000 + parts * 1_000
}
