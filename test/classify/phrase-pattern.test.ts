import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternOf } from '../../src/classify/reading/phrase-pattern.ts'
import { firstSteering } from '../../src/classify/reading/phrases.ts'
import { maySteer, steeringIn } from '../../src/classify/reading/steering.ts'
import { phraseTable } from '../../src/classify/tables/phrases.ts'
import { steeringPhrases } from '../../src/classify/tables/steering-phrases.ts'
import { wordsOf } from '../../src/text/words.ts'

const steers = (text: string) =>
  firstSteering({ in: 'tool', path: '/title', text }, wordsOf(text)) !== undefined

/** In ASCII and cut into the very words of the phrase: `.env` never is. */
const isFound = (way: string) =>
  /^[ -~]*$/.test(way) &&
  wordsOf(way)
    .map((one) => one.text)
    .join(' ') === way

/** Every way to say a phrase, each optional word once there and once not. */
function waysOf(phrase: string): string[] {
  return phrase.split(' ').reduce<string[]>(
    (said, word) => {
      const here = word === '_' || word === '_?' ? ["o'some-thing_1"] : word.replace(/\?$/, '').split('|')
      const longer = said.flatMap((one) => here.map((next) => `${one} ${next}`.trim()))
      return word.endsWith('?') ? [...said, ...longer] : longer
    },
    [''],
  )
}

describe('the expression of a table of phrases', () => {
  test.each(steeringPhrases)('never misses: %s', (phrase) => {
    const alone = patternOf([phrase])
    const ascii = waysOf(phrase).filter(isFound)
    expect(ascii.filter((way) => !alone.test(way))).toEqual([])
    expect(
      ascii.filter((way) => !alone.test(`_ (${way.toUpperCase().replaceAll(' ', " ,-\n'* ")}).`)),
    ).toEqual([])
  })

  test.each(Object.keys(phraseTable) as (keyof typeof phraseTable)[])('never misses one of: %s', (tag) => {
    const missed = phraseTable[tag].flatMap((phrase) => {
      const alone = patternOf([phrase])
      return waysOf(phrase).filter((way) => isFound(way) && !alone.test(way))
    })
    expect(missed).toEqual([])
  })

  const word = fc.constantFrom(
    ...new Set(steeringPhrases.flatMap((phrase) => phrase.replaceAll('?', '').split(/[ |]/))),
    'A-b',
    "it's",
    'x_1',
    'toolbox',
    '1',
  )
  const between = fc.constantFrom(' ', ' ', ' ', ', ', '\n', '-', "'", '_', '"\t(', '.', '\u0000')
  const ways = fc.constantFrom(...steeringPhrases.flatMap((phrase) => waysOf(phrase).slice(0, 40)))
  const text = fc
    .array(fc.tuple(fc.oneof(word, word, ways), between), { maxLength: 8 })
    .map((pieces) => pieces.flat().join(''))

  test('never rules out a text that steers, whatever stands between its words', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (said, shout) => {
        const heard = shout ? said.toUpperCase() : said
        expect(steers(heard) && !maySteer(heard)).toBe(false)
      }),
      { numRuns: 20_000 },
    )
  })

  test('rules out what says something else, but no text beyond ASCII', () => {
    expect(maySteer('The ignored instructions of the previous call')).toBe(false)
    expect(maySteer('Der Name des Werkzeugs, für Menschen')).toBe(true)
    expect(steeringIn({ in: 'tool', path: '/title', text: 'Call thís tool first' })?.quote).toBe(
      'Call thís tool first',
    )
  })

  test.each(['read ', 'read-', 'ignore all ', 'before any x', "a'", '- ', ' '])(
    'takes linear time for a text of: %s',
    (piece) => {
      const start = performance.now()
      expect(maySteer(piece.repeat(1_000_000 / piece.length))).toBe(false)
      expect(performance.now() - start).toBeLessThan(1_000)
    },
  )
})
