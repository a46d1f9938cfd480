import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, placardIn } from './placard.ts'
import { apiKey, closeDesks, library, openDesk } from './librarian.ts'

closeDesks()

test('a recorded pass is replayed byte for byte, without endpoint and key, and knows what it lacks', async () => {
  const desk = await openDesk()
  const tape = path.join(desk.folder, 'tape')
  const file = desk.save('library', library)
  expect(await desk(['scan', file, '--llm', 'all', '--llm-record', tape])).toMatchObject({ code: 0 })
  const recordings = readdirSync(tape).map((name) => readFileSync(path.join(tape, name), 'utf8'))
  expect(recordings).toHaveLength(1)
  expect(recordings.join()).toContain('handle_shelf')
  expect(recordings.join()).not.toContain(apiKey)
  const live = (await desk(['show', 'library', '--json'])).out
  await desk.endpoint.close()

  const elsewhere = placardIn(temporaryFolder(), { PLACARD_MODEL: 'librarian-1' })
  const replay = ['--llm', 'all', '--llm-replay', tape]
  expect(await elsewhere(['scan', file, ...replay])).toMatchObject({ code: 0 })
  const verdictsIn = (text: string) =>
    JSON.stringify(
      (JSON.parse(text) as { tools: { verdict: unknown }[] }).tools.map(({ verdict }) => verdict),
    )
  const replayed = (await elsewhere(['show', 'library', '--json'])).out
  expect(verdictsIn(replayed)).toBe(verdictsIn(live))
  expect(replayed).toContain('"llmStatus": "judged"')

  const other = desk.save('archive', [{ name: 'burn_book', description: 'Burns a book.' }])
  const unknown = await elsewhere(['scan', other, ...replay])
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toMatch(
    /\nplacard: no answer to request [0-9a-f]{64} is recorded in .*tape; record it with --llm-record\n$/,
  )
  const { runs } = await elsewhere.json(['runs'])
  expect(runs).toMatchObject([{ run: { publishedAt: null } }, {}])
})
