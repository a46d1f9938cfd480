import { describe, expect, test } from 'vitest'
import { type Handler, mcp, sendJson, serve } from '../connect/servers/http-fixture.ts'
import { library, modern, sse, shop, stateless } from '../connect/servers/sdk-servers.ts'
import { isInstalled, realServer } from '../real-servers.ts'
import { checkEvidence, pinned, placardIn, temporaryFolder } from './placard.ts'

const gated: Handler = (request, response) => {
  if (request.url?.startsWith('/.well-known/')) {
    const origin = `http://${request.headers.host}`
    return sendJson(response, {
      resource: `${origin}/gated`,
      authorization_servers: [`${origin}/sign-in`],
      scopes_supported: ['books:read'],
    })
  }
  const metadata = `http://${request.headers.host}/.well-known/oauth-protected-resource/gated`
  response.writeHead(401, { 'www-authenticate': `Bearer resource_metadata="${metadata}"` }).end()
}

/** The same cursor for ever. */
const circles: Handler = mcp((response, call) => {
  const tools = [{ name: 'find_book', inputSchema: { type: 'object' } }]
  sendJson(response, { jsonrpc: '2.0', id: call.id, result: { tools, nextCursor: 'again' } })
})

describe('remote servers through the command line', () => {
  const placard = placardIn(temporaryFolder())

  test.each([
    {
      name: 'a legacy server',
      handler: stateless(shop, true),
      seen: { outcome: 'complete', toolCount: 2, requests: 3 },
      posture: { auth: 'open', era: 'legacy', transport: 'streamable-http' },
    },
    {
      name: 'a server of HTTP+SSE',
      handler: sse(shop),
      seen: { outcome: 'complete', toolCount: 2, requests: 5 },
      posture: { auth: 'open', era: 'legacy', transport: 'sse' },
    },
    {
      name: 'a server of three pages',
      handler: stateless(library, false),
      seen: { outcome: 'complete', toolCount: 4, requests: 5 },
      posture: { auth: 'open', era: 'legacy' },
    },
    {
      name: 'a modern server',
      handler: modern('reject'),
      seen: { outcome: 'complete', toolCount: 1 },
      posture: { auth: 'open', era: 'modern' },
    },
    {
      name: 'a server whose pages go in circles',
      handler: circles,
      seen: { outcome: 'partial', reason: expect.stringContaining('cursor') },
      posture: { auth: 'open', era: 'legacy' },
    },
  ])('$name is recorded right', async ({ handler, seen, posture }) => {
    const server = await serve(handler)
    const url = `${server.origin}/mcp`
    const { code, out } = await placard(['scan', url, '--allow-private', '--json'])
    expect(code).toBe(0)
    const run = await placard.json(['runs', JSON.parse(out).runId])
    expect(run.targets).toMatchObject([{ server: url, entry: seen, posture }])
    const shown = await placard.json(['show', url])
    expect(shown.snapshot).toMatchObject({ outcome: seen.outcome, posture })
    expect(shown.tools.map((each: { verdict: object }) => each.verdict)).not.toContain(null)
    expect(server.calls).not.toContain('tools/call')
  })

  test('a server that wants credentials is a result: whom to ask, and for which scopes', async () => {
    const server = await serve(gated)
    const url = `${server.origin}/gated`
    const { code, out, err } = await placard(['scan', url, '--allow-private'])
    expect(code).toBe(3)
    expect(out).toMatch(/gated +auth_required\n/)
    expect(err).toMatch(/^\[1\/1\] .*: auth_required \(/)
    const shown = await placard(['show', url])
    expect(shown).toMatchObject({ code: 1, err: '' })
    expect(shown.out).toContain('auth_required')
    expect(shown.out).toContain(`${server.origin}/sign-in`)
    expect(shown.out).toContain('books:read')
    const json = await placard.json(['show', url])
    expect(json).toMatchObject({ schemaVersion: 1, snapshot: null, tools: [] })
    expect(json.server.targets[0].last).toMatchObject({
      outcome: 'auth_required',
      failure: {
        requests: server.requests.length,
        auth: { authorizationServers: [`${server.origin}/sign-in`], scopes: ['books:read'] },
      },
    })
  })

  test('a server that is not there is an outcome, not an error', async () => {
    const url = 'http://127.0.0.1:1025/mcp'
    const { code, out, err } = await placard(['scan', url, '--allow-private'])
    expect(code).toBe(3)
    expect(out).toMatch(/unreachable: refused/)
    expect(err).toMatch(/^\[1\/1\] http:\/\/127\.0\.0\.1:1025\/mcp: unreachable \(refused/)
  })

  test('without --allow-private nothing on this network is reached', async () => {
    const server = await serve(stateless(shop, true))
    const { code, out } = await placard(['scan', `${server.origin}/mcp`])
    expect(code).toBe(3)
    expect(out).toMatch(/ blocked\n/)
    expect(out).toContain('--allow-private')
    expect(server.requests).toEqual([])
  })

  test('the exit code follows --fail-on and --strict', async () => {
    const good = await serve(stateless(library, true))
    const bad = await serve(circles)
    const exit = async (url: string, ...options: string[]): Promise<number> =>
      (await placard(['scan', url, '--allow-private', ...options])).code
    expect(await exit(`${good.origin}/mcp`, '--strict')).toBe(0)
    expect(await exit(`${bad.origin}/mcp`, '--strict')).toBe(3)
    expect(await exit(`${good.origin}/mcp`, '--fail-on', 'critical')).toBe(1)
    expect(await exit(`${bad.origin}/mcp`, '--fail-on', 'critical')).toBe(0)
    expect(await exit(`${bad.origin}/mcp`, '--fail-on', 'low', '--strict')).toBe(1)
  })

  test('JSON Lines give one line for each server and tool', async () => {
    const server = await serve(stateless(library, true))
    const { out } = await placard(['scan', `${server.origin}/mcp`, '--allow-private', '--jsonl'])
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ kind, name }) => name ?? kind)).toEqual([
      'server',
      'find_book',
      'burn_book',
      'return_book',
      'lend_book',
    ])
    for (const row of rows) expect(row).toMatchObject({ schemaVersion: 1, runId: rows[0].runId })
  })

  test('every evidence stands where it says', async () => {
    const { checked, wrong } = await checkEvidence(placard)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(8)
  })
})

const elastic = realServer('npm:@elastic/mcp-server-elasticsearch')
test.skipIf(!isInstalled(elastic))(
  'a package that writes its log to stdout is listed all the same',
  async () => {
    const placard = placardIn(temporaryFolder())
    const { servers } = await placard.json(['scan', pinned('@elastic/mcp-server-elasticsearch')])
    expect(servers).toMatchObject([{ outcome: 'complete', tools: elastic.tools }])
    const { snapshot } = await placard.json(['show', 'mcp-server-elasticsearch'])
    expect(snapshot.anomalies.map((each: { kind: string }) => each.kind)).toContain('invalid-json')
  },
)
