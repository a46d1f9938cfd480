import OpenAI from 'openai'

export type Fetch = typeof globalThis.fetch

/**
 * A client for an OpenAI-compatible endpoint. Never retries by itself (see `ask.ts`) and logs nothing, since the
 * package's log lines would carry requests. Of the environment only OPENAI_CUSTOM_HEADERS counts, which the package
 * reads by itself.
 * `apiKey` may be left out for endpoints on one's own machine.
 */
export function makeClient(options: {
  apiKey?: string | undefined
  baseURL?: string | undefined
  fetch: Fetch
}): OpenAI {
  return new OpenAI({
    apiKey: options.apiKey ?? 'none',
    adminAPIKey: null,
    baseURL: options.baseURL ?? 'https://api.openai.com/v1',
    fetch: options.fetch,
    maxRetries: 0,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
  })
}

/** Host (with port) of the endpoint: part of a judgement's key, and what prices are looked up by. */
export function endpointHost(client: Pick<OpenAI, 'baseURL'>): string {
  return new URL(client.baseURL).host
}
