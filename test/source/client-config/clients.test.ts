import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ServerRef } from '../../../src/model/server-ref.ts'
import { clients, findClientConfigs, readClientConfigs } from '../../../src/source/client-config/index.ts'
import { readServerArgument } from '../../../src/source/command-line/index.ts'
import type { Problem } from '../../../src/source/problem.ts'
import type { SourcedServer } from '../../../src/source/sourced-server.ts'

const secret = 'live-s3cret-0123456789'
const local = {
  command: 'npx',
  args: ['-y', '@library/shelf@1.2.0', '--books'],
  env: { LIBRARY_TOKEN: secret },
}
const remoteHeaders = { Authorization: `Bearer ${secret}` }
const shelf = {
  slug: 'npm:@library/shelf',
  kind: 'npm',
  locator: '@library/shelf',
  version: '1.2.0',
  args: ['--books'],
  transport: 'stdio',
  variables: ['env LIBRARY_TOKEN required secret'],
  secrets: { headers: {}, env: { LIBRARY_TOKEN: secret } },
}
const shop = (transport: string | undefined) => ({
  slug: 'https://shop.example/mcp',
  kind: 'remote',
  locator: 'https://shop.example/mcp',
  args: [],
  ...(transport && { transport }),
  variables: ['header Authorization required secret'],
  secrets: { headers: remoteHeaders, env: {} },
})

interface Case {
  /** Relative to HOME; `project:` relative to the working directory. */
  file: string
  text: string
  wanted: Record<string, object>
}
const json = (value: unknown): string => JSON.stringify(value, null, 2)
const standard = (url: object): string =>
  json({ theme: 'dark', mcpServers: { shelf: local, shop: { ...url, headers: remoteHeaders } } })

/** One row for each client: its file as the client writes it, and the servers in it under the user's own keys. */
const cases: Record<string, Case[]> = {
  'claude-desktop': [
    {
      file: '.config/Claude/claude_desktop_config.json',
      text: json({ mcpServers: { shelf: local } }),
      wanted: { shelf },
    },
  ],
  'claude-code': [
    {
      file: '.claude.json',
      text: json({
        numStartups: 3,
        mcpServers: { shop: { type: 'http', url: 'https://shop.example/mcp', headers: remoteHeaders } },
        projects: {
          '/home/reader/project': { allowedTools: [], mcpServers: { shelf: { type: 'stdio', ...local } } },
        },
      }),
      wanted: { shop: shop('streamable-http'), shelf },
    },
    {
      file: 'project:.mcp.json',
      text: json({
        mcpServers: { shop: { type: 'sse', url: 'https://shop.example/mcp', headers: remoteHeaders } },
      }),
      wanted: { shop: shop('sse') },
    },
  ],
  vscode: [
    {
      file: 'project:.vscode/mcp.json',
      text: `{
        // what the team uses
        "inputs": [{ "type": "promptString", "id": "card", "password": true }],
        "servers": {
          "shop": { "type": "http", "url": "https://shop.example/mcp", "headers": { "Authorization": "Bearer ${secret}" } },
          /* asks for the card */
          "shelf": { "command": "npx", "args": ["-y", "@library/shelf@1.2.0", "--books"], "env": { "LIBRARY_TOKEN": "\${input:card}" } },
        },
      }`,
      wanted: { shop: shop('streamable-http'), shelf: { ...shelf, secrets: { headers: {}, env: {} } } },
    },
    { file: '.config/Code/User/mcp.json', text: json({ servers: { shelf: local } }), wanted: { shelf } },
  ],
  cursor: [
    {
      file: '.cursor/mcp.json',
      text: standard({ url: 'https://shop.example/mcp' }),
      wanted: { shelf, shop: shop(undefined) },
    },
  ],
  codex: [
    {
      file: '.codex/config.toml',
      text: `model = "large"
[mcp_servers.shelf]
command = "npx"
args = ["-y", "@library/shelf@1.2.0", "--books"]
env_vars = ["LIBRARY_TOKEN"]
[mcp_servers.shop]
url = "https://shop.example/mcp"
bearer_token_env_var = "LIBRARY_TOKEN"
[mcp_servers."front desk"]
url = "https://desk.example/mcp"
http_headers = { "X-Desk" = "2" }
env_http_headers = { "X-Card" = "LIBRARY_TOKEN" }
`,
      wanted: {
        shelf,
        shop: shop('streamable-http'),
        'front desk': {
          slug: 'https://desk.example/mcp',
          kind: 'remote',
          locator: 'https://desk.example/mcp',
          args: [],
          transport: 'streamable-http',
          variables: ['header X-Desk required secret', 'header X-Card required secret'],
          secrets: { headers: { 'X-Desk': '2', 'X-Card': secret }, env: {} },
        },
      },
    },
  ],
  'gemini-cli': [
    {
      file: '.gemini/settings.json',
      text: json({
        mcpServers: {
          stream: {
            httpUrl: 'https://shop.example/mcp',
            headers: { Authorization: 'Bearer $LIBRARY_TOKEN' },
          },
          events: { url: 'https://shop.example/mcp', headers: remoteHeaders },
          shelf: { ...local, env: { LIBRARY_TOKEN: '${LIBRARY_TOKEN}' } },
        },
      }),
      wanted: { stream: shop('streamable-http'), events: shop('sse'), shelf },
    },
  ],
  'copilot-cli': [
    {
      file: '.copilot/mcp-config.json',
      text: json({
        mcpServers: {
          shelf: { type: 'local', tools: ['*'], ...local },
          shop: { type: 'http', tools: ['*'], url: 'https://shop.example/mcp', headers: remoteHeaders },
        },
      }),
      wanted: { shelf, shop: shop('streamable-http') },
    },
  ],
  windsurf: [
    {
      file: '.codeium/windsurf/mcp_config.json',
      text: json({
        mcpServers: {
          shelf: local,
          shop: {
            serverUrl: 'https://shop.example/mcp',
            headers: { Authorization: 'Bearer ${env:LIBRARY_TOKEN}' },
          },
        },
      }),
      wanted: { shelf, shop: shop(undefined) },
    },
  ],
  cline: [
    {
      file: '.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
      text: json({
        mcpServers: {
          events: {
            url: 'https://shop.example/mcp',
            headers: remoteHeaders,
            disabled: false,
            autoApprove: [],
          },
          stream: { type: 'streamableHttp', url: 'https://shop.example/mcp', headers: remoteHeaders },
          shelf: local,
        },
      }),
      wanted: { events: shop('sse'), stream: shop('streamable-http'), shelf },
    },
    {
      file: '.cline/data/settings/cline_mcp_settings.json',
      text: json({ mcpServers: { shelf: local } }),
      wanted: { shelf },
    },
  ],
}

let base: string
let problems: Problem[]
const places = () =>
  ({
    home: path.join(base, 'home'),
    cwd: path.join(base, 'project'),
    platform: 'linux',
    env: { LIBRARY_TOKEN: secret },
  }) as const
const write = (file: string, text: string): string => {
  const full = file.startsWith('project:')
    ? path.join(base, 'project', file.slice('project:'.length))
    : path.join(base, 'home', file)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, text)
  return full
}
const readAll = () => readClientConfigs(places(), (problem) => problems.push(problem))
const readFile = (file: string) =>
  readServerArgument(file, {
    rest: [],
    known: [],
    places: places(),
    onProblem: (problem) => problems.push(problem),
  })

/** A server in few words, with its values beside it. */
function summary({ ref, secrets }: SourcedServer): object {
  const [target] = ServerRef.parse(ref).targets
  if (!target) throw new Error('no target')
  const { vantage: _, variables, ...rest } = target
  const words = variables.map((each) =>
    [each.in, each.name, each.required ? 'required' : '', each.secret ? 'secret' : ''].join(' ').trim(),
  )
  return { slug: ref.slug, ...rest, variables: words, secrets: secrets?.() }
}
const byKey = (servers: SourcedServer[]): object =>
  Object.fromEntries(servers.map((server) => [server.ref.clientKey, summary(server)]))

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'placard-clients-'))
  mkdirSync(path.join(base, 'project'))
  problems = []
})
afterEach(() => rmSync(base, { recursive: true }))

test('every client of the table has its cases here', () => {
  expect(Object.keys(cases).sort()).toEqual(clients.map(({ id }) => id).sort())
})

describe.each(Object.entries(cases))('%s', (id, files) => {
  test.each(files)('$file is found in its usual place', async ({ file, text, wanted }) => {
    const written = write(file, text)
    expect(findClientConfigs(places()).map((each) => [each.client, each.file])).toEqual([[id, written]])
    const servers = await readAll()
    expect(byKey(servers)).toEqual(wanted)
    expect(problems).toEqual([])
    expect(servers.map(({ ref }) => ref.source.origin)).toEqual(servers.map(() => `${id}:${written}`))
  })

  test.each(files)(
    '$file is read by its path, with nothing secret in what is kept',
    async ({ file, text, wanted }) => {
      const servers = await readFile(write(file, text))
      expect(byKey(servers)).toEqual(wanted)
      expect(JSON.stringify(servers)).not.toContain(secret)
    },
  )
})

describe('what may be started', () => {
  const trusts = async () =>
    Object.fromEntries((await readAll()).map(({ ref }) => [ref.clientKey, ref.trust]))

  test('packages of the user’s own configuration may be, other commands need leave', async () => {
    write(
      '.cursor/mcp.json',
      json({ mcpServers: { shelf: local, till: { command: 'node', args: ['till.js'] } } }),
    )
    expect(await trusts()).toEqual({ shelf: 'named', till: 'found' })
  })

  test('whatever a project brings along needs leave', async () => {
    write('project:.mcp.json', json({ mcpServers: { shelf: local, till: { command: './till.sh' } } }))
    expect(await trusts()).toEqual({ shelf: 'found', till: 'found' })
  })
})

describe('usual places', () => {
  const on = (platform: NodeJS.Platform, env = {}) =>
    clients.flatMap((client) => client.userFiles({ home: '/home/reader', cwd: '/', platform, env }))

  test.each([
    ['darwin', {}, '/home/reader/Library/Application Support/Claude/claude_desktop_config.json'],
    ['darwin', {}, '/home/reader/Library/Application Support/Code/User/mcp.json'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Claude/claude_desktop_config.json'],
    ['win32', {}, '/home/reader/AppData/Roaming/Claude/claude_desktop_config.json'],
    ['linux', { XDG_CONFIG_HOME: '/settings' }, '/settings/Code/User/mcp.json'],
    ['linux', { CODEX_HOME: '/codex' }, '/codex/config.toml'],
    ['linux', { COPILOT_HOME: '/copilot' }, '/copilot/mcp-config.json'],
  ] as const)('on %s with %j: %s', (platform, env, file) => {
    expect(on(platform, env)).toContain(file)
  })

  test('without any configuration there are no servers and no problems', async () => {
    expect(await readAll()).toEqual([])
    expect(problems).toEqual([])
  })

  test('a working directory that is HOME gives each file once', () => {
    write('.cursor/mcp.json', json({ mcpServers: { shelf: local } }))
    const home = path.join(base, 'home')
    expect(findClientConfigs({ ...places(), cwd: home })).toEqual([
      { file: path.join(home, '.cursor/mcp.json'), client: 'cursor', mayStart: true },
    ])
  })
})

describe('bad configurations', () => {
  test.each<[what: string, entry: unknown, why: string]>([
    ['no object', 'npx shop', 'it is no object'],
    ['a list as environment', { command: 'npx', env: ['A'] }, '"env" is not of the kind that it should be'],
    ['neither command nor address', { args: ['x'] }, 'it names neither a command nor an address'],
    ['a WebSocket', { type: 'ws', url: 'wss://shop.example' }, 'its type "ws" is none that Placard speaks'],
    [
      'another scheme',
      { url: 'ftp://shop.example' },
      'ftp://shop.example is not a URL that Placard can reach',
    ],
    [
      'a password in the address',
      { url: `https://a:${secret}@shop.example/` },
      'it holds a user or password',
    ],
    ['a switch that is off', { ...local, disabled: true }, 'it is switched off there'],
    ['a switch that is not on', { ...local, enabled: false }, 'it is switched off there'],
    ['stdio without command', { type: 'stdio', url: 'https://shop.example' }, 'it names no command'],
  ])('an entry with %s is reported, the others are kept', async (...[, entry, why]) => {
    const file = write('.cursor/mcp.json', json({ mcpServers: { first: local, bad: entry, last: local } }))
    expect(Object.keys(byKey(await readAll()))).toEqual(['first', 'last'])
    expect(problems).toEqual([{ where: `${file}, mcpServers.bad`, why: expect.stringContaining(why) }])
    expect(JSON.stringify(problems)).not.toContain(secret)
  })

  test('a broken file is reported without its content, the others are kept', async () => {
    const broken = write('.gemini/settings.json', `{"mcpServers": {"shop": {"headers": {"a": "${secret}"}}`)
    write('.cursor/mcp.json', json({ mcpServers: { shelf: local } }))
    expect(Object.keys(byKey(await readAll()))).toEqual(['shelf'])
    expect(problems).toEqual([{ where: broken, why: expect.stringContaining('is not valid JSON') }])
    expect(JSON.stringify(problems)).not.toContain(secret)
  })
})

describe('values that stand elsewhere', () => {
  const only = async (entry: object) => {
    write('.cursor/mcp.json', json({ mcpServers: { only: entry } }))
    const [server] = await readAll()
    if (!server) throw new Error(JSON.stringify(problems))
    return summary(server)
  }

  test('a default is used where the variable is not set', async () => {
    expect(await only({ url: 'https://${DESK_HOST:-desk.example}/mcp' })).toMatchObject({
      slug: 'https://{DESK_HOST}/mcp',
      locator: 'https://{DESK_HOST}/mcp',
      variables: ['url DESK_HOST required secret'],
      secrets: { headers: {}, env: { DESK_HOST: 'desk.example' } },
    })
  })

  test('what is asked for or not set has a name but no value', async () => {
    expect(
      await only({ url: 'https://desk.example/mcp', headers: { A: '${input:card}', B: 'x ${UNSET}' } }),
    ).toMatchObject({
      variables: ['header A required secret', 'header B required secret'],
      secrets: { headers: {}, env: {} },
    })
  })

  test('secrets in arguments and addresses are named, not kept', async () => {
    const entry = {
      command: 'npx',
      args: ['shop-mcp', '--api-key', secret, '--room', '${ROOM}', `--token=${secret}`],
    }
    expect(await only(entry)).toMatchObject({
      args: ['--api-key', '{API_KEY}', '--room', '{ROOM}', '--token={TOKEN}'],
      variables: [
        'argument ROOM required secret',
        'argument API_KEY required secret',
        'argument TOKEN required secret',
      ],
      secrets: { headers: {}, env: { API_KEY: secret, TOKEN: secret } },
    })
    const key = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'
    expect(await only({ url: `https://desk.example/mcp/${key}/sse?apiKey=${secret}&room=2` })).toMatchObject({
      slug: 'https://desk.example/mcp/{PATH_2}/sse',
      locator: 'https://desk.example/mcp/{PATH_2}/sse?apiKey={apiKey}&room=2',
      secrets: { headers: {}, env: { PATH_2: key, apiKey: secret } },
    })
  })

  test('a setting that is no secret is not required', async () => {
    expect(await only({ command: 'npx', args: ['shop-mcp'], env: { LOG_LEVEL: 'info' } })).toMatchObject({
      variables: ['env LOG_LEVEL'],
      secrets: { headers: {}, env: { LOG_LEVEL: 'info' } },
    })
  })

  test('a remote server behind a local proxy is the remote server', async () => {
    const args = [
      '-y',
      'mcp-remote@latest',
      'https://shop.example/mcp',
      '--header',
      `Authorization: Bearer ${secret}`,
    ]
    expect(await only({ command: 'npx', args })).toEqual(shop(undefined))
  })

  test('docker’s own variables are the server’s', async () => {
    const args = [
      'run',
      '-i',
      '--rm',
      '-e',
      'LIBRARY_TOKEN',
      '-e',
      `TILL_TOKEN=${secret}`,
      'ghcr.io/shop/till:2',
    ]
    expect(await only({ command: 'docker', args })).toMatchObject({
      slug: 'oci:ghcr.io/shop/till',
      version: '2',
      args: [],
      variables: ['env LIBRARY_TOKEN required secret', 'env TILL_TOKEN required secret'],
      secrets: { headers: {}, env: { LIBRARY_TOKEN: secret, TILL_TOKEN: secret } },
    })
  })

  test('another command keeps its words', async () => {
    expect(await only({ command: '/opt/shop/till', args: ['--room', '2'] })).toMatchObject({
      slug: 'stdio:/opt/shop/till --room 2',
      kind: 'command',
      locator: '/opt/shop/till',
    })
  })
})
