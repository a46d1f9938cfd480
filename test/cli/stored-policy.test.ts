import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { policiesOf, publishedTargets } from '../../src/store/index.ts'
import { inStore, placardIn, temporaryFolder } from './placard.ts'

const tool = {
  name: 'list_books',
  description: 'Lists the books.',
  inputSchema: { type: 'object', properties: {} },
}

test('the recommended policy is stored with its snapshot, and follows the verdicts', async () => {
  const placard = placardIn(temporaryFolder())
  const file = path.join(placard.folder, 'library.json')
  writeFileSync(file, JSON.stringify({ tools: [tool] }))
  const stored = async () =>
    await inStore(placard, async ({ db }) => {
      for await (const { targetId } of publishedTargets(db)) return await policiesOf(db, targetId)
      return []
    })
  await placard(['scan', file])
  const shown = async () => (await placard.json(['show', 'library'])).policy
  const [first] = await stored()
  expect(first?.tools).toMatchObject([{ name: 'list_books', decision: 'allow' }])
  expect(first).toEqual(await shown())
  await placard(['override', 'library', 'list_books', '--risk', 'critical', '--reason', 'banned books'])
  const [second, ...more] = await stored()
  expect(second?.tools[0]?.decision).not.toBe('allow')
  expect(second).toEqual(await shown())
  expect(more).toEqual([])
})
