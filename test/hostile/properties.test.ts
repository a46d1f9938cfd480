import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare/index.ts'
import { dumpSnapshot } from '../../src/list/dump-snapshot.ts'
import { jsonFacts } from '../../src/text/json-facts.ts'
import { jsonReadings, repeatsKey } from '../../src/text/json-readings.ts'
import { normalise } from '../../src/text/normalise.ts'
import { nameWordsOf, wordsOf } from '../../src/text/words.ts'
import { faultsOfMessage, injured, seeded } from './fuzz-message.ts'

/** Any UTF-16, lone surrogates among them, and what attacks are made of. */
const anything = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...'deleteДеlеtеß İıǅﬁ①ﾃ\u200b\u202e\u{e0041}👩‍🚀é́́_-./ A9借書\ud800'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
)

describe('the tokeniser, over any Unicode', () => {
  test.each([
    ['sentences', wordsOf],
    ['names', nameWordsOf],
  ])('of %s: words lie in the text, one behind the other, and none is empty', (_what, split) => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0
        for (const { start, end, text: word } of split(text)) {
          expect(word).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('folded text knows where each of its characters comes from', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, origin = [...Array(text.length + 1).keys()] } = normalise(text)
        expect(origin).toHaveLength(folded.length + 1)
        expect(origin.every((at, n) => at >= (origin[n - 1] ?? 0) && at <= text.length)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('the readings of a JSON text', () => {
  const member = fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'é'), fc.jsonValue({ maxDepth: 2 }))
  const object = fc
    .array(member, { maxLength: 5 })
    .map(
      (members) =>
        `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',')}}`,
    )

  test('are two exactly where a key stands twice, and both walkers agree on that', () => {
    fc.assert(
      fc.property(object, (text) => {
        const repeats = jsonFacts(text, 128).duplicates.length > 0
        expect(repeatsKey(text)).toBe(repeats)
        const [usual, ...others] = jsonReadings(text)
        expect(usual).toEqual(JSON.parse(text))
        expect(others).toHaveLength(repeats ? 1 : 0)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the digest of a listing', () => {
  const tool = fc.record({
    name: anything.filter((name) => name !== ''),
    description: anything,
    inputSchema: fc.dictionary(anything, anything),
  })
  const digestOf = (tools: readonly object[]): string => {
    const read = dumpSnapshot(JSON.stringify({ tools }), { clock: () => new Date(0) })
    return read.kind === 'snapshot' ? read.listDigest : read.why
  }

  test('does not see the order of tools or keys, over any Unicode, and sees every other text', () => {
    fc.assert(
      fc.property(fc.array(tool, { minLength: 1, maxLength: 4 }), anything, (tools, other) => {
        const turned = tools.toReversed().map((each) => Object.fromEntries(Object.entries(each).toReversed()))
        expect(digestOf(turned)).toBe(digestOf(tools))
        const [first, ...rest] = tools
        if (!first || first.description === other) return
        expect(digestOf([{ ...first, description: other }, ...rest])).not.toBe(digestOf(tools))
      }),
      { numRuns: 500 },
    )
  })

  test('says no change of a listing and itself', () => {
    fc.assert(
      fc.property(fc.array(tool, { maxLength: 4 }), (tools) => {
        const read = dumpSnapshot(JSON.stringify({ tools }), { clock: () => new Date(0) })
        if (read.kind !== 'snapshot') return
        const observed = { snapshot: read, verdicts: [] }
        expect(compare(observed, structuredClone(observed))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the parser of raw messages', () => {
  test('reads anything without a throw; evidence is verbatim, and no export allows what the policy does not', () => {
    const random = seeded(20_261_121)
    for (let n = 0; n < 400; n += 1) {
      const text = injured(random)
      expect({ text, faults: faultsOfMessage(text) }).toEqual({ text, faults: [] })
    }
  })
})
