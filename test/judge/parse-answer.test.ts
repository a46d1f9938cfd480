import { describe, expect, test } from 'vitest'
import { parseAnswer } from '../../src/judge/parse-answer.ts'

const entry = { id: '1-a', quotes: ['x'], rationale: 'r', signals: [], category: 'write', risk: 'medium' }
const whole = JSON.stringify({ judgements: [entry] })
const categoriesIn = (text: string, ids = ['1-a', '2-b']) =>
  [...parseAnswer(text, ids)].map(([id, opinions]) => [id, ...opinions.map(({ category }) => category)])

describe('an answer is found in', () => {
  test.each([
    ['the form asked for', whole],
    ['American spelling', whole.replace('judgements', 'judgments')],
    ['a bare list', JSON.stringify([entry])],
    ['a single entry', JSON.stringify(entry)],
    ['a fence', `\`\`\`json\n${whole}\n\`\`\``],
    ['a fence without a language, among words', `Sure.\n\`\`\`\n${whole}\n\`\`\`\nDone.`],
    ['the last of two fences', `\`\`\`json\n{"draft":1}\n\`\`\`\n\`\`\`json\n${whole}\n\`\`\``],
    ['words before and after', `My answer: ${whole} That is all.`],
    ['a list among words', `My answer: ${JSON.stringify([entry])}!`],
    ['what follows a thought', `<think>{"judgements":[{"id":"1-a"}]}</think>${whole}`],
    ['capitals and blanks', whole.replace('"write"', '" Write "').replace('"medium"', '"MEDIUM"')],
    ['an entry with more keys', JSON.stringify({ judgements: [{ ...entry, confidence: 0.9 }] })],
    ['an entry with one quote that is no list', JSON.stringify({ judgements: [{ ...entry, quotes: 'x' }] })],
    [
      'an entry without signals and rationale',
      '{"judgements":[{"id":"1-a","quotes":["x"],"category":"write","risk":"low"}]}',
    ],
  ])('%s', (_name, text) => {
    expect(categoriesIn(text)).toEqual([['1-a', 'write']])
  })
})

describe('nothing is found in', () => {
  test.each([
    ['nothing', ''],
    ['words', 'All fine.'],
    ['half an answer', whole.slice(0, -20)],
    ['an answer for another id', whole.replace('1-a', '3-c')],
    ['an id in another case', whole.replace('1-a', '1-A')],
    ['an unknown category', whole.replace('write', 'harmless')],
    ['an unknown risk', whole.replace('medium', 'none')],
    ['a category that is no text', whole.replace('"write"', '["write"]')],
    ['no category', JSON.stringify({ judgements: [{ ...entry, category: undefined }] })],
    ['null', 'null'],
    ['a number', '7'],
    ['entries that are no objects', '{"judgements":[1,null,"x"]}'],
  ])('%s', (_name, text) => {
    expect(categoriesIn(text)).toEqual([])
  })
})

test('a good entry stands beside a bad one, and an id answered twice keeps both', () => {
  const text = JSON.stringify({ judgements: [entry, { id: '2-b' }, { ...entry, category: 'read' }] })
  expect(categoriesIn(text)).toEqual([['1-a', 'write', 'read']])
})
