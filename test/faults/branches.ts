import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** Many servers at one address of loopback, one at each path, that always say the same. */
export interface Branches {
  urls: string[]
  /** Greetings so far, in order: the number of the branch of each. */
  greeted: number[]
  /** Answers every request after so many milliseconds from now on. */
  slow: (ms: number) => void
  stop: () => Promise<void>
}

interface Call {
  id?: number
  method?: string
}

export async function openBranches(count: number, pauseMs = 0): Promise<Branches> {
  const greeted: number[] = []
  let pause = pauseMs
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const call = (body === '' ? {} : JSON.parse(body)) as Call
      const branch = Number(/\d+/.exec(request.url ?? '')?.[0])
      if (call.method === 'initialize') greeted.push(branch)
      await delay(pause)
      const refused = refusals[branch % 40]
      if (refused !== undefined) return void response.writeHead(refused).end()
      if (call.id === undefined) return void response.writeHead(202).end()
      const result = call.method === 'initialize' ? greeting(branch) : { tools: toolsOf(branch) }
      const text = JSON.stringify({ jsonrpc: '2.0', id: call.id, result })
      response.writeHead(200, { 'content-type': 'application/json' }).end(text)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urls: Array.from({ length: count }, (_, n) => `http://127.0.0.1:${port}/branch/${n}`),
    greeted,
    slow: (ms) => (pause = ms),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Of every forty, one is closed, one gone, one broken. */
const refusals: Readonly<Record<number, number>> = { 7: 401, 17: 404, 27: 500 }

const greeting = (branch: number): object => ({
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: `branch-${branch}`, version: '1.0.0' },
  ...(branch % 3 === 0 && { instructions: `Books of branch ${branch}.` }),
})

function toolsOf(branch: number): object[] {
  const inputSchema = { type: 'object', properties: { title: { type: 'string' } } }
  return [
    { name: `list_books_${branch}`, description: 'Lists the books.', inputSchema },
    { name: 'lend_book', description: 'Lends a book to a reader.', inputSchema },
    ...(branch % 2 === 0
      ? [{ name: 'delete_book', description: 'Deletes a book for good.', inputSchema }]
      : []),
    ...(branch % 5 === 0 ? [{ description: 'without a name' }] : []),
  ]
}
