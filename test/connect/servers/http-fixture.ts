import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Fixture {
  /** `http://127.0.0.1:<port>` */
  origin: string
  host: string
  /** `METHOD /path` of every request that came in, in order. */
  requests: string[]
  /** The JSON-RPC methods of every POST, in order. */
  calls: string[]
  headers: IncomingMessage['headers'][]
}

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => void | Promise<void>

/** A server on loopback that ends with the test and remembers what it was asked. */
export async function serve(handler: Handler): Promise<Fixture> {
  const fixture: Fixture = { origin: '', host: '', requests: [], calls: [], headers: [] }
  const server = http.createServer((request, response) => {
    void (async () => {
      fixture.requests.push(`${request.method} ${request.url}`)
      fixture.headers.push(request.headers)
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const call = callOf(body)
      if (call.method) fixture.calls.push(call.method)
      await handler(request, response, body)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  fixture.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  fixture.origin = `http://${fixture.host}`
  return fixture
}

export function callOf(body: string): { id?: number; method?: string; params?: Record<string, unknown> } {
  try {
    return JSON.parse(body) as { id?: number; method?: string; params?: Record<string, unknown> }
  } catch {
    return {}
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

export const greeting = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: 'shop', version: '1.0.0' },
}

/** Answers the handshake; `list` answers `tools/list` by hand, with the id and the params of the request. */
export function mcp(list: (respond: ServerResponse, call: ReturnType<typeof callOf>) => void): Handler {
  return (_request, response, body) => {
    const call = callOf(body)
    if (call.method === 'initialize') sendJson(response, { jsonrpc: '2.0', id: call.id, result: greeting })
    else if (call.method === 'tools/list') list(response, call)
    else response.writeHead(202).end()
  }
}
