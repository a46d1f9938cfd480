import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify/index.ts'
import { listingOf, schema, text } from './listing.ts'

const levels = (name: string, description: string, fields: Record<string, unknown> = {}) => {
  const verdict = classify(listingOf({ name, description, inputSchema: schema(fields) }))[0]
  return `${verdict?.category} ${verdict?.risk}`
}

describe('a bare verb as a name means what the text says', () => {
  test.each([
    ['reset', 'Sends a member a link to set a new PIN.', 'write high'],
    ['reset', 'Resets a till to its factory state.', 'destructive critical'],
    ['drop', 'Drops a marker on the shelf plan.', 'write medium'],
    ['drop', 'Drops a catalogue.', 'destructive critical'],
    ['deploy', 'Roll out a new version of the shop.', 'execute high'],
    ['cancel', 'Takes back a rating; you may rate again.', 'write medium'],
    ['cancel', 'Ends the subscription.', 'destructive critical'],
    ['cancel', 'Calls an auction off.', 'destructive critical'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })
})

describe('what is not done is no act', () => {
  test.each([
    ['sweep_stock', 'Shows which rows a purge would delete. Nothing is deleted.', 'read low'],
    ['purge_stock', 'Purges rows that are out of date.', 'destructive critical'],
    ['post_price', 'Shows how a price tag would look. Publishes nothing.', 'read low'],
    ['create_shelf', 'Returns the new shelf. It does not create any books.', 'write medium'],
    ['count_loans', 'Deletes nothing; counts the loans.', 'read low'],
    ['run_tally', 'Run INSERT or DELETE statements', 'execute critical'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })
})

describe('a verb and its particle are one verb', () => {
  test.each([
    ['tag_off', 'Takes a tag off a parcel.', 'write medium'],
    ['old_price', 'Puts an earlier price back. All versions are kept.', 'write medium'],
    ['junk', 'Throws a cart away.', 'destructive critical'],
    ['hand_key', 'Hands a task on to another agent.', 'execute high'],
    ['look_up_isbn', 'Looks up an ISBN.', 'read low'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })
})

describe('a name may be a noun, and a text may have no verb', () => {
  test.each([
    ['shelf_info', 'Height and depth of a shelf.', 'read low'],
    ['order_history', 'What customers bought last year.', 'read medium'],
    ['takings', 'Revenue of the shop by week.', 'read medium'],
    ['clear_history', 'Clears the history.', 'destructive critical'],
    ['late_buses', 'Buses that are late or cancelled.', 'read low'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })

  test('an unknown verb before an article counts as a change, not as a look', () => {
    expect(levels('desk', 'Vacates a desk.')).toBe('write medium')
    expect(levels('desk', 'Desks in the hall by floor and window.')).toBe('read low')
  })
})

describe('a choice of acts decides where name and text say only that something is done', () => {
  const actions = (...values: string[]) => ({ action: { type: 'string', enum: values } })
  test.each([
    [['show', 'count'], 'read low'],
    [['show', 'delete'], 'destructive critical'],
  ])('%j is %s', (values, expected) => {
    expect(levels('perform', 'Perform an action on the shelf plan', actions(...values))).toBe(expected)
  })
})

describe('secrets and amounts', () => {
  test.each([
    ['till_login', 'Returns the address of a till with user name and password.', 'read high'],
    ['list_keys', 'List the names of the secrets; values are not returned.', 'read low'],
    ['till_check', 'Checks a till using your API key.', 'read low'],
    ['send', 'Sends an amount to another shop.', 'execute critical'],
    ['send', 'Sends a letter to another shop.', 'write high'],
    ['lend_book', 'Lend a book to a reader.', 'write medium'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description, { id: text })).toBe(expected)
  })
})
