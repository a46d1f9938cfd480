import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findOne } from '../../src/cli/published-server.ts'
import { serve } from '../connect/servers/http-fixture.ts'
import { shop, stateless } from '../connect/servers/sdk-servers.ts'
import { inStore, placardIn, temporaryFolder } from './placard.ts'

const json = (value: unknown): string => JSON.stringify(value)

/** Each client's own file in a home, with one server of its own key at its own address. */
const configs = (origin: string): Record<string, [file: string, text: string]> => ({
  'claude-code': [
    '.claude.json',
    json({ mcpServers: { 'my-claude-code': { type: 'http', url: `${origin}/claude-code` } } }),
  ],
  vscode: [
    '.config/Code/User/mcp.json',
    json({ servers: { 'my-vscode': { type: 'http', url: `${origin}/vscode` } } }),
  ],
  cursor: ['.cursor/mcp.json', json({ mcpServers: { 'my-cursor': { url: `${origin}/cursor` } } })],
  codex: ['.codex/config.toml', `[mcp_servers.my-codex]\nurl = "${origin}/codex"\n`],
  'gemini-cli': [
    '.gemini/settings.json',
    json({ mcpServers: { 'my-gemini-cli': { httpUrl: `${origin}/gemini-cli` } } }),
  ],
  'copilot-cli': [
    '.copilot/mcp-config.json',
    json({ mcpServers: { 'my-copilot-cli': { type: 'http', url: `${origin}/copilot-cli` } } }),
  ],
  windsurf: [
    '.codeium/windsurf/mcp_config.json',
    json({ mcpServers: { 'my-windsurf': { serverUrl: `${origin}/windsurf` } } }),
  ],
  cline: [
    '.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
    json({ mcpServers: { 'my-cline': { type: 'streamableHttp', url: `${origin}/cline` } } }),
  ],
  'claude-desktop': [
    '.config/Claude/claude_desktop_config.json',
    json({ mcpServers: { 'my-desktop': { command: '/nowhere/library-server', args: ['--books'] } } }),
  ],
})

describe('placard scan --clients', () => {
  const platform = { platform: 'linux' } as const

  test('finds the servers of every client in a home, and keeps the user’s own keys', async () => {
    const placard = placardIn(temporaryFolder())
    const server = await serve(stateless(shop, true))
    const wanted = configs(server.origin)
    for (const [file, text] of Object.values(wanted)) {
      const at = path.join(placard.folder, 'home', file)
      mkdirSync(path.dirname(at), { recursive: true })
      writeFileSync(at, text)
    }
    const { code, out, err } = await placard(['scan', '--clients', '--allow-private', '--json'], platform)
    expect(code).toBe(0)
    expect(err.split('\n').filter((line) => line.startsWith('left out'))).toEqual([])
    const scanned: { server: string; outcome: string; reason: string }[] = JSON.parse(out).servers
    const remote = Object.keys(wanted).filter((client) => client !== 'claude-desktop')
    expect(scanned.filter(({ outcome }) => outcome === 'complete').map((each) => each.server)).toEqual(
      remote.map((client) => `${server.origin}/${client}`).sort(),
    )
    // A command of a file is not started without leave.
    expect(scanned.filter(({ outcome }) => outcome !== 'complete')).toMatchObject([
      {
        server: 'stdio:/nowhere/library-server --books',
        outcome: 'blocked',
        reason: expect.stringContaining('--allow-local'),
      },
    ])
    const keys = await inStore(
      placard,
      async ({ db }) =>
        await Promise.all(
          remote.map(async (client) => {
            const facts = await findOne(db, `${server.origin}/${client}`)
            return facts.sources.map(({ kind, clientKey }) => `${kind} ${clientKey}`)
          }),
        ),
    )
    expect(keys).toEqual(remote.map((client) => [`client-config my-${client}`]))
    const left = await placard(['scan', '--clients', '--allow-private', '--allow-local', '--json'], platform)
    const desktop = JSON.parse(left.out).servers.find((each: { server: string }) =>
      each.server.startsWith('stdio:'),
    )
    expect(desktop).toMatchObject({ outcome: 'failed_to_start' })
  })

  test('a home without any client is a mistake of one line', async () => {
    const placard = placardIn(temporaryFolder())
    expect(await placard(['scan', '--clients'], platform)).toEqual({
      code: 2,
      out: '',
      err: 'placard: nothing was found to scan; name a server, or check that your clients have servers configured\n',
    })
  })

  test('a broken configuration is told, and the others are scanned', async () => {
    const placard = placardIn(temporaryFolder())
    const server = await serve(stateless(shop, true))
    const home = path.join(placard.folder, 'home')
    mkdirSync(path.join(home, '.cursor'), { recursive: true })
    writeFileSync(path.join(home, '.claude.json'), '{"mcpServers": ')
    writeFileSync(
      path.join(home, '.cursor', 'mcp.json'),
      json({ mcpServers: { shop: { url: `${server.origin}/mcp` } } }),
    )
    const { code, err, out } = await placard(['scan', '--clients', '--allow-private', '--json'], platform)
    expect(code).toBe(2)
    expect(err).toMatch(/^left out: \S*\.claude\.json.*\n\[1\/1\] /)
    expect(JSON.parse(out).servers).toMatchObject([{ outcome: 'complete', tools: 2 }])
  })
})
