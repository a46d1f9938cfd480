import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { evaluateFile } from '../../src/cli/evaluate.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Asked, JudgeableTool, JudgePass } from '../../src/queue/judge-snapshot.ts'

const file = path.join(mkdtempSync(path.join(tmpdir(), 'placard-evaluate-')), 'labels.jsonl')
const row = (name: string, description: string, label: string): string => {
  const [category, risk] = label.split('/')
  return JSON.stringify({ server: 'library', name, description, category, risk })
}
writeFileSync(
  file,
  [
    row('add_book', 'Add a book to the shelf', 'execute/high'),
    row('delete_book', 'Delete a book', 'read/low'),
    row('list_books', 'List the books', 'read/low'),
  ].join('\n'),
)

function judgement({ facts }: JudgeableTool, said: Pick<Judgement, 'category' | 'risk'>): Judgement {
  const quote = facts.name
  return {
    definitionDigest: facts.definitionDigest,
    contextDigest: facts.contextDigest,
    promptVersion: '1',
    model: 'a-model',
    endpointHost: 'localhost',
    parameters: '{}',
    ...said,
    signals: [],
    rationale: 'So it is said.',
    evidence: [{ in: 'tool', path: '/name', at: 'value', start: 0, end: quote.length, quote }],
    judgedAt: '2026-11-21T02:30:00.000Z',
  }
}

/** Says execute, high of adding and read, low of everything else; does not answer for the list. */
const pass: JudgePass = async (_, tools) => new Map(tools.map((tool) => [tool.ordinal, answer(tool)]))

function answer(tool: JudgeableTool): Asked {
  if (tool.facts.name === 'list_books') return { status: 'refused' }
  const adds = tool.facts.name === 'add_book'
  const said = adds
    ? ({ category: 'execute', risk: 'high' } as const)
    : ({ category: 'read', risk: 'low' } as const)
  return { status: 'judged', judgement: judgement(tool, said) }
}

const wrong = async (given: { pass?: JudgePass }): Promise<string[]> =>
  (await evaluateFile(file, { shown: 'labels.jsonl', ...given })).misses.map(({ row }) => row.name)

test('without a model the rules are measured and no pass is reported', async () => {
  expect(await wrong({})).toEqual(['add_book', 'delete_book'])
  expect((await evaluateFile(file, { shown: 'labels.jsonl' })).llm).toEqual({})
})

test('with a model what stands is measured: it may raise, and never lower below the floor', async () => {
  expect(await wrong({ pass })).toEqual(['delete_book'])
  const { llm } = await evaluateFile(file, { shown: 'labels.jsonl', pass })
  expect(llm).toEqual({ judged: 2, refused: 1 })
})
