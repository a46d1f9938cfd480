import { describe, expect, test } from 'vitest'
import { Stopped } from '../../src/cli/io.ts'
import { completion, type Received, type Reply } from '../judge/endpoint.ts'
import { closeDesks, librarian, openDesk, statuses, unlabelledShelves } from './librarian.ts'

closeDesks()

const shelves = unlabelledShelves(20)
const busy: Reply = { status: 429, headers: { 'retry-after-ms': '1' }, json: { error: {} } }

const failed = "the language model's endpoint failed"
const unjudged = '12 tools could not be judged by the model'

/** Good answers at first, and then something else. */
const after =
  (good: number, reply: Reply) =>
  (request: Received, before: number): Reply =>
    before < good ? librarian(request) : reply

describe('an endpoint that fails in mid-run', () => {
  test.each<[string, Reply, string, string]>([
    ['is unplugged', 'reset', 'endpoint-failed', `${failed}: no connection`],
    ['has no more room', busy, 'rate-limited', `${failed}: HTTP 429`],
    ['breaks', { status: 500, json: { error: {} } }, 'endpoint-failed', `${failed}: HTTP 500`],
    ['forgets the key', { status: 401, json: { error: {} } }, 'endpoint-failed', `${failed}: HTTP 401`],
    ['talks nonsense', completion('All fine, trust me.'), 'invalid-answer', unjudged],
    [
      'answers with a page',
      { text: '<html>login</html>' },
      'endpoint-failed',
      `${failed}: an answer that cannot be read`,
    ],
    ['refuses', completion(null, { refusal: 'No.' }), 'refused', unjudged],
    ['breaks off', completion('{"judgements":[', { finish: 'length' }), 'truncated', unjudged],
  ])('%s: the run is whole, published, and says so', async (_name, reply, status, warning) => {
    const desk = await openDesk(after(1, reply))
    const options = ['--llm', 'all', '--strict']
    const scanned = await desk(['scan', desk.save('library', shelves), ...options])
    expect(scanned.code).toBe(3)
    expect(scanned.err).toContain('language model librarian-1: 8 tools judged')
    expect(scanned.err).toContain('warning: 12 tools could not be judged by the model')
    expect(scanned.err).toContain(`warning: ${warning}`)
    const verdicts = await desk.verdicts('library')
    const found = Object.values(statuses(verdicts))
    expect(found).toHaveLength(20)
    expect(found.filter((each) => each === 'judged')).toHaveLength(8)
    expect(found.filter((each) => each === status)).toHaveLength(12)
    for (const { llmStatus, decidedBy } of Object.values(verdicts))
      expect(decidedBy).toBe(llmStatus === 'judged' ? 'model' : 'rules')
  })

  test('without --strict the run exits with 0, and the next one asks only about the rest', async () => {
    let broken = true
    const desk = await openDesk((request, before) => (broken && before > 0 ? busy : librarian(request)))
    const file = desk.save('library', shelves)
    const first = await desk(['scan', file, '--llm', 'all'])
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining('warning: 12 tools could not') })
    broken = false
    desk.asked()
    expect(await desk(['scan', file, '--llm', 'all', '--strict'])).toMatchObject({ code: 0 })
    expect(desk.asked()).toHaveLength(12)
    const { runs } = await desk.json(['runs'])
    expect(runs).toHaveLength(2)
    const { llmUsage } = await desk.json(['runs', runs[1].run.id])
    expect(llmUsage).toMatchObject([{ tools: 20, inputTokens: 900 }])
    expect(llmUsage[0].requests).toBe(llmUsage[0].failures + 1)
  })
})

describe('Ctrl-C in the middle of a model pass', () => {
  test('ends the run unpublished, keeps what was judged, and --resume does the rest', async () => {
    const stop = new AbortController()
    let hanging = true
    const desk = await openDesk((request, before) => {
      if (!hanging || before === 0) return librarian(request)
      stop.abort(new Stopped(130))
      return 'hang'
    })
    const stopped = await desk(['scan', desk.save('library', shelves), '--llm', 'all'], {
      signal: stop.signal,
    })
    expect(stopped).toMatchObject({ code: 130, out: '' })
    expect(stopped.err).toMatch(/placard: stopped by Ctrl-C\n$/)
    expect(stopped.err).not.toContain('bug')
    const { runs } = await desk.json(['runs'])
    expect(runs).toMatchObject([{ recorded: 0, run: { publishedAt: null } }])
    hanging = false
    desk.asked()
    expect(await desk(['scan', '--resume', '--llm', 'all'])).toMatchObject({ code: 0 })
    expect(desk.asked()).toHaveLength(12)
    expect(new Set(Object.values(statuses(await desk.verdicts('library'))))).toEqual(new Set(['judged']))
    const ended = await desk.json(['runs'])
    expect(ended.runs).toMatchObject([{ recorded: 1, run: { publishedAt: expect.any(String) } }])
  })
})
