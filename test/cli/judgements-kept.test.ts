import { describe, expect, test } from 'vitest'
import { closeDesks, library, openDesk, statuses } from './librarian.ts'

closeDesks()

const off = { env: { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', PLACARD_MODEL: '' } }

/** A library whose `shelf` only a model has called suspicious. */
async function judgedLibrary() {
  const desk = await openDesk()
  const before = await desk(['scan', desk.save('library', library)], off)
  expect(before.code).toBe(0)
  const byRules = (await desk.verdicts('library')).shelf
  expect((await desk(['scan', desk.save('library', library), '--llm', 'auto'])).code).toBe(0)
  const byModel = (await desk.verdicts('library')).shelf
  expect(byModel).toMatchObject({ category: 'write', risk: 'high', decidedBy: 'model', llmStatus: 'judged' })
  expect(byRules?.decidedBy).toBe('rules')
  desk.asked()
  return { desk, byModel }
}

describe('what a model said holds on', () => {
  const commands: readonly [string, (file: string) => string[]][] = [
    ['a scan without a model', (file) => ['scan', file]],
    ['a scan with the model off', (file) => ['scan', file, '--llm', 'off']],
    ['a reclassification', () => ['reclassify']],
    [
      'an override of another tool',
      () => ['override', 'library', 'list_books', '--risk', 'medium', '--reason', 'closed stacks'],
    ],
  ]
  test.each(commands)('through %s', async (_name, argv) => {
    const { desk, byModel } = await judgedLibrary()
    expect((await desk(argv(desk.save('library', library)), off)).code).toBe(0)
    expect((await desk.verdicts('library')).shelf).toEqual(byModel)
    expect(desk.asked()).toEqual([])
  })

  test('under an override of the same tool, which says what the model had said', async () => {
    const { desk } = await judgedLibrary()
    const argv = ['override', 'library', 'shelf', '--risk', 'low', '--reason', 'it is a plank']
    expect((await desk(argv, off)).code).toBe(0)
    expect((await desk.verdicts('library')).shelf).toMatchObject({
      risk: 'low',
      decidedBy: 'override',
      override: { was: { category: 'write', risk: 'high' } },
    })
  })

  test('for the tools of a changed listing that are the same, and for no other', async () => {
    const { desk, byModel } = await judgedLibrary()
    const changed = library.map((tool) =>
      tool.name === 'handle_shelf' ? { ...tool, description: 'Paints a shelf.' } : tool,
    )
    expect((await desk(['scan', desk.save('library', changed.toReversed())], off)).code).toBe(0)
    const verdicts = await desk.verdicts('library')
    expect(verdicts.shelf).toEqual(byModel)
    expect(statuses(verdicts)).toMatchObject({ shelf: 'judged', handle_shelf: undefined })
  })
})
