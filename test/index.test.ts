import { expect, test } from 'vitest'
import { classify, dumpSnapshot, exporters, recommend, resolve } from '../src/index.ts'

const saved = JSON.stringify({
  tools: [
    {
      name: 'burn_archive',
      description: 'Deletes every scan of the reading room for good.',
      inputSchema: { type: 'object' },
    },
    {
      name: 'find_book',
      description: 'Search the public shelf list by title.',
      inputSchema: { type: 'object', properties: { title: { type: 'string' } } },
    },
  ],
})

test('the public API goes from a saved listing to an exported policy, without a connection or a database', () => {
  const snapshot = dumpSnapshot(saved, { clock: () => new Date('2026-11-21T02:30:00.000Z') })
  if (snapshot.kind !== 'snapshot') throw new Error(snapshot.why)
  const verdicts = classify({ slug: 'library', title: 'Library', tools: snapshot.tools })
  expect(verdicts.map((verdict) => [verdict?.name, verdict?.category, verdict?.risk])).toEqual([
    ['burn_archive', 'destructive', 'critical'],
    ['find_book', 'read', 'low'],
  ])
  for (const [index, verdict] of verdicts.entries()) {
    for (const evidence of verdict?.evidence ?? []) {
      expect(resolve(evidence, { tool: snapshot.tools[index]?.raw, title: 'Library' })).toBe(evidence.quote)
    }
  }
  const tools = snapshot.tools.map((tool, index) => ({ tool, verdict: verdicts[index] ?? null }))
  const { observedAt, listDigest } = snapshot
  const policy = recommend({ server: 'library', observedAt, listDigest, complete: true, tools })
  const hosted = exporters.find(({ id }) => id === 'policylayer')?.export(policy)
  expect(JSON.parse(hosted?.files[0]?.text ?? '')).toEqual({
    version: '1',
    default: 'deny',
    hide: ['burn_archive'],
    tools: { find_book: {} },
  })
})
