import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isInstalled, realServer } from '../real-servers.ts'
import { type Called, type Placard, pinned, placardIn, temporaryFolder } from '../cli/placard.ts'

const names = ['@modelcontextprotocol/server-memory', '@modelcontextprotocol/server-gitlab']
const ready = names.every((name) => isInstalled(realServer(`npm:${name}`)))
const teller = path.join(import.meta.dirname, '../fixtures/stdio/prints-environment.mjs')
const telling = `stdio:${process.execPath} ${teller}`

const before = process.env.TMPDIR
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
})

const now = (): Date => new Date('2026-11-21T02:30:00.000Z')

/** Placard on what is another machine to a server: another home, another folder for temporary files, another user. */
function machine(place: string): Placard {
  const folder = path.join(temporary, place)
  mkdirSync(path.join(folder, 'tmp'), { recursive: true })
  const placard = placardIn(folder, { USER: place, HOSTNAME: place })
  const call = (argv: readonly string[]) => {
    process.env.TMPDIR = path.join(folder, 'tmp')
    return placard(argv, { now })
  }
  return Object.assign(call, placard)
}

const temporary = temporaryFolder()
const withoutTimes = (text: string): string =>
  text.replaceAll(/"(connect|list|install|start|initialize)": \d+/g, '"$1": 0')

const machines = ['bookshop', 'reading-room'].map(machine)

async function onEach(argv: readonly string[]): Promise<Called[]> {
  const called: Called[] = []
  for (const placard of machines) called.push(await placard(argv))
  return called
}

describe.skipIf(!ready)('the same packages on two machines', () => {
  test('are scanned', async () => {
    for (const { code } of await onEach(['scan', ...names.map(pinned), '--quiet'])) expect(code).toBe(0)
  })

  test.each([
    `show npm:${names[0]} --json`,
    `show npm:${names[1]}`,
    `export npm:${names[0]} --format json`,
    `export npm:${names[1]} --format policylayer`,
    'lookup push_files --json',
    'runs --json',
  ])('give the same bytes for placard %s, save for how long it took', async (line) => {
    const [here, there] = await onEach(line.split(' '))
    expect(here).toMatchObject({ code: 0 })
    expect({ ...there, out: withoutTimes(there?.out ?? '') }).toEqual({
      ...here,
      out: withoutTimes(here?.out ?? ''),
    })
  })
})

test('digests do not tell one machine from another, also where a tool tells its surroundings', async () => {
  await onEach(['scan', telling, '--sandbox', 'none', '--env', 'SHELF=books', '--quiet'])
  const seen = (await onEach(['show', telling, '--json'])).map(({ out }) => JSON.parse(out))
  const [here, there] = seen
  expect(there.tools[0].definition.description).not.toBe(here.tools[0].definition.description)
  expect(there.snapshot.listDigest).toBe(here.snapshot.listDigest)
  expect(there.tools[0].definitionDigest).toBe(here.tools[0].definitionDigest)
})
