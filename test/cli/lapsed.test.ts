import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { placardIn, temporaryFolder } from './placard.ts'

const noArguments = { type: 'object', properties: {} }
const shelf = (description: string): string =>
  JSON.stringify({ tools: [{ name: 'burn_books', description, inputSchema: noArguments }] })

const before = { now: () => new Date('2026-11-21T02:30:00.000Z') }
const after = { now: () => new Date('2026-12-01T00:00:00.000Z') }

describe('a decision past its time', () => {
  const readers: readonly [string, string[]][] = [
    ['show', ['show', 'library']],
    ['lookup', ['lookup', 'burn_books']],
    ['export', ['export', 'library']],
    ['reclassify', ['reclassify']],
  ]
  test.each(readers)('holds no longer for %s', async (_name, argv) => {
    const placard = placardIn(temporaryFolder())
    const file = path.join(placard.folder, 'library.json')
    writeFileSync(file, shelf('Deletes all books for good.'))
    const verdict = async (when: typeof before) => (await placard.json(['lookup', 'burn_books'], when)).worst
    await placard(['scan', file], before)
    const byRules = await verdict(before)
    const set = ['--category', 'read', '--risk', 'low', '--reason', 'a game', '--expires', '2026-12-01']
    await placard(['override', 'library', 'burn_books', ...set], before)
    expect(await verdict(before)).toMatchObject({ category: 'read', risk: 'low' })
    const read = await placard(argv, after)
    expect(read).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^override lapsed \(expired\): burn_books on dump:library$/m),
    })
    expect(read.out).not.toContain('until 2026-12-01')
    expect(await verdict(after)).toEqual(byRules)
    const shown = await placard(['show', 'library'], after)
    expect(shown).toMatchObject({
      err: '',
      out: expect.stringContaining('burn_books: read, low (expired): a game\n'),
    })
    const { lapsed, tools } = await placard.json(['show', 'library'], after)
    expect(lapsed).toMatchObject([{ tool: 'burn_books', risk: 'low', why: 'expired' }])
    expect(tools[0].verdict.decidedBy).toBe('rules')
  })
})

test('a scan that finds another definition says which decision has lapsed', async () => {
  const placard = placardIn(temporaryFolder())
  const file = path.join(placard.folder, 'library.json')
  writeFileSync(file, shelf('Deletes all books for good.'))
  await placard(['scan', file], before)
  await placard(['override', 'library', 'burn_books', '--risk', 'low', '--reason', 'a game'], before)
  expect((await placard(['scan', file], before)).err).not.toContain('lapsed')
  writeFileSync(file, shelf('Deletes all books of the town for good.'))
  const scanned = await placard(['scan', file], before)
  expect(scanned.err).toContain('override lapsed (definition changed): burn_books on dump:library\n')
})
