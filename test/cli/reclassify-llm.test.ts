import { describe, expect, test } from 'vitest'
import { closeDesks, library, librarian, openDesk } from './librarian.ts'

closeDesks()

const off = { env: { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', PLACARD_MODEL: '' } }

describe('a reclassification with a model', () => {
  test('is booked among the runs, once, and --resume does not go on with it', async () => {
    const desk = await openDesk()
    await desk(['scan', desk.save('library', library)], off)
    expect(await desk(['reclassify', '--llm', 'auto', '--strict'])).toMatchObject({ code: 0 })
    const { runs } = await desk.json(['runs'])
    expect(runs).toHaveLength(2)
    expect(runs[0]).toMatchObject({ run: { total: 0, publishedAt: expect.any(String) }, recorded: 0 })
    const { llmUsage } = await desk.json(['runs', runs[0].run.id])
    expect(llmUsage).toMatchObject([{ model: 'librarian-1', requests: expect.any(Number), tools: 2 }])
    expect(await desk(['scan', '--resume'])).toMatchObject({ code: 2 })
    // What is known costs nothing, and is no run.
    await desk(['reclassify', '--llm', 'auto'])
    expect((await desk.json(['runs'])).runs).toHaveLength(2)
  })

  test('that leaves tools unjudged warns in spite of --quiet, and exits with 3 under --strict', async () => {
    const desk = await openDesk((request) =>
      request.path.endsWith('/models')
        ? librarian(request)
        : { status: 400, json: { error: { message: 'no' } } },
    )
    await desk(['scan', desk.save('library', library)], off)
    const quiet = await desk(['reclassify', '--llm', 'auto', '--quiet'])
    expect(quiet.code).toBe(0)
    expect(quiet.err).toMatch(/^warning: 2 tools could not be judged by the model/)
    expect(quiet.err).not.toMatch(/^language model/m)
    expect((await desk(['reclassify', '--llm', 'auto', '--strict'])).code).toBe(3)
    expect((await desk(['reclassify', '--strict'], off)).code).toBe(0)
  })
})
