import { z } from 'zod'

/** Tokens as the endpoint counted them. */
export interface Tokens {
  input: number
  /** Part of `input` that came from the endpoint's cache. */
  cached: number
  output: number
}

export type Completion =
  | { kind: 'text'; text: string; truncated: boolean; tokens: Tokens | undefined }
  | { kind: 'refused'; tokens: Tokens | undefined }
  | { kind: 'error'; code: string; tokens: Tokens | undefined }

const count = z.number().nonnegative().catch(0)
const Usage = z.looseObject({
  prompt_tokens: z.number().nonnegative(),
  completion_tokens: count,
  prompt_tokens_details: z.looseObject({ cached_tokens: count }).optional().catch(undefined),
})
const Content = z.union([
  z.string(),
  z
    .array(z.looseObject({ text: z.string().catch('') }))
    .transform((parts) => parts.map((part) => part.text).join('')),
])
const Failure = z.looseObject({ code: z.union([z.string(), z.number()]).transform(String).catch('error') })
const Body = z.looseObject({
  error: Failure.optional().catch(undefined),
  usage: Usage.optional().catch(undefined),
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish().catch(null),
        error: Failure.optional().catch(undefined),
        message: z.looseObject({
          content: Content.nullish().catch(null),
          refusal: z.string().nullish().catch(null),
        }),
      }),
    )
    .catch([]),
})

/** An answer that is no completion at all: a page, a number, an empty object. */
export const noChoices = 'no choices'

/** Reads a chat completion as OpenAI, Ollama, vLLM, llama.cpp and OpenRouter (errors with status 200) write it. */
export function readCompletion(body: unknown): Completion {
  const parsed = Body.safeParse(body)
  const choice = parsed.data?.choices[0]
  const tokens = parsed.data?.usage && tokensOf(parsed.data.usage)
  const error = parsed.data?.error ?? choice?.error
  if (error) return { kind: 'error', code: error.code, tokens }
  if (!choice) return { kind: 'error', code: noChoices, tokens }
  if (choice.message.refusal || choice.finish_reason === 'content_filter') return { kind: 'refused', tokens }
  const truncated = choice.finish_reason === 'length'
  return { kind: 'text', text: choice.message.content ?? '', truncated, tokens }
}

function tokensOf(usage: z.infer<typeof Usage>): Tokens {
  return {
    input: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage.completion_tokens,
  }
}
