import { z } from 'zod'

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))

/** One server as any of the clients writes it. Members of other purposes pass unread. */
export const ConfigEntry = z.looseObject({
  type: z.string().optional(),
  transport: z.string().optional(),
  command: z.string().optional(),
  args: z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
  env: values.nullish(),
  /** Codex: names of variables that are passed on from the user's environment. */
  env_vars: z
    .array(z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]))
    .optional(),
  url: z.string().optional(),
  /** Gemini CLI: streamable HTTP, where `url` is SSE. */
  httpUrl: z.string().optional(),
  /** Windsurf. */
  serverUrl: z.string().optional(),
  headers: values.nullish(),
  /** Codex. */
  http_headers: values.optional(),
  /** Codex: headers whose values stand in variables of the user's environment. */
  env_http_headers: z.record(z.string(), z.string()).optional(),
  /** Codex: the variable that holds the token of `Authorization: Bearer …`. */
  bearer_token_env_var: z.string().optional(),
  disabled: z.boolean().optional(),
  enabled: z.boolean().optional(),
})
export type ConfigEntry = z.infer<typeof ConfigEntry>
