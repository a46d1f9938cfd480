import { describe, expect, onTestFinished, test } from 'vitest'
import { connect, type ConnectOptions } from '../../src/connect/connect.ts'
import { noCredentials } from '../../src/connect/credentials.ts'
import type { LocalServer } from '../../src/connect/local/start-local.ts'
import type { Session } from '../../src/connect/session.ts'
import type { TappedTransport } from '../../src/connect/tapped-transport.ts'
import { observe } from '../../src/list/observe.ts'
import type { Failure } from '../../src/model/outcome.ts'
import type { Anomaly } from '../../src/model/snapshot.ts'
import type { Target } from '../../src/model/target.ts'
import { greeting } from './servers/http-fixture.ts'

const target: Target = { kind: 'command', locator: 'shop', args: [], variables: [], vantage: 'anonymous' }
const clock = (): Date => new Date('2026-11-21T12:00:00Z')

type Call = { id?: number; method: string; params?: Record<string, unknown> }
/** What a process writes to its stdout after a line on its stdin; null ends it. */
type Script = (call: Call) => (string | object)[] | null

interface Started {
  starts: number
  stops: number
}

/** A transport whose other side is a script instead of a process. */
function scripted(script: Script): TappedTransport {
  const transport: TappedTransport = {
    start: async () => {},
    close: async () => transport.onclose?.(),
    send: async (message) => {
      const lines = script(message as Call)
      if (lines === null) return transport.onclose?.()
      for (const line of lines) transport.onraw?.(typeof line === 'string' ? line : JSON.stringify(line))
    },
  }
  return transport
}

interface Play {
  script: Script
  failure?: Failure | null
  anomalies?: Anomaly[]
  capHit?: string
  deadlineMs?: number
  remembered?: ConnectOptions['remembered']
}

async function start(play: Play): Promise<{ result: Session | Failure; started: Started }> {
  const started = { starts: 0, stops: 0 }
  const server = (): LocalServer => ({
    kind: 'local',
    transport: scripted(play.script),
    posture: { packageVersion: '1.2.3', args: ['--all'], variables: ['SHOP_KEY'], sandbox: 'bwrap' },
    standIns: new Map([['/tmp/p-1/home', '{HOME}']]),
    stderrTail: () => 'warming up',
    byteCount: () => 4711,
    capHit: () => play.capHit ?? null,
    anomalies: () => play.anomalies ?? [],
    failure: () => play.failure ?? null,
    stop: async () => void (started.stops += 1),
  })
  const options = {
    credentials: noCredentials,
    signal: AbortSignal.timeout(play.deadlineMs ?? 2_000),
    fetch: async () => Promise.reject(new Error('a local server needs no fetch')),
    clock,
    ...(play.remembered ? { remembered: play.remembered } : {}),
    local: {} as ConnectOptions['local'],
  }
  const result = await connect(target, options, async () => {
    started.starts += 1
    return server()
  })
  onTestFinished(async () => {
    if (result.kind === 'session') await result.close()
  })
  return { result, started }
}

const legacy: Script = ({ id, method }) => {
  if (method === 'initialize') return [{ jsonrpc: '2.0', id, result: greeting }]
  if (method !== 'tools/list') return []
  return [
    {
      jsonrpc: '2.0',
      id,
      result: {
        tools: [{ name: 'list_orders', inputSchema: { type: 'object' }, description: 'In /tmp/p-1/home' }],
      },
    },
  ]
}

const modern: Script = ({ id, method, params }) => {
  const meta = params?.['_meta'] as Record<string, unknown> | undefined
  if (meta?.['io.modelcontextprotocol/protocolVersion'] !== '2026-07-28') {
    return id === undefined ? [] : [{ jsonrpc: '2.0', id, error: { code: -32022, message: 'unsupported' } }]
  }
  if (method === 'server/discover')
    return [{ jsonrpc: '2.0', id, error: { code: -32601, message: 'unknown' } }]
  return [{ jsonrpc: '2.0', id, result: { resultType: 'complete', ttlMs: 60_000, tools: [] } }]
}

describe('a local server', () => {
  test('is listed over its pipes, with how it was started', async () => {
    const { result } = await start({ script: legacy })
    if (result.kind === 'failure') throw new Error(result.reason)
    const snapshot = await observe(result, { clock })
    expect(snapshot).toMatchObject({
      outcome: 'complete',
      posture: {
        auth: 'local',
        era: 'legacy',
        transport: 'stdio',
        packageVersion: '1.2.3',
        args: ['--all'],
        variables: ['SHOP_KEY'],
        sandbox: 'bwrap',
      },
      completeness: { bytes: 4711, requests: 3 },
      tools: [{ name: 'list_orders', status: 'ok' }],
    })
    expect(result.stderrTail()).toBe('warming up')
  })

  test('of the modern era alone is started and greeted a second time', async () => {
    const { result, started } = await start({ script: modern })
    if (result.kind === 'failure') throw new Error(result.reason)
    expect(result.era).toBe('modern')
    expect(started).toEqual({ starts: 2, stops: 1 })
    expect(await observe(result, { clock })).toMatchObject({
      outcome: 'empty',
      posture: { era: 'modern', ttlMs: 60_000 },
    })
  })

  test('remembered as modern is greeted once', async () => {
    const { result, started } = await start({
      script: modern,
      remembered: { era: 'modern', transport: 'stdio' },
    })
    expect(result).toMatchObject({ kind: 'session', era: 'modern' })
    expect(started.starts).toBe(1)
  })

  test('that ends before it answers failed to start, and is stopped', async () => {
    const failure: Failure = {
      kind: 'failure',
      outcome: 'failed_to_start',
      phase: 'start',
      reason: 'the server ended by itself with exit code 1',
    }
    const { result, started } = await start({ script: () => null, failure })
    expect(result).toEqual({ ...failure, phase: 'initialize', requests: 1, stderrTail: 'warming up' })
    expect(started).toEqual({ starts: 1, stops: 1 })
  })

  test('that says nothing times out, and is stopped', async () => {
    const { result, started } = await start({ script: () => [], deadlineMs: 100 })
    expect(result).toMatchObject({ outcome: 'timeout', phase: 'initialize', stderrTail: 'warming up' })
    expect(started.stops).toBe(1)
  })

  test('that writes more than its cap says so', async () => {
    const { result } = await start({ script: () => null, capHit: 'stopped after 10 bytes of output' })
    expect(result).toMatchObject({ outcome: 'protocol_error', reason: 'stopped after 10 bytes of output' })
  })

  test('that prints text around its messages is counted once, not twice', async () => {
    const script: Script = (call) => ['Shop is open!', ...(legacy(call) ?? [])]
    const { result } = await start({
      script,
      anomalies: [{ kind: 'invalid-json', count: 3, detail: 'by the transport' }],
    })
    if (result.kind === 'failure') throw new Error(result.reason)
    await observe(result, { clock })
    expect(result.anomalies()).toEqual([{ kind: 'invalid-json', count: 3, detail: 'by the transport' }])
  })

  test('that cannot be started hands its failure on', async () => {
    const failure: Failure = {
      kind: 'failure',
      outcome: 'failed_to_start',
      phase: 'install',
      reason: 'no such package',
    }
    const options = {
      credentials: noCredentials,
      signal: AbortSignal.timeout(1_000),
      fetch: fetch as never,
      clock,
      local: {} as never,
    }
    expect(await connect(target, options, async () => failure)).toEqual(failure)
  })
})

test('a dump has nobody to connect to', async () => {
  const options = {
    credentials: noCredentials,
    signal: AbortSignal.timeout(1_000),
    fetch: fetch as never,
    clock,
    local: {} as never,
  }
  await expect(connect({ ...target, kind: 'dump' }, options)).rejects.toThrow(
    'a dump has no server to connect to',
  )
})
