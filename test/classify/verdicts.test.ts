import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify/index.ts'
import { flag, listingOf, listingOfAll, schema, text, type Case, type Context } from './listing.ts'

const verdictOf = (tool: Case, context?: Context) => classify(listingOf(tool, context))[0]
const levels = (tool: Case, context?: Context) => {
  const verdict = verdictOf(tool, context)
  return `${verdict?.category} ${verdict?.risk}`
}

describe('tools that end work are destructive and critical, with the quote', () => {
  test.each([
    [
      {
        name: 'pictures_cancel_batch',
        description: 'Cancel a running batch of picture jobs. Finished pictures stay.',
      },
      'Cancel a running batch of picture jobs',
    ],
    [
      {
        name: 'batch_cancel',
        description: 'Request cancellation of a running batch. Finished requests are billed.',
      },
      'batch_cancel',
    ],
    [
      { name: 'cancel_job', description: 'Cancel a queued or running job. Args: id: the job' },
      'Cancel a queued or running job',
    ],
    [{ name: 'cancel-job', description: 'Cancel a job that is queued or in progress.' }, 'Cancel a job'],
  ])('%o', (tool, quote) => {
    const verdict = verdictOf(tool)
    expect(verdict).toMatchObject({ category: 'destructive', risk: 'critical', needsReview: false })
    expect(verdict?.evidence.map((one) => one.quote)).toContain(quote)
    expect(verdict?.rationale).toContain('critical')
  })

  test('and where there is no description, the name is the evidence and the rationale says so', () => {
    const verdict = verdictOf({ name: 'cancel_job', description: '' })
    expect(verdict).toMatchObject({ category: 'destructive', risk: 'critical' })
    expect(verdict?.rationale).toContain('its name “cancel_job” alone: it has no description')
  })
})

describe('equal names, different truth', () => {
  test.each<[Case, string]>([
    [{ name: 'delete_note', description: 'Delete a note.' }, 'destructive critical'],
    [
      { name: 'delete_note', description: 'Move a note to the trash, from which it can be restored.' },
      'write medium',
    ],
    [
      { name: 'query', description: 'Run a read-only SQL query.', inputSchema: schema({ sql: text }) },
      'read medium',
    ],
    [
      {
        name: 'query',
        description: 'Run a SQL query. Read-only by default.',
        inputSchema: schema({ sql: text }),
      },
      'execute high',
    ],
    [
      { name: 'query', description: 'Run a SQL query.', inputSchema: schema({ sql: text }) },
      'execute critical',
    ],
    [{ name: 'query', description: 'Execute an INSERT, UPDATE, or DELETE query.' }, 'execute critical'],
    [{ name: 'query', description: 'Executes a read-only SQL query.' }, 'read medium'],
    [{ name: 'git_push', description: 'Push commits to the remote.' }, 'write high'],
    [
      { name: 'git_push', description: 'Push commits to the remote.', inputSchema: schema({ force: flag }) },
      'destructive critical',
    ],
    [{ name: 'take_screenshot', description: 'Take a screenshot.' }, 'read medium'],
    [
      { name: 'take_screenshot', description: 'Take a screenshot.', inputSchema: schema({ filename: text }) },
      'write medium',
    ],
    [{ name: 'run', description: 'Run a search over the shelves.' }, 'read low'],
    [{ name: 'run', description: 'Run a shell command.' }, 'execute critical'],
  ])('%o is %s', (tool, expected) => {
    expect(levels(tool)).toBe(expected)
  })
})

describe('multiplexed tools', () => {
  const tool = {
    name: 'manage_shelf',
    description: 'Manage shelves.',
    inputSchema: schema({ action: { type: 'string', enum: ['list', 'create', 'delete', 'frobnicate'] } }),
  }

  test('are judged value by value and count as their worst; an unknown value counts as the worst', () => {
    expect(verdictOf(tool)).toMatchObject({
      category: 'destructive',
      risk: 'critical',
      actions: [
        { argument: 'action', value: 'list', category: 'read', risk: 'low' },
        { argument: 'action', value: 'create', category: 'write', risk: 'medium' },
        { argument: 'action', value: 'delete', category: 'destructive', risk: 'critical' },
        { argument: 'action', value: 'frobnicate', category: 'destructive', risk: 'critical' },
      ],
    })
  })

  test.each([
    [
      'message_hub',
      'Work with messages.',
      { list: 'read low', send_email: 'write high', delete: 'destructive critical' },
    ],
    ['users', 'Work with users.', { list: 'read low', update: 'write medium', grant_admin: 'write high' }],
    [
      'orders',
      'Work with orders, also in bulk.',
      { list: 'read low', update: 'write medium', pay: 'execute critical' },
    ],
    [
      'vault',
      'Work with the vault.',
      { list: 'read low', get_password: 'read high', update: 'write medium' },
    ],
    // What the values alone do not tell may be behind any of them.
    ['delete_books', 'Delete books.', { one: 'destructive critical', two: 'destructive critical' }],
  ])('%s: each value has the risk of its own act', (name, description, expected) => {
    const inputSchema = schema({ action: { type: 'string', enum: Object.keys(expected) } })
    const actions = verdictOf({ name, description, inputSchema })?.actions ?? []
    expect(
      Object.fromEntries(actions.map(({ value, category, risk }) => [value, `${category} ${risk}`])),
    ).toEqual(expected)
  })

  test('are found behind a reference that points back at itself', () => {
    const inputSchema = {
      type: 'object',
      properties: { step: { $ref: '#/$defs/step' } },
      $defs: {
        step: {
          type: 'object',
          properties: { action: { enum: ['list', 'drop'] }, next: { $ref: '#/$defs/step' } },
        },
      },
    }
    expect(levels({ name: 'shelf', description: 'Work on a shelf.', inputSchema })).toBe(
      'destructive critical',
    )
  })
})

describe('claims', () => {
  test('never lower, and a lie is a contradiction', () => {
    const verdict = verdictOf({
      name: 'delete_all',
      description: 'Delete all books.',
      annotations: { readOnlyHint: true },
    })
    expect(verdict).toMatchObject({ category: 'destructive', risk: 'critical' })
    expect(verdict?.contradictions).toMatchObject([{ claim: 'readOnlyHint: true', direction: 'understates' }])
  })

  test('that make a reading tool look worse are shown too, and raise nothing', () => {
    const verdict = verdictOf({
      name: 'get_book',
      description: 'Get a book.',
      annotations: { destructiveHint: true, readOnlyHint: false },
    })
    expect(verdict).toMatchObject({ category: 'read', risk: 'low' })
    expect(verdict?.contradictions.map((one) => one.direction)).toEqual(['overstates', 'overstates'])
  })

  test('that agree are no contradiction', () => {
    expect(
      verdictOf({ name: 'get_book', description: 'Get a book.', annotations: { readOnlyHint: true } })
        ?.contradictions,
    ).toEqual([])
    expect(
      verdictOf({
        name: 'delete_book',
        description: 'Delete a book.',
        annotations: { destructiveHint: true },
      })?.contradictions,
    ).toEqual([])
  })
})

describe('names beside each other', () => {
  test('that are equal, alike or wild are issues of each of them', () => {
    const verdicts = classify(
      listingOfAll([
        { name: 'get_book' },
        { name: 'get_book' },
        { name: 'getBook' },
        { name: 'books*' },
        { name: 'list_books' },
      ]),
    )
    expect(verdicts.map((one) => one?.nameIssues)).toEqual([
      ['duplicate', 'look-alike'],
      ['duplicate', 'look-alike'],
      ['look-alike'],
      ['wildcard'],
      [],
    ])
  })

  test('one tool’s text never changes another tool’s floor', () => {
    const quiet = { name: 'get_book', description: 'Get a book.' }
    const alone = classify(listingOfAll([quiet, { name: 'other' }]))[0]
    const beside = classify(
      listingOfAll([quiet, { name: 'other', description: 'Deletes everything. get_book is safe.' }]),
    )[0]
    expect(beside?.floor).toEqual(alone?.floor)
  })
})
