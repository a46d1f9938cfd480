import { expect, test, vi } from 'vitest'
import { openBatchDesk } from './batch-desk.ts'
import { closeDesks, library, statuses } from './librarian.ts'

closeDesks()
// Each of these opens the database many times.
vi.setConfig({ testTimeout: 180_000 })

const pending = {
  list_books: 'not-needed',
  delete_book: 'not-needed',
  shelf: 'pending-batch',
  handle_shelf: 'pending-batch',
}
const judged = { ...pending, shelf: 'judged', handle_shelf: 'judged' }

test('a batch is handed in by one process, fetched by another, and paid for once', async () => {
  const desk = await openBatchDesk()
  const scan = ['scan', desk.save('library', library), '--llm-batch']
  const first = await desk(scan)
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining('2 tools were handed in as a batch') })
  expect(desk.batches).toHaveLength(1)
  expect(statuses(await desk.verdicts('library'))).toEqual(pending)

  const early = await desk(['reclassify', '--llm-batch'])
  expect(early).toMatchObject({ code: 0, err: expect.stringContaining('0 of 2 tools judged, more to come') })
  expect(statuses(await desk.verdicts('library'))).toEqual(pending)
  expect(await desk([...scan, '--strict'])).toMatchObject({ code: 0 })
  expect(desk.batches).toHaveLength(1)

  for (const batch of desk.batches) batch.status = 'completed'
  const fetched = await desk.json(['reclassify', '--llm-batch'])
  expect(fetched.moved).toContainEqual({
    server: 'dump:library',
    tool: 'shelf',
    before: { category: 'read', risk: 'medium' },
    after: { category: 'write', risk: 'high' },
  })
  const verdicts = await desk.verdicts('library')
  expect(statuses(verdicts)).toEqual(judged)
  expect(verdicts.shelf).toMatchObject({ category: 'write', risk: 'high', decidedBy: 'model' })

  expect(await desk(['reclassify', '--llm-batch'])).toMatchObject({
    code: 0,
    err: expect.stringContaining('no batch is under way'),
  })
  desk.endpoint.received.splice(0)
  expect(await desk(scan)).toMatchObject({ code: 0 })
  expect(desk.endpoint.received).toEqual([])
  expect(await desk.verdicts('library')).toEqual(verdicts)
  const { runs } = await desk.json(['runs'])
  const { llmUsage } = await desk.json(['runs', runs.at(-1).run.id])
  expect(llmUsage).toMatchObject([{ requests: 2, failures: 0, tools: 2, inputTokens: 1800 }])
})

test('of two batches one may be done: its verdicts move, and the other stays open', async () => {
  const desk = await openBatchDesk()
  await desk(['scan', desk.save('library', library), '--llm-batch'])
  await desk(['scan', desk.save('archive', [{ name: 'vault' }]), '--llm-batch'])
  const [first, second] = desk.batches
  if (!first || !second) throw new Error('two batches were handed in')
  first.status = 'completed'
  const fetched = await desk(['reclassify', '--llm-batch'])
  expect(fetched.err).toMatch(/2 of 2 tools judged, all answers are in\n.*0 of 1 tools judged, more to come/)
  expect(statuses(await desk.verdicts('archive'))).toEqual({ vault: 'pending-batch' })
  second.status = 'expired'
  second.answered = () => false
  const ended = await desk(['reclassify', '--llm-batch'])
  expect(ended.err).toContain(
    '0 of 1 tools judged, 1 could not be judged (the verdict of the rules stands), all answers',
  )
  expect(statuses(await desk.verdicts('archive'))).toEqual({ vault: 'endpoint-failed' })
  expect(statuses(await desk.verdicts('library'))).toEqual(judged)
  expect(await desk(['reclassify', '--llm-batch'])).toMatchObject({
    err: expect.stringContaining('no batch'),
  })
})

test('a listing that has changed since keeps the verdict of the rules', async () => {
  const desk = await openBatchDesk()
  await desk(['scan', desk.save('library', library), '--llm-batch'])
  const renamed = [...library, { name: 'vault' }]
  await desk(['scan', desk.save('library', renamed), '--llm', 'off'])
  for (const batch of desk.batches) batch.status = 'completed'
  const fetched = await desk(['reclassify', '--llm-batch'])
  expect(fetched.err).toContain('0 of 2 tools judged, 2 are listed otherwise by now, all answers are in')
  expect((await desk.verdicts('library')).shelf).toMatchObject({ decidedBy: 'rules' })
})

test('a batch is fetched only from where it was handed in', async () => {
  const desk = await openBatchDesk()
  await desk(['scan', desk.save('library', library), '--llm-batch'])
  for (const batch of desk.batches) batch.status = 'completed'
  desk.endpoint.received.splice(0)
  const other = await desk(['reclassify', '--llm-batch'], { env: { PLACARD_MODEL: 'librarian-2' } })
  expect(other).toMatchObject({
    code: 0,
    err: expect.stringContaining('can only be fetched as librarian-1 at 127.0.0.1'),
  })
  expect(desk.endpoint.received).toEqual([])
  expect(await desk(['reclassify', '--llm-batch'])).toMatchObject({
    err: expect.stringContaining('2 of 2 tools'),
  })
  expect(await desk(['reclassify', 'library', '--llm-batch'])).toMatchObject({ code: 2 })
})

test('an endpoint that takes no batch leaves a whole run and a warning', async () => {
  const desk = await openBatchDesk()
  const scan = ['scan', desk.save('library', library), '--llm-batch']
  const env = { OPENAI_BASE_URL: desk.endpoint.baseURL.replace('/v1', '/v2') }
  const scanned = await desk(scan, { env })
  expect(scanned).toMatchObject({ code: 0, err: expect.stringContaining('warning: 2 tools were not taken') })
  expect(await desk(['reclassify', '--llm-batch'], { env })).toMatchObject({ code: 0 })
  expect(statuses(await desk.verdicts('library'))).toEqual({
    ...pending,
    shelf: 'endpoint-failed',
    handle_shelf: 'endpoint-failed',
  })
})
