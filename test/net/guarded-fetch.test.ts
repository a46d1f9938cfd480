import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import zlib from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Route } from '../../src/net/dial.ts'
import { createGuard, type Guard, type GuardOptions } from '../../src/net/guarded-fetch.ts'
import { Blocked, Throttled, TooLarge } from '../../src/net/refusals.ts'

function guard(options: GuardOptions = {}): Guard {
  const made = createGuard({ allowPrivate: true, ...options })
  onTestFinished(() => made.close())
  return made
}

interface Seen {
  origin: string
  port: number
  requests: IncomingMessage[]
}

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Seen> {
  const requests: IncomingMessage[] = []
  const server = http.createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, requests }
}

/** A guard of the open network whose dialler notes the route and then talks to a server on loopback instead. */
function recording(
  addresses: Record<string, string[][]>,
  port = 0,
): { guard: Guard; routes: Route[]; asked: string[] } {
  const routes: Route[] = []
  const asked: string[] = []
  const made = guard({
    allowPrivate: false,
    resolve: async (hostname) => {
      asked.push(hostname)
      return addresses[hostname]?.shift() ?? []
    },
    dial: (route, _options, done) => {
      routes.push(route)
      const socket = net.connect(port, '127.0.0.1', () => done(null, socket))
      socket.on('error', (error) => done(error, null))
    },
  })
  return { guard: made, routes, asked }
}

const redirectTo =
  (location: string, status = 302) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, { location }).end()

describe('what is dialled', () => {
  test('is the address that was checked: the resolver is asked once', async () => {
    const server = await serve((_request, response) => void response.end('open'))
    const { guard, routes, asked } = recording(
      { 'shop.example': [['93.184.216.34'], ['127.0.0.1']] },
      server.port,
    )
    expect(await (await guard.fetch('http://shop.example/')).text()).toBe('open')
    expect(routes).toEqual([
      { hostname: 'shop.example', port: '', protocol: 'http:', addresses: ['93.184.216.34'] },
    ])
    expect(asked).toEqual(['shop.example'])
  })

  test('is never a second answer of the resolver that differs', async () => {
    const server = await serve(
      (_request, response) => void response.writeHead(200, { connection: 'close' }).end(),
    )
    const { guard, routes } = recording(
      { 'shop.example': [['93.184.216.34'], ['169.254.169.254']] },
      server.port,
    )
    await (await guard.fetch('http://shop.example/')).text()
    await expect(guard.fetch('http://shop.example/')).rejects.toThrow(
      'blocked: shop.example resolves to 169.254.169.254, which is cloud metadata',
    )
    expect(routes).toHaveLength(1)
  })

  test.each([
    ['one private address among public ones', ['93.184.216.34', '10.0.0.7'], '10.0.0.7, which is private'],
    ['an IPv4-mapped address', ['::ffff:127.0.0.1'], '::ffff:127.0.0.1, which is loopback'],
    ['a NAT64 address', ['64:ff9b::7f00:1'], '64:ff9b::7f00:1, which is NAT64'],
  ])('is nothing for %s', async (_name, addresses, why) => {
    const { guard, routes } = recording({ 'shop.example': [addresses] })
    await expect(guard.fetch('http://shop.example/')).rejects.toThrow(why)
    expect(routes).toEqual([])
  })

  test.each([
    ['http://127.0.0.1:8080/', Blocked],
    ['http://[::1]:8080/', Blocked],
    ['http://[::ffff:127.0.0.1]:8080/', Blocked],
    ['http://2130706433:8080/', Blocked],
    ['http://0x7f.1:8080/', Blocked],
    ['http://017700000001:8080/', Blocked],
    ['http://127.1:8080/', Blocked],
    ['file:///etc/passwd', Blocked],
    ['ftp://shop.example/', Blocked],
    ['data:text/plain,hello', Blocked],
    ['http://anna:secret@shop.example/', Blocked],
    ['http://shop.example:22/', Blocked],
  ])('is nothing for %s', async (url, kind) => {
    const { guard, routes } = recording({ 'shop.example': [['93.184.216.34']] })
    await expect(guard.fetch(url)).rejects.toBeInstanceOf(kind)
    expect(routes).toEqual([])
  })

  test('is loopback with the standard dialler only where one’s own network is open', async () => {
    const server = await serve((_request, response) => void response.end('hello'))
    expect(await (await guard().fetch(server.origin)).text()).toBe('hello')
    await expect(guard({ allowPrivate: false }).fetch(server.origin)).rejects.toThrow('127.0.0.1 is loopback')
    expect(server.requests).toHaveLength(1)
  })
})

describe('redirects', () => {
  test('three are followed, a fourth is not', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('there')
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    const response = await guard().fetch(`${server.origin}/3`)
    expect(await response.text()).toBe('there')
    expect(response.url).toBe(`${server.origin}/0`)
    await expect(guard().fetch(`${server.origin}/4`)).rejects.toThrow('more than 3 redirects')
  })

  test.each([
    ['an address by number', 'http://10.0.0.7/', '10.0.0.7 is private'],
    ['a name', 'http://inside.example/', 'inside.example resolves to 192.168.0.1, which is private'],
    ['another scheme', 'file:///etc/passwd', 'file: is not http or https'],
    ['an address with user info', 'http://anna:secret@shop.example/', 'the address holds credentials'],
    ['no address', 'http://[', 'a redirect leads to no valid address'],
  ])('to %s are checked', async (_name, location, why) => {
    const server = await serve(redirectTo(location))
    const { guard, routes } = recording(
      { 'shop.example': [['93.184.216.34']], 'inside.example': [['192.168.0.1']] },
      server.port,
    )
    await expect(guard.fetch('http://shop.example/')).rejects.toThrow(why)
    expect(routes.map(({ hostname }) => hostname)).toEqual(['shop.example'])
  })

  test('drop every credential where the origin changes', async () => {
    const other = await serve((_request, response) => void response.end())
    const server = await serve(redirectTo(other.origin, 307))
    await guard().fetch(server.origin, {
      headers: {
        authorization: 'Bearer a',
        cookie: 'b=c',
        'x-own': 'd',
        accept: 'application/json',
        'mcp-session-id': 'e',
      },
      originHeaders: { 'X-Shop-Key': 'f', 'Accept-Language': 'g' },
    })
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer a',
      'x-shop-key': 'f',
      'accept-language': 'g',
    })
    const arrived = other.requests[0]?.headers ?? {}
    expect(arrived).toMatchObject({ accept: 'application/json' })
    for (const name of ['authorization', 'cookie', 'x-own', 'mcp-session-id', 'x-shop-key']) {
      expect(arrived).not.toHaveProperty(name)
    }
    expect(arrived['accept-language']).not.toBe('g')
  })

  test('keep them within the origin', async () => {
    const server = await serve((request, response) =>
      request.url === '/' ? redirectTo('/there')(request, response) : void response.end(),
    )
    await guard().fetch(server.origin, { originHeaders: { 'X-Shop-Key': 'f' } })
    expect(server.requests[1]?.headers).toMatchObject({ 'x-shop-key': 'f' })
  })

  test('do not give them back on the way home', async () => {
    const origins: string[] = []
    const server = await serve((request, response) =>
      redirectTo(request.url === '/' ? `${origins[1]}/` : '/nowhere')(request, response),
    )
    const other = await serve((request, response) => redirectTo(`${origins[0]}/home`)(request, response))
    origins.push(server.origin, other.origin)
    await guard()
      .fetch(server.origin, { originHeaders: { 'X-Shop-Key': 'f' } })
      .catch(() => undefined)
    expect(server.requests.map(({ url }) => url)).toEqual(
      ['/', '/home', '/nowhere'].slice(0, server.requests.length),
    )
    expect(server.requests[1]?.headers).not.toHaveProperty('x-shop-key')
  })

  test.each([
    [307, 'POST', 2],
    [308, 'POST', 2],
    [301, 'POST', 1],
    [302, 'POST', 1],
    [303, 'POST', 1],
    [301, 'GET', 2],
  ])('%i of a %s leads to %i requests', async (status, method, count) => {
    const server = await serve((request, response) =>
      request.url === '/' ? redirectTo('/there', status)(request, response) : void response.end(),
    )
    const response = await guard().fetch(server.origin, {
      method,
      ...(method === 'POST' ? { body: '{}' } : {}),
    })
    expect(server.requests).toHaveLength(count)
    expect(response.status).toBe(count === 2 ? 200 : status)
  })
})

describe('caps', () => {
  const plain = Buffer.alloc(5_000_000, 'a')
  test.each<[string, Buffer, string | undefined]>([
    ['a plain body', plain, undefined],
    ['a gzip bomb', zlib.gzipSync(plain), 'gzip'],
    ['a brotli bomb', zlib.brotliCompressSync(plain), 'br'],
    ['a bomb in a bomb', zlib.gzipSync(zlib.gzipSync(plain)), 'gzip, gzip'],
  ])('on the bytes of %s after decompression', async (_name, body, encoding) => {
    const server = await serve((_request, response) => {
      if (encoding) response.setHeader('content-encoding', encoding)
      response.end(body)
    })
    const response = await guard({ maxBodyBytes: 1_000_000 }).fetch(server.origin)
    let bytes = 0
    const reading = (async () => {
      for await (const chunk of response.body ?? []) bytes += chunk.byteLength
    })()
    await expect(reading).rejects.toThrow(new TooLarge(1_000_000))
    expect(bytes).toBe(1_000_000)
  })

  test('leave a body of exactly the limit whole', async () => {
    const server = await serve((_request, response) => void response.end('x'.repeat(1000)))
    const response = await guard({ maxBodyBytes: 1000 }).fetch(server.origin)
    expect(await response.text()).toHaveLength(1000)
  })

  test('a caller can ask for less, not for more', async () => {
    const server = await serve((_request, response) => void response.end('x'.repeat(1000)))
    const small = guard({ maxBodyBytes: 500 })
    await expect((await small.fetch(server.origin, { maxBodyBytes: 5000 })).text()).rejects.toThrow(
      new TooLarge(500),
    )
    await expect((await small.fetch(server.origin, { maxBodyBytes: 5 })).text()).rejects.toThrow(
      new TooLarge(5),
    )
  })

  test('on headers', async () => {
    const server = await serve(
      (_request, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(10_000) }).end(),
    )
    await expect(guard({ maxHeaderBytes: 4096 }).fetch(server.origin)).rejects.toThrow('fetch failed')
    expect((await guard().fetch(server.origin)).status).toBe(200)
  })

  test('on time', async () => {
    const server = await serve(() => {})
    await expect(guard({ idleTimeoutMs: 100 }).fetch(server.origin)).rejects.toThrow('fetch failed')
    const signal = AbortSignal.timeout(100)
    await expect(guard().fetch(server.origin, { signal })).rejects.toThrow(/aborted|timeout/i)
  })
})

describe('one host', () => {
  test('never sees more than its share at the same time', async () => {
    let active = 0
    let most = 0
    const server = await serve((_request, response) => {
      active += 1
      most = Math.max(most, active)
      setTimeout(() => {
        active -= 1
        response.end('x')
      }, 30)
    })
    const shared = guard({ perHost: 2 })
    await Promise.all(Array.from({ length: 8 }, async () => (await shared.fetch(server.origin)).text()))
    expect(most).toBe(2)
    expect(server.requests).toHaveLength(8)
  })

  test('gets its turn back when a body is cancelled, fails or is refused', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/reset') response.destroy()
      else response.end('x'.repeat(100_000))
    })
    const shared = guard({ perHost: 1, maxBodyBytes: 1000 })
    await (await shared.fetch(server.origin)).body?.cancel()
    await expect(shared.fetch(`${server.origin}/reset`)).rejects.toThrow('fetch failed')
    await expect((await shared.fetch(server.origin)).text()).rejects.toThrow(TooLarge)
    expect((await shared.fetch(server.origin)).status).toBe(200)
  })

  test('that asks for a long wait is left alone, and only that host', async () => {
    let now = 1_000_000
    const server = await serve(
      (_request, response) => void response.writeHead(429, { 'retry-after': '60' }).end(),
    )
    const other = await serve((_request, response) => void response.end())
    const shared = guard({ now: () => now })
    await shared.fetch(server.origin)
    const refused = shared.fetch(server.origin)
    await expect(refused).rejects.toBeInstanceOf(Throttled)
    await expect(refused).rejects.toMatchObject({ retryAfter: 60 })
    expect((await shared.fetch(other.origin)).status).toBe(200)
    now += 61_000
    expect((await shared.fetch(server.origin)).status).toBe(429)
    expect(server.requests).toHaveLength(2)
  })
})
