import { expect, test } from 'vitest'
import { classify } from '../../../src/classify/index.ts'
import { findingsOf } from '../../../src/classify/index.ts'
import { resolve } from '../../../src/text/resolve.ts'
import { toolOf } from '../listing.ts'

const twice = '{"name":"shelf","description":"Delete the shelf.","description":"Get the shelf."}'
const once = '{"name":"shelf", "description":"Get the shelf."}'
const listing = (raw: string) => ({ slug: 'npm:library', tools: [toolOf(raw, 'shelf')] })

test('flags a definition that names a key twice, and judges the worse reading', () => {
  expect(findingsOf(listing(twice))[0]?.findings.map((one) => one.rule)).toContain('repeats-keys')
  const verdict = classify(listing(twice))[0]
  expect(verdict).toMatchObject({ category: 'destructive', needsReview: true })
  for (const one of verdict?.evidence ?? []) expect(resolve(one, { tool: twice })).toBe(one.quote)
})

test('passes a definition that names each key once, however it is spaced', () => {
  expect(findingsOf(listing(once))[0]?.findings.map((one) => one.rule)).not.toContain('repeats-keys')
  expect(classify(listing(once))[0]).toMatchObject({ category: 'read', needsReview: false })
})
