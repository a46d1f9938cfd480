import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { digestOf } from '../text/digest.ts'
import type { Fetch } from './client.ts'

/** A request that was not recorded. The message names its digest and the folder. */
export class ReplayMissError extends Error {
  override readonly name = 'ReplayMissError'
  readonly digest: string

  constructor(digest: string, folder: string) {
    super(`no answer to request ${digest} is recorded in ${folder}; record it with --llm-record`)
    this.digest = digest
  }
}

const Recording = z.object({
  request: z.object({ method: z.string(), path: z.string(), body: z.unknown() }),
  response: z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
})
type RecordedRequest = z.infer<typeof Recording>['request']

const keptHeaders = ['content-type', 'retry-after', 'retry-after-ms']

/**
 * A fetch that also writes each request and its answer to `folder/<digest of the request>.json`. No header of a request
 * is written, and `secrets` are blanked wherever they stand.
 */
export function recordingFetch(folder: string, fetch: Fetch, secrets: readonly string[]): Fetch {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return async (input, init) => {
    const request = await plainRequest(input, init)
    const response = await fetch(input, init)
    const body = await response.clone().text()
    const headers = Object.fromEntries(keptHeaders.flatMap((name) => pair(name, response.headers.get(name))))
    const recording = { request, response: { status: response.status, headers, body } }
    const text = blanked(JSON.stringify(recording, null, 2), secrets)
    writeFileSync(fileOf(folder, requestDigest(request)), `${text}\n`, { mode: 0o600 })
    return response
  }
}

/** A fetch that answers from such a folder and sends nothing. */
export function replayingFetch(folder: string): Fetch {
  return async (input, init) => {
    const digest = requestDigest(await plainRequest(input, init))
    const file = fileOf(folder, digest)
    if (!existsSync(file)) throw new ReplayMissError(digest, folder)
    const { response } = Recording.parse(JSON.parse(readFileSync(file, 'utf8')))
    return new Response(response.body, { status: response.status, headers: response.headers })
  }
}

const Chat = z.looseObject({ model: z.string(), messages: z.array(z.looseObject({ content: z.string() })) })

const BatchLine = z.looseObject({ custom_id: z.string(), body: z.unknown() })

/**
 * What a request is found by again. Of a chat only the model and its words: an endpoint's refusal of a parameter and
 * the request without it are one question, and its last answer is the one that is kept.
 */
function requestDigest({ method, path, body }: RecordedRequest): string {
  return digestOf({ method, path, body: essence(body) })
}

function essence(body: unknown): unknown {
  const chat = Chat.safeParse(body).data
  if (chat) return [chat.model, chat.messages.map((message) => message.content).join('\n\n')]
  if (Array.isArray(body)) return body.map(essence)
  const line = BatchLine.safeParse(body).data
  if (line) return [line.custom_id, essence(line.body)]
  const lines = typeof body === 'string' ? body.trim().split('\n') : []
  return lines.length > 0 && lines.every((line) => line.startsWith('{'))
    ? lines.map(jsonOrText).map(essence)
    : body
}

/** The request without host, headers and anything else that differs between two runs. */
async function plainRequest(input: string | URL | Request, init?: RequestInit): Promise<RecordedRequest> {
  const url = new URL(input instanceof Request ? input.url : input)
  return { method: init?.method ?? 'GET', path: url.pathname + url.search, body: await plainBody(init?.body) }
}

async function plainBody(body: RequestInit['body']): Promise<unknown> {
  if (body instanceof FormData) {
    const entries = [...body.entries()].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : await value.text(),
    ])
    return Promise.all(entries)
  }
  return typeof body === 'string' ? jsonOrText(body) : null
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function fileOf(folder: string, digest: string): string {
  return path.join(folder, `${digest}.json`)
}

const pair = (name: string, value: string | null): [string, string][] =>
  value === null ? [] : [[name, value]]

function blanked(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= 4)
  return known.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text)
}
