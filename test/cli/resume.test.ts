import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Stopped } from '../../src/cli/io.ts'
import { type Handler, serve } from '../connect/servers/http-fixture.ts'
import { shop, stateless } from '../connect/servers/sdk-servers.ts'
import { type Placard, placardIn, temporaryFolder } from './placard.ts'

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts')

/** Eight shops at one address; those from `stuck` on answer nothing until they are released. */
async function mall(stuck: number) {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const list = stateless(shop, true)
  const handler: Handler = async (request, response, body) => {
    const number = Number(/\d+$/.exec(request.url ?? '')?.[0])
    if (number >= stuck) await released
    return list(request, response, body)
  }
  const server = await serve(handler)
  const urls = Array.from({ length: 8 }, (_, index) => `${server.origin}/shop-${index}`)
  const asked = (): number[] =>
    urls.map((url) => server.requests.filter((line) => line === `POST ${new URL(url).pathname}`).length)
  return { urls, asked, release }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue(); waited += 20) {
    if (waited > 120_000) throw new Error('it never came')
    await sleep(20)
  }
}

const options = ['--allow-private', '--concurrency', '2']

async function expectResumed(
  placard: Placard,
  { urls, asked, release }: Awaited<ReturnType<typeof mall>>,
): Promise<void> {
  const { runs } = await placard.json(['runs'])
  expect(runs).toMatchObject([{ run: { publishedAt: null, endedAt: expect.any(String), total: 8 } }])
  const before = runs[0].recorded
  expect(before).toBeGreaterThanOrEqual(2)
  expect(before).toBeLessThan(8)
  expect((await placard(['runs'])).out).toMatch(/ interrupted +\d\/8 /)
  const done = (await placard.json(['runs', runs[0].run.id])).targets.map(
    (each: { server: string }) => each.server,
  )
  expect((await placard(['lookup', 'cancel_order'])).code).toBe(1)
  const counts = asked()
  release()
  // What was allowed for the run holds for its rest.
  // Its result is the whole run's: what was found before the interruption counts as well.
  const resumed = await placard(['scan', '--resume', '--fail-on', 'low', '--jsonl'])
  expect(resumed).toMatchObject({ code: 1 })
  const printed = resumed.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const servers = printed.filter(({ kind }) => kind === 'server').map(({ server }) => server)
  expect(servers).toEqual(urls.toSorted())
  const tools = (server: string) => printed.filter((row) => row.kind === 'tool' && row.server === server)
  for (const url of urls)
    expect(tools(url).map(({ name }) => name)).toEqual(tools(urls[7] ?? '').map(({ name }) => name))
  expect(resumed.err).toContain(`going on with run ${runs[0].run.id}: ${before} servers were done before\n`)
  const again = urls.filter((_, index) => asked()[index] !== counts[index])
  expect(again).toEqual(urls.filter((url) => !done.includes(url)))
  const after = (await placard.json(['runs'])).runs
  expect(after).toMatchObject([
    {
      run: { id: runs[0].run.id, publishedAt: expect.any(String) },
      recorded: 8,
      byOutcome: [{ outcome: 'complete', count: 8 }],
    },
  ])
  expect((await placard.json(['lookup', 'cancel_order'])).matches).toHaveLength(8)
  expect(await placard(['scan', '--resume'])).toMatchObject({ code: 2 })
}

describe('a run that is interrupted', () => {
  test('by Ctrl-C in the same process ends its record, and is resumed', async () => {
    const placard = placardIn(temporaryFolder())
    const shops = await mall(3)
    const stop = new AbortController()
    const running = placard(['scan', ...shops.urls, ...options], { signal: stop.signal })
    await until(() => (shops.asked()[3] ?? 0) > 0 && (shops.asked()[4] ?? 0) > 0)
    stop.abort(new Stopped(130))
    const { code, out, err } = await running
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(err).toMatch(
      /\nwhat was done is kept; "placard scan --resume" goes on with the rest\nplacard: stopped by Ctrl-C\n$/,
    )
    await expectResumed(placard, shops)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s to the real process ends its record, and is resumed', async (signal, exitCode) => {
    const placard = placardIn(temporaryFolder())
    const shops = await mall(3)
    const env = { ...placard.env, HOME: placard.folder }
    const child = spawn(process.execPath, ['--import', 'tsx', main, 'scan', ...shops.urls, ...options], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (text) => (err += String(text)))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    await until(() => (shops.asked()[3] ?? 0) > 0 && (shops.asked()[4] ?? 0) > 0)
    child.kill(signal)
    expect(await ended).toBe(exitCode)
    expect(err).toMatch(/placard: stopped by .*\n$/)
    expect(err).not.toMatch(/\n {4}at /)
    await expectResumed(placard, shops)
  })

  test('with a credential is resumed with it only, and keeps its value nowhere', async () => {
    const placard = placardIn(temporaryFolder())
    const shops = await mall(0)
    const stop = new AbortController()
    const argv = ['scan', ...shops.urls.slice(0, 1), ...options, '--header', 'X-Key: hunter2-zq7']
    let told = ''
    const stderr = { write: (text: string) => (told += text) }
    const running = placard(argv, { signal: stop.signal, stderr })
    await until(() => (shops.asked()[0] ?? 0) > 0)
    stop.abort(new Stopped(130))
    expect(await running).toMatchObject({ code: 130 })
    const counts = shops.asked()
    shops.release()
    expect(await placard(['scan', '--resume'])).toEqual({
      code: 2,
      out: '',
      err: 'placard: --resume: values are never kept; give them again: --header X-Key\n',
    })
    expect(shops.asked()).toEqual(counts)
    expect(await placard(['scan', '--resume', '--header', 'X-Key: hunter2-zq7'])).toMatchObject({ code: 0 })
    const { runs } = await placard.json(['runs'])
    expect(runs).toMatchObject([{ recorded: 1, byOutcome: [{ outcome: 'complete', count: 1 }] }])
    expect(told + placard.printed()).not.toContain('hunter2')
  })
})
