import { randomUUID } from 'node:crypto'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { createMcpHandler, McpServer as ModernServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import type { Handler } from './http-fixture.ts'

/** A shop with two tools, in the words of the legacy SDK. */
export function shop(): McpServer {
  const server = new McpServer({ name: 'shop', version: '1.2.3' }, { instructions: 'Ask before you order.' })
  const nothing = async (): Promise<{ content: [] }> => ({ content: [] })
  server.registerTool(
    'list_orders',
    { description: 'Lists orders.', inputSchema: { day: z.string() }, annotations: { readOnlyHint: true } },
    nothing,
  )
  server.registerTool('cancel_order', { description: 'Cancels an order.' }, nothing)
  return server
}

/** Three pages; the tool that destroys is on the second. */
export function library(): Server {
  const server = new Server({ name: 'library', version: '0.1.0' }, { capabilities: { tools: {} } })
  const pages = [['find_book'], ['burn_book'], ['return_book', 'lend_book']]
  server.setRequestHandler(ListToolsRequestSchema, (request) => {
    const at = Number(request.params?.cursor ?? 0)
    const tools = (pages[at] ?? []).map((name) => ({ name, inputSchema: { type: 'object' as const } }))
    return at + 1 < pages.length ? { tools, nextCursor: String(at + 1) } : { tools }
  })
  return server
}

type AnyServer = { connect(transport: Transport): Promise<void> }

/** Streamable HTTP without a session. */
export function stateless(make: () => AnyServer, enableJsonResponse: boolean): Handler {
  return async (request, response, body) => {
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse })
    await make().connect(transport as Transport)
    await transport.handleRequest(request, response, parsed(body))
  }
}

/** Streamable HTTP that wants its session id in every request after the first. */
export function sessionBound(make: () => AnyServer): Handler {
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  return async (request, response, body) => {
    const id = request.headers['mcp-session-id']
    const known = typeof id === 'string' ? sessions.get(id) : undefined
    if (known) return known.handleRequest(request, response, parsed(body))
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (session) => void sessions.set(session, transport),
    })
    await make().connect(transport as Transport)
    await transport.handleRequest(request, response, parsed(body))
  }
}

/** HTTP+SSE: a GET stream on /sse, messages to /messages, and no POST on /sse. */
export function sse(make: () => AnyServer): Handler {
  const sessions = new Map<string, SSEServerTransport>()
  return async (request, response, body) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1')
    if (request.method === 'GET') {
      const transport = new SSEServerTransport('/messages', response)
      sessions.set(transport.sessionId, transport)
      return make().connect(transport)
    }
    const known = sessions.get(url.searchParams.get('sessionId') ?? '')
    if (url.pathname !== '/messages' || !known) return void response.writeHead(405).end()
    return known.handlePostMessage(request, response, parsed(body))
  }
}

/** A server of the 2026-07-28 revision; `reject` knows no legacy client, `stateless` serves both eras. */
export function modern(legacy: 'reject' | 'stateless', make: () => ModernServer = archive): Handler {
  const handler = createMcpHandler(make, { legacy })
  return async (request, response, body) => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value))
    const init = request.method === 'POST' ? { body } : {}
    const answer = await handler.fetch(
      new Request(`http://127.0.0.1${request.url}`, { method: request.method ?? 'GET', headers, ...init }),
    )
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}

export function archive(): ModernServer {
  const server = new ModernServer({ name: 'archive', version: '2.0.0' }, { instructions: 'Whisper.' })
  server.registerTool(
    'find_letter',
    { description: 'Finds a letter.', inputSchema: z.object({ year: z.string() }) },
    async () => ({ content: [] }),
  )
  return server
}

function parsed(body: string): unknown {
  return body === '' ? undefined : JSON.parse(body)
}
