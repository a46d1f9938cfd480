import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { callOf, type Handler, mcp, sendJson, serve } from '../connect/servers/http-fixture.ts'
import { databaseText, type Placard, placardIn, temporaryFolder } from './placard.ts'

/** No part of it can stand anywhere by chance. */
const secret = 'zq7-hunter2-zq7-Password'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
const fixture = path.join(import.meta.dirname, 'fixtures', 'tells-hash.mjs')
const command = `stdio:${process.execPath} ${fixture}`

/** Lists one tool that tells hashes of the header X-Key and of the parameter api_key. */
const tellsHash: Handler = (request, response, body) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1')
  const got = [String(request.headers['x-key']), url.searchParams.get('api_key') ?? 'none'].map(hash)
  const tool = {
    name: 'list_books',
    description: `For ${got.join(' and ')}.`,
    inputSchema: { type: 'object' },
  }
  const list = mcp((answer, call) =>
    sendJson(answer, { jsonrpc: '2.0', id: call.id, result: { tools: [tool] } }),
  )
  return list(request, response, body)
}

/** Gives back what it got in every place where an error can carry text. */
const echoes: Record<string, Handler> = {
  'the text of a failure': (request, response) =>
    void response.writeHead(500).end(`no such key ${String(request.headers['x-key'])}`),
  'a challenge': (request, response) => {
    const key = String(request.headers['x-key'])
    const challenge = `Bearer error="invalid_token", error_description="${key}", scope="${key}"`
    response.writeHead(401, { 'www-authenticate': challenge }).end()
  },
  'an error of the protocol': (request, response, body) => {
    const error = { code: -32_000, message: `the key ${String(request.headers['x-key'])} is unknown` }
    sendJson(response, { jsonrpc: '2.0', id: callOf(body).id, error })
  },
  'a redirect': (request, response) => {
    const location = `http://127.0.0.1:1/${String(request.headers['x-key'])}`
    response.writeHead(302, { location }).end()
  },
}

async function expectNowhere(placard: Placard, word = secret): Promise<void> {
  expect(
    placard
      .printed()
      .split('\n')
      .filter((line) => line.includes(word)),
  ).toEqual([])
  expect((await databaseText(placard)).split('\n').filter((line) => line.includes(word))).toEqual([])
  const { PLACARD_DATA_DIR: folder = '' } = placard.env
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(100)
  const found = files.filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(word))
  expect(found.map(({ name }) => name)).toEqual([])
}

const descriptionIn = async (placard: Placard, server: string): Promise<string> =>
  (await placard.json(['show', server])).tools[0].definition.description

describe('a credential reaches the server and stays nowhere', () => {
  const folder = temporaryFolder()
  const placard = placardIn(folder, { SHOP_KEY: secret })
  const keyFile = path.join(folder, 'key.txt')
  writeFileSync(keyFile, `${secret}\n`)

  test('in the header of a remote server, as a value, of a variable, of a file, and in its address', async () => {
    const server = await serve(tellsHash)
    const ways: [string, string[], string][] = [
      ['value', ['--header', `X-Key: ${secret}`], ''],
      ['variable', ['--header', 'X-Key: env:SHOP_KEY'], ''],
      ['file', ['--header', `X-Key: file:${keyFile}`], ''],
      ['address', [], `?api_key=${secret}`],
    ]
    for (const [name, options, query] of ways) {
      const url = `${server.origin}/${name}`
      const argv = ['scan', `${url}${query}`, ...options, '--allow-private']
      expect(await placard(argv)).toMatchObject({ code: 0 })
      const [header, parameter] = query === '' ? [secret, 'none'] : ['undefined', secret]
      expect(await descriptionIn(placard, url)).toBe(`For ${hash(header)} and ${hash(parameter)}.`)
      const shown = await placard.json(['show', url])
      expect(shown.server.targets).toMatchObject([{ vantage: 'credentialed' }])
    }
    await placard(['runs'])
    await placard.json(['runs'])
    await expectNowhere(placard)
  })

  test.each(Object.entries(echoes))('also where %s repeats it', async (_, handler) => {
    const server = await serve(handler)
    const options = ['--header', 'X-Key: env:SHOP_KEY', '--allow-private', '--json']
    const { code, out } = await placard(['scan', `${server.origin}/mcp`, ...options])
    expect(code).toBe(3)
    const { runs } = await placard.json(['runs', '--limit', '1'])
    expect(runs[0].run.id).toBe(JSON.parse(out).runId)
    await placard(['runs', runs[0].run.id])
    await placard.json(['runs', runs[0].run.id])
    expect(server.headers[0]?.['x-key']).toBe(secret)
    await expectNowhere(placard)
  })

  test('in the environment and in the arguments of a local server', async () => {
    const options = ['--env', `SHOP_TOKEN=${secret}`]
    expect(await placard(['scan', command, ...options, '--', '--token', secret])).toMatchObject({ code: 0 })
    const name = `stdio:${process.execPath} ${fixture} --token {TOKEN}`
    const args = [hash('--token'), hash(secret)].join()
    expect(await descriptionIn(placard, name)).toBe(`Lists the books for ${hash(secret)} and ${args}.`)
    await expectNowhere(placard)
  })

  const hexKey = hash('a key of the shop').padEnd(32, '0a1b2c3d')
  test.each<[args: string[], kept: string, word: string]>([
    [[hexKey], '{ARGUMENT}', hexKey],
    [['--header', `Authorization:Bearer ${secret}`], '--header Authorization:{AUTHORIZATION}', secret],
    [['-k', secret], '-k {K}', secret],
    [[`X-Auth: ${secret}`], 'X-Auth: {X_AUTH}', secret],
  ])('in the arguments %j of a local server', async (args, kept, word) => {
    expect(await placard(['scan', command, '--', ...args])).toMatchObject({ code: 0 })
    const described = await descriptionIn(placard, `stdio:${process.execPath} ${fixture} ${kept}`)
    expect(described).toContain(args.map(hash).join())
    await expectNowhere(placard, word)
  })

  test('also where a local server prints it as it ends', async () => {
    const options = ['--env', `SHOP_TOKEN=file:${keyFile}`, '--json']
    const { code, out } = await placard(['scan', command, ...options, '--', '--complain'])
    expect(code).toBe(3)
    expect(JSON.parse(out).servers[0]).toMatchObject({ outcome: 'failed_to_start' })
    await placard.json(['show', `stdio:${process.execPath} ${fixture} --complain`])
    await expectNowhere(placard)
  })
})

test('a server that repeats the credential in a tool is kept without it', async () => {
  const placard = placardIn(temporaryFolder(), { SHOP_TOKEN: secret })
  const server = path.join(import.meta.dirname, '../fixtures/stdio/prints-environment.mjs')
  const argv = ['scan', `stdio:${process.execPath} ${server}`, '--env', 'SHOP_TOKEN', '--env', 'SHELF=books']
  expect(await placard(argv)).toMatchObject({ code: 0 })
  const description = await descriptionIn(placard, `stdio:${process.execPath} ${server}`)
  expect(JSON.parse(description).env).toMatchObject({ SHOP_TOKEN: '[redacted]', SHELF: 'books' })
  await expectNowhere(placard)
})

describe('the values of a client’s configuration', () => {
  const placard = placardIn(temporaryFolder())
  const folder = path.join(placard.folder, 'home', '.cursor')

  test('are used where the user asks for it, and stay nowhere', async () => {
    const server = await serve(tellsHash)
    mkdirSync(folder, { recursive: true })
    const mcpServers = {
      books: { command: process.execPath, args: [fixture], env: { SHOP_TOKEN: secret } },
      shop: { url: `${server.origin}/mcp`, headers: { 'X-Key': secret } },
    }
    writeFileSync(path.join(folder, 'mcp.json'), JSON.stringify({ mcpServers }))
    const leave = ['--allow-local', '--allow-private']

    await placard(['scan', '--clients', ...leave])
    expect(server.headers.every((headers) => headers['x-key'] === undefined)).toBe(true)

    const used = await placard(['scan', '--clients', '--use-config-secrets', ...leave])
    expect(used).toMatchObject({ code: 0 })
    expect(server.headers.at(-1)?.['x-key']).toBe(secret)
    const local = await placard.json(['show', `stdio:${process.execPath} ${fixture}`])
    const credentialed = local.server.targets.find(
      (each: { vantage: string }) => each.vantage === 'credentialed',
    )
    const seen = await placard.json(['show', local.server.slug, '--target', String(credentialed.id)])
    expect(seen.tools[0].definition.description).toContain(`for ${hash(secret)} `)
    await expectNowhere(placard)
  })
})

describe('a placeholder', () => {
  const placard = placardIn(temporaryFolder())

  test('is never sent to a remote server', async () => {
    const server = await serve(tellsHash)
    const wanted = { required: true, secret: true, placeholder: 'stand-in' }
    const servers = [
      { url: `${server.origin}/mcp`, variables: [{ name: 'X-Key', in: 'header', ...wanted }] },
      {
        url: `${server.origin}/{shelf}`,
        slug: 'shelf',
        variables: [{ name: 'shelf', in: 'url', ...wanted }],
      },
    ]
    writeFileSync(path.join(placard.folder, 'servers.json'), JSON.stringify({ servers }))
    const { servers: scanned } = await placard.json([
      'scan',
      path.join(placard.folder, 'servers.json'),
      '--allow-private',
    ])
    const sent = JSON.stringify([server.headers, server.requests])
    expect(sent).not.toContain('stand-in')
    expect(sent).not.toContain('placeholder')
    expect(scanned.map((each: { outcome: string }) => each.outcome)).toEqual(['needs_config', 'needs_config'])
    expect(server.requests).toEqual([])
  })
})
