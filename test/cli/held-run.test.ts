import { afterAll, beforeAll, expect, test } from 'vitest'
import { Stopped } from '../../src/cli/io.ts'
import { openStore } from '../../src/store/index.ts'
import { serve } from '../connect/servers/http-fixture.ts'
import { shop, stateless } from '../connect/servers/sdk-servers.ts'
import { startPostgres, type TestPostgres } from '../store/postgres.ts'
import { placardIn, temporaryFolder } from './placard.ts'

let postgres: TestPostgres
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(async () => await postgres.stop())

test('a run that a process is at work on is held, until that process lets go of it or ends', async () => {
  const databaseUrl = await postgres.freshUrl()
  const open = async () =>
    await openStore({ databaseUrl, dataDir: '/nonexistent', command: 'test', now: new Date() })
  const [one, other] = [await open(), await open()]
  const held = await one.holdRun('run-1')
  expect(held).not.toBeNull()
  expect(await other.holdRun('run-1')).toBeNull()
  const second = await other.holdRun('run-2')
  expect(second).not.toBeNull()
  await held?.release()
  const again = await other.holdRun('run-1')
  expect(again).not.toBeNull()
  for (const each of [again, second]) await each?.release()
  for (const store of [one, other]) await store.close()
})

test('--resume refuses a run that is alive', async () => {
  const placard = placardIn(temporaryFolder(), { DATABASE_URL: await postgres.freshUrl() })
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  let asked = (): void => undefined
  const wasAsked = new Promise<void>((resolve) => (asked = resolve))
  const list = stateless(shop, true)
  const server = await serve(async (request, response, body) => {
    asked()
    await released
    return list(request, response, body)
  })
  const stop = new AbortController()
  const running = placard(['scan', `${server.origin}/shop`, '--allow-private'], { signal: stop.signal })
  await wasAsked
  const refused = await placard(['scan', '--resume'])
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toMatch(/^placard: another process is at work on run \S+; wait for its end\n$/)
  stop.abort(new Stopped(130))
  expect(await running).toMatchObject({ code: 130 })
  release()
  expect(await placard(['scan', '--resume'])).toMatchObject({ code: 0 })
})
