import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { placardIn, temporaryFolder } from './placard.ts'

const inputSchema = { type: 'object', properties: {} }

test('a scan tells of tools without a verdict, and of definitions that break the protocol', async () => {
  const placard = placardIn(temporaryFolder())
  const file = path.join(placard.folder, 'library.json')
  const tools = [
    { name: 'list_books', description: 'Lists the books.', inputSchema },
    { description: 'Nobody knows what it is called.', inputSchema },
    { name: 'list_shelves', description: 'Lists the shelves.' },
  ]
  writeFileSync(file, JSON.stringify({ tools }))
  const { out } = await placard(['scan', file, '--jsonl'])
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const [server, listed, nameless, malformed] = rows
  expect(rows).toHaveLength(4)
  expect(server).toMatchObject({ kind: 'server', tools: 3 })
  expect(listed).toMatchObject({ kind: 'tool', name: 'list_books' })
  expect(listed).not.toHaveProperty('status')
  const { runId } = server
  expect(nameless).toEqual({
    schemaVersion: 1,
    kind: 'tool',
    runId,
    server: 'dump:library',
    ordinal: 1,
    status: 'unusable',
    problems: ['no name'],
  })
  const wrong = { name: 'list_shelves', status: 'malformed', problems: ['no inputSchema'] }
  expect(malformed).toMatchObject({ ...wrong, category: 'read' })
  const [document] = (await placard.json(['scan', file])).servers
  expect(document.verdicts).toMatchObject([{ name: 'list_books' }, wrong])
  expect(document.unusable).toEqual([{ ordinal: 1, status: 'unusable', problems: ['no name'] }])
})
