import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/cli/commands/eval.ts'
import { memoryIo } from './memory-io.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'placard-eval-'))
const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const library = { server: 'library', inputSchema: null, annotations: null }
const labels = [
  { ...library, id: 'a1', name: 'list_books', description: 'List the books', category: 'read', risk: 'low' },
  {
    ...library,
    id: 'a2',
    name: 'delete_book',
    description: 'Delete a book',
    category: 'destructive',
    risk: 'critical',
  },
  // Nobody who reads the definition will agree with this label.
  { ...library, id: 'a3', name: 'delete_loan', description: 'Delete a loan', category: 'read', risk: 'low' },
]
const files = {
  'labels.jsonl': labels.map(line).join(''),
  'marks.jsonl':
    line({ ...library, name: 'list_books', mutates: false }) +
    line({ ...library, name: 'delete_book', mutates: true }),
  'broken.jsonl': `${line(labels[0])}{"server": \n${line({ ...labels[1], risk: 'severe' })}`,
  'many.jsonl': 'no\n'.repeat(8),
  'empty.jsonl': '\n',
}
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)

async function run(args: string[], options: Record<string, unknown> = {}) {
  const { io, out } = memoryIo({ cwd: folder })
  return { code: await evaluate.run(io, { args, rest: [], options }), out: out() }
}

describe('placard eval', () => {
  test('prints how right the verdicts are', async () => {
    const { code, out } = await run(['labels.jsonl'])
    expect(code).toBe(0)
    expect(out).toMatch(/^3 labelled tools$/m)
    expect(out).toMatch(/^category accepted +66\.7% +2\/3/m)
    expect(out).toMatch(/^destructive found +100\.0% +1\/1/m)
    expect(out).not.toContain('judged wrongly')
  })

  test('lists the misses with their evidence where asked', async () => {
    const { out } = await run(['labels.jsonl'], { errors: true })
    expect(out).toContain('1 judged wrongly')
    expect(out).toMatch(/a3 {2}library {2}delete_loan: category, risk too high\n/)
    expect(out).toMatch(/verdict {2}destructive, critical.*\n {4}“[^”]*delete/i)
    expect(out).not.toContain('delete_book:')
  })

  test('measures vendors by read or not', async () => {
    const { out } = await run(['marks.jsonl'])
    expect(out).toMatch(/^all +2 +100\.0% +2\/2/m)
  })

  test('prints one JSON document, with the misses only where asked', async () => {
    const plain = JSON.parse((await run(['labels.jsonl'], { json: true })).out)
    expect(plain).toMatchObject({ schemaVersion: 1, file: 'labels.jsonl', kind: 'labelled', rows: 3 })
    expect(plain).not.toHaveProperty('misses')
    const full = JSON.parse((await run(['labels.jsonl'], { json: true, errors: true })).out)
    expect(full.misses).toHaveLength(1)
    expect(full.misses[0]).toMatchObject({ row: { id: 'a3' }, wrong: ['category', 'risk too high'] })
  })

  test('says the same of the same file', async () => {
    expect(await run(['labels.jsonl'], { errors: true })).toEqual(
      await run(['labels.jsonl'], { errors: true }),
    )
  })

  test.each([
    [[], 'eval: name one file of labelled tools'],
    [['labels.jsonl', 'marks.jsonl'], 'eval: name one file of labelled tools'],
    [['nowhere.jsonl'], 'nowhere.jsonl does not exist'],
    [['.'], '. cannot be read (EISDIR)'],
    [['empty.jsonl'], 'it holds no labelled tool'],
    [['broken.jsonl'], 'line 2: no JSON; line 3: risk: '],
    [['many.jsonl'], 'line 5: no JSON; and 3 more lines'],
  ])('refuses %j in one line', async (args, message) => {
    await expect(run(args)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message),
    })
    await expect(run(args)).rejects.toMatchObject({ message: expect.not.stringContaining('\n') })
  })
})
