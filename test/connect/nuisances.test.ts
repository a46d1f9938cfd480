import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { observe } from '../../src/list/observe.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { failing, noon, open, remote } from './servers/dial.ts'
import { callOf, greeting, mcp, sendJson, serve, type Handler } from './servers/http-fixture.ts'

const tool = { name: 'list_orders', inputSchema: { type: 'object' } }

async function listed(handler: Handler): Promise<Snapshot> {
  const server = await serve(handler)
  const snapshot = await observe(await open(remote(server.origin)), { clock: () => noon })
  if (snapshot.kind === 'failure') throw new Error(snapshot.reason)
  return snapshot
}

/** Answers `tools/list` with an event stream of the given messages; the request's id stands for "ID". */
const streaming = (...messages: unknown[]): Handler =>
  mcp((response, { id }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const message of messages) {
      const text = typeof message === 'string' ? message : JSON.stringify(message)
      response.write(`data: ${text.replaceAll('"ID"', String(id))}\n\n`)
    }
    response.end()
  })

const good = { jsonrpc: '2.0', id: 'ID', result: { tools: [tool] } }
const note = { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'hello' } }

describe('nuisances are counted and the listing goes on', () => {
  test.each<[string, Handler, unknown[]]>([
    ['nothing of it in a plain answer', streaming(good), []],
    ['a few notifications', streaming(note, note, note, good), []],
    [
      'a flood of notifications',
      streaming(...Array.from({ length: 500 }, () => note), good),
      [{ kind: 'notification-flood', count: 500, detail: 'notifications/message' }],
    ],
    [
      'invalid JSON',
      streaming('{"jsonrpc": oops', 'hello', good),
      [{ kind: 'invalid-json', count: 2, detail: '{"jsonrpc": oops' }],
    ],
    [
      'a wrong id',
      streaming({ jsonrpc: '2.0', id: 4711, result: {} }, good),
      [{ kind: 'wrong-id', count: 1, detail: 'an answer to no request' }],
    ],
    [
      'the id of an earlier request',
      streaming({ jsonrpc: '2.0', id: 1, result: { tools: [] } }, good),
      [{ kind: 'duplicate-answer', count: 1, detail: 'a second answer to one request' }],
    ],
    [
      'two results for one id: the first counts',
      streaming(good, { ...good, result: { tools: [] } }),
      [{ kind: 'duplicate-answer', count: 1, detail: 'a second answer to one request' }],
    ],
    [
      'a result and an error in one answer',
      streaming({ ...good, error: { code: 1, message: 'but' } }),
      [{ kind: 'result-and-error', count: 1, detail: 'an answer holds both a result and an error' }],
    ],
    [
      'a batch',
      streaming([note, good]),
      [{ kind: 'batch', count: 1, detail: 'several messages in one array' }],
    ],
  ])('%s', async (_name, handler, anomalies) => {
    const snapshot = await listed(handler)
    expect(snapshot.outcome).toBe('complete')
    expect(snapshot.tools.map(({ name }) => name)).toEqual(['list_orders'])
    expect(snapshot.anomalies).toEqual(anomalies)
  })

  test('an id that comes back as text is taken, as clients do', async () => {
    const snapshot = await listed(
      mcp((response, { id }) =>
        sendJson(response, { jsonrpc: '2.0', id: String(id), result: { tools: [tool] } }),
      ),
    )
    expect(snapshot).toMatchObject({ outcome: 'complete', anomalies: [{ kind: 'wrong-id', count: 1 }] })
  })

  test('a batch as the body of an answer is taken apart', async () => {
    const snapshot = await listed(
      mcp((response, { id }) =>
        sendJson(response, [note, { jsonrpc: '2.0', id, result: { tools: [tool] } }]),
      ),
    )
    expect(snapshot).toMatchObject({ outcome: 'complete', anomalies: [{ kind: 'batch', count: 1 }] })
  })
})

test('a stream that is to be resumed is resumed', async () => {
  const list = streaming(good)
  const server = await serve((request, response, body) => {
    const { method } = callOf(body)
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(`id: 8\ndata: ${JSON.stringify({ ...good, id: 2 })}\n\n`)
    } else if (method === 'tools/list') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('id: 7\nretry: 10\ndata: \n\n')
    } else return list(request, response, body)
  })
  const snapshot = await observe(await open(remote(server.origin)), { clock: () => noon })
  expect(snapshot).toMatchObject({ outcome: 'complete', completeness: { requests: 4 }, anomalies: [] })
  expect(server.requests.at(-1)).toBe('GET /')
  expect(server.headers.at(-1)).toMatchObject({ 'last-event-id': '7' })
})

test('a request that is only taken note of is a protocol error at once', async () => {
  const server = await serve((_request, response) => void response.writeHead(202).end())
  expect(await failing(remote(server.origin))).toMatchObject({
    outcome: 'protocol_error',
    phase: 'initialize',
  })
})

test('an HTTP+SSE stream that ends before the answer is a failure at once', async () => {
  let stream: ServerResponse | undefined
  const server = await serve((request, response, body) => {
    if (request.method === 'GET') {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' })
      stream.write('event: endpoint\ndata: /messages\n\n')
      return
    }
    response.writeHead(202).end('Accepted')
    const { id, method } = callOf(body)
    if (method === 'tools/list') stream?.end()
    else if (id !== undefined) {
      stream?.write(`data: ${JSON.stringify({ jsonrpc: '2.0', id, result: greeting })}\n\n`)
    }
  })
  const session = await open(remote(server.origin, { transport: 'sse' }))
  expect(await observe(session, { clock: () => noon })).toMatchObject({
    outcome: 'protocol_error',
    phase: 'list',
    reason: 'the event stream ended',
  })
})

describe('requests of the server', () => {
  const asking = (method: string, count: number): { handler: Handler; answers: unknown[] } => {
    const answers: unknown[] = []
    const questions = Array.from({ length: count }, (_, at) => ({
      jsonrpc: '2.0',
      id: `q${at}`,
      method,
      params: {},
    }))
    const stream = streaming(...questions, good)
    const handler: Handler = (request, response, body) => {
      const message = JSON.parse(body) as Record<string, unknown>
      if (message['method'] !== undefined) return stream(request, response, body)
      answers.push(message)
      response.writeHead(202).end()
    }
    return { handler, answers }
  }

  test.each(['sampling/createMessage', 'roots/list', 'elicitation/create'])(
    '%s is refused and counted',
    async (method) => {
      const { handler, answers } = asking(method, 1)
      const snapshot = await listed(handler)
      expect(snapshot.anomalies).toEqual([{ kind: 'server-request', count: 1, detail: method }])
      await expect
        .poll(() => answers)
        .toEqual([{ jsonrpc: '2.0', id: 'q0', error: { code: -32601, message: 'Method not found' } }])
    },
  )

  test('a ping is answered and is no anomaly', async () => {
    const { handler, answers } = asking('ping', 1)
    expect((await listed(handler)).anomalies).toEqual([])
    await expect.poll(() => answers).toEqual([{ jsonrpc: '2.0', id: 'q0', result: {} }])
  })

  test('a flood of them gets sixteen refusals and no more', async () => {
    const { handler, answers } = asking('roots/list', 300)
    expect((await listed(handler)).anomalies).toEqual([
      { kind: 'server-request', count: 300, detail: 'roots/list' },
    ])
    await expect.poll(() => answers.length).toBe(16)
  })
})

describe('greetings that are not quite right', () => {
  test.each<[string, unknown, object]>([
    [
      'no serverInfo',
      { protocolVersion: '2025-06-18', capabilities: { tools: {} } },
      { outcome: 'complete' },
    ],
    [
      'a version of the wrong type',
      { ...greeting, serverInfo: { name: 'shop', version: 7 } },
      { server: { name: 'shop' } },
    ],
    ['no capabilities', { protocolVersion: '2025-06-18' }, { outcome: 'no_tools', tools: [] }],
    [
      'capabilities without tools',
      { ...greeting, capabilities: { prompts: {} } },
      { outcome: 'no_tools', tools: [] },
    ],
  ])('%s', async (_name, result, expected) => {
    const snapshot = await listed((_request, response, body) => {
      const { id, method } = callOf(body)
      if (method === 'initialize') sendJson(response, { jsonrpc: '2.0', id, result })
      else if (method === 'tools/list') sendJson(response, { jsonrpc: '2.0', id, result: { tools: [tool] } })
      else response.writeHead(202).end()
    })
    expect(snapshot).toMatchObject(expected)
  })
})
