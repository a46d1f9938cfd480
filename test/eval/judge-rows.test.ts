import { expect, test } from 'vitest'
import { judgeRows } from '../../src/eval/judge-rows.ts'
import { listingsOf } from '../../src/eval/listings-of.ts'
import type { Tool } from '../../src/model/tool.ts'

function toTool(definition: Record<string, unknown>, ordinal: number): Tool {
  const raw = JSON.stringify(definition)
  const digests = {
    definitionDigest: raw,
    textDigest: '',
    schemaDigest: '',
    claimsDigest: '',
    extraDigest: '',
  }
  return { ordinal, raw, name: String(definition.name), status: 'ok', problems: [], ...digests }
}

const rows = [
  { server: 'shop', name: 'restock', description: 'Fill a shelf', inputSchema: null, annotations: null },
  { server: 'library', serverTitle: 'Town Library', instructions: 'Be quiet', name: 'lend', title: null },
  { server: 'shop', name: 'sell', inputSchema: { type: 'object' }, annotations: { readOnlyHint: false } },
]

test('rows of one server are one listing, titled by the server', () => {
  const listings = listingsOf(rows, toTool)
  expect(listings.map(({ indices }) => indices)).toEqual([[0, 2], [1]])
  expect(listings.map(({ listing }) => [listing.slug, listing.title, listing.instructions])).toEqual([
    ['shop', 'shop', undefined],
    ['library', 'Town Library', 'Be quiet'],
  ])
})

test('a tool holds its own parts only, and absent parts stay absent', () => {
  const raws = listingsOf(rows, toTool).flatMap(({ listing }) =>
    listing.tools.map((tool) => JSON.parse(tool.raw)),
  )
  expect(raws).toEqual([
    { name: 'restock', description: 'Fill a shelf' },
    { name: 'sell', inputSchema: { type: 'object' }, annotations: { readOnlyHint: false } },
    { name: 'lend' },
  ])
})

test('opinions come back in the order of the rows, and a missing one as null', async () => {
  const classify = ({ slug, tools }: { slug: string; tools: readonly Tool[] }): (string | null)[] =>
    tools.map((tool, place) => (tool.name === 'sell' ? null : `${slug} ${tool.name} ${place}`))
  const expected = ['shop restock 0', 'library lend 0', null]
  expect(await judgeRows(rows, { toTool, classify })).toEqual(expected)
  expect(await judgeRows(rows, { toTool, classify: async (listing) => classify(listing) })).toEqual(expected)
})
