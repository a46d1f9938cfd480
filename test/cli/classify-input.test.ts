import { describe, expect, test } from 'vitest'
import { classifyRows } from '../../src/cli/classify-rows.ts'
import { inputRows } from '../../src/cli/input-rows.ts'
import { placardIn, temporaryFolder } from './placard.ts'

const schema = '"inputSchema":{"type":"object","properties":{}}'
const twice = `{"name":"sort_books","description":"Deletes all books.","description":"Sorts.",${schema}}`
const once = `{"name":"sort_books","description":"Sorts.",${schema}}`
const page = (cursor: string) => `{"result":{"tools":[${once}]${cursor}}}`

const stdin = (text: string) => ({
  stdin: (async function* () {
    yield text
  })(),
})

describe('a definition with two equal keys', () => {
  const problem = 'the key "/description" stands twice; clients differ in which they read'
  test.each([
    ['a line', twice],
    ['an element', `[${twice}]`],
    ['an answer', `{"tools":[${twice}]}`],
    ['an answer in its envelope', ` {"jsonrpc":"2.0","id":1,"result":{"tools":[ ${twice} ]}}`],
    ['a byte order mark', `\ufeff[${twice}]`],
  ])('is told apart, as %s', (_name, text) => {
    const [only] = classifyRows(inputRows(text, 'x').rows)
    expect(only).toMatchObject({ tool: { status: 'malformed', problems: [problem] } })
  })

  test('is printed so, and one without is not', async () => {
    const placard = placardIn(temporaryFolder())
    const { out } = await placard(['classify', '-', '--json'], stdin(`${twice}\n${once}\n`))
    const [odd, plain] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(odd).toMatchObject({ name: 'sort_books', status: 'malformed', problems: [problem] })
    expect(plain).not.toHaveProperty('problems')
    const table = await placard(['classify', '-'], stdin(`${twice}\n${once}\n`))
    expect(table.out).toMatch(/\nrow 1: malformed: the key .+ stands twice; .+\n$/)
  })
})

describe('rows', () => {
  test('may have `tool` for `name`, null for nothing and members of their own', () => {
    const rows = [
      `{"tool":"a","title":null,"label":1,${schema}}`,
      `{"name":"b","tool":"c",${schema}}`,
      '"d"',
      '{"name":',
    ]
    const results = classifyRows(rows)
    expect(results).toMatchObject([
      { verdict: { name: 'a' }, tool: { status: 'ok' } },
      { verdict: { name: 'b' }, tool: { status: 'ok' } },
      { error: 'no object' },
      { error: 'no object' },
    ])
  })

  test.each([
    [',"nextCursor":"p2"', true],
    [',"nextCursor":null', false],
    [',"nextCursor":""', false],
    ['', false],
  ])('of an answer with %j have more: %s', async (cursor, hasMore) => {
    expect(inputRows(page(cursor), 'x')).toEqual({ rows: [once], hasMore })
    const { code, err } = await placardIn(temporaryFolder())(['classify', '-'], stdin(page(cursor)))
    expect({ code, err }).toEqual({
      code: 0,
      err: hasMore ? 'incomplete: the answer names a further page (nextCursor), which is not here\n' : '',
    })
  })

  test.each(['', '\n', '[]', '{"tools":[]}', '{"name"'])('of %j are none, which is refused', (text) => {
    expect(() => inputRows(text, 'x')).toThrow('it holds no tool')
  })
})
