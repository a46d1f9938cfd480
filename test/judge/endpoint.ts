import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the endpoint got it. */
export interface Received {
  method: string
  path: string
  headers: NodeJS.Dict<string | string[]>
  text: string
  // The body's shape is the point of each test that reads it.
  body: Record<string, unknown>
}

/** `hang`: no answer at all; `reset`: the connection is cut; `drip`: headers and then nothing. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; json: unknown }
  | { status?: number; headers?: Record<string, string>; text: string }
  | 'hang'
  | 'reset'
  | 'drip'

export interface Endpoint {
  baseURL: string
  received: Received[]
  close(): Promise<void>
}

/** An HTTP server on loopback; `answer` gets each request and how many came before it. */
export async function startEndpoint(
  answer: (request: Received, before: number) => Reply | Promise<Reply>,
): Promise<Endpoint> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void read(request).then(async (text) => {
      const { method = '', url = '', headers } = request
      const one: Received = { method, path: url, headers, text, body: jsonOf(text) }
      received.push(one)
      send(await answer(one, received.length - 1), response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

function send(reply: Reply, response: ServerResponse): void {
  if (reply === 'hang') return
  if (reply === 'reset') {
    response.destroy()
    return
  }
  if (reply === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"choices":')
    return
  }
  const json = 'json' in reply
  response.writeHead(reply.status ?? 200, {
    'content-type': json ? 'application/json' : 'text/plain',
    ...reply.headers,
  })
  response.end(json ? JSON.stringify(reply.json) : reply.text)
}

/** A chat completion in OpenAI's form. */
export function completion(content: string | null, rest: { finish?: string; refusal?: string } = {}): Reply {
  return {
    json: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          finish_reason: rest.finish ?? 'stop',
          message: { role: 'assistant', content, refusal: rest.refusal ?? null },
        },
      ],
      usage: { prompt_tokens: 900, completion_tokens: 100, prompt_tokens_details: { cached_tokens: 600 } },
    },
  }
}
