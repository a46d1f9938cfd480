import { answerSchema } from './answer.ts'
import type { Message } from './prompt.ts'

const formats = ['json_schema', 'json_object', 'text'] as const

/** What an endpoint is known to accept. Starts with everything; what it refuses is dropped and stays dropped. */
export interface Dialect {
  format: (typeof formats)[number]
  temperature: boolean
  seed: boolean
  limit: 'max_completion_tokens' | 'max_tokens' | 'none'
  /** Some chat templates know no system turn: its text then opens the user's. */
  system: boolean
}

export const fullDialect: Dialect = {
  format: 'json_schema',
  temperature: true,
  seed: true,
  limit: 'max_completion_tokens',
  system: true,
}

const seed = 7

/** The parameters that we ask for, as a judgement's key has them: what an endpoint refuses is its own property. */
export const requestedParameters = { temperature: 0, seed, format: 'json_schema' }

export interface ChatBody {
  model: string
  messages: Message[]
  [parameter: string]: unknown
}

/** The body of a chat completion in an endpoint's dialect. */
export function chatBody(
  dialect: Dialect,
  request: { model: string; messages: Message[]; maxTokens: number },
): ChatBody {
  return {
    model: request.model,
    messages: dialect.system ? request.messages : withoutSystem(request.messages),
    ...(dialect.temperature ? { temperature: 0 } : {}),
    ...(dialect.seed ? { seed } : {}),
    ...(dialect.limit === 'none' ? {} : { [dialect.limit]: request.maxTokens }),
    ...responseFormat[dialect.format],
  }
}

const responseFormat: Record<Dialect['format'], object> = {
  json_schema: {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'judgements', strict: true, schema: answerSchema },
    },
  },
  json_object: { response_format: { type: 'json_object' } },
  text: {},
}

function withoutSystem(messages: Message[]): Message[] {
  return [{ role: 'user', content: messages.map((message) => message.content).join('\n\n') }]
}

type Change = (dialect: Dialect) => Dialect | undefined

const nextFormat: Change = (dialect) => {
  const format = formats[formats.indexOf(dialect.format) + 1]
  return format && { ...dialect, format }
}
const nextLimit: Change = (dialect) =>
  dialect.limit === 'none'
    ? undefined
    : { ...dialect, limit: dialect.limit === 'max_tokens' ? 'none' : 'max_tokens' }
const without =
  (key: 'temperature' | 'seed' | 'system'): Change =>
  (dialect) =>
    dialect[key] ? { ...dialect, [key]: false } : undefined

/** Words of a refusal and what to leave out then. The last rows are for endpoints that only say "bad request". */
const concessions: readonly (readonly [RegExp, Change])[] = [
  [/response_format|json_schema|json_object|structured|grammar|guided/, nextFormat],
  [/temperature/, without('temperature')],
  [/\bseed\b/, without('seed')],
  [/max_(completion_)?tokens|context (length|window|size)|context_length/, nextLimit],
  [/system (role|message|prompt|instruction)|roles must alternate/, without('system')],
  [/$/, nextFormat],
  [/$/, without('seed')],
  [/$/, without('temperature')],
  [/$/, nextLimit],
]

/** The dialect to try after an endpoint's complaint, or undefined where nothing is left to drop. */
export function conceded(dialect: Dialect, complaint: string): Dialect | undefined {
  const text = complaint.toLowerCase()
  for (const [words, change] of concessions) {
    const changed = words.test(text) ? change(dialect) : undefined
    if (changed) return changed
  }
  return undefined
}
