import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify/index.ts'
import { readListing } from '../../src/classify/reading/listing.ts'
import { readTool } from '../../src/classify/reading/reading.ts'
import { listingOf, schema, text, type Case } from './listing.ts'

const levels = (name: string, description: string, inputSchema: unknown = schema({})) => {
  const verdict = classify(listingOf({ name, description, inputSchema }))[0]
  return `${verdict?.category} ${verdict?.risk}`
}

const objectsOf = (description: string) => {
  const tool: Case = { name: 'desk', description }
  return readTool({ ...tool }, readListing(listingOf(tool))).claimed.text.map(
    ({ verb, object }) => `${verb} ${object.join(' ')}`,
  )
}

describe('where an object ends', () => {
  test.each([
    // What stands behind a noun says something of it; before it, it is a part of the object.
    ['List the lathes available.', ['list lathe']],
    ['List available lathes.', ['list available lathe']],
    ['List readers assigned to a group.', ['list reader']],
    ['List assigned readers.', ['list assigned reader']],
    ['Get a stored recipe.', ['get stored recipe']],
    ['Removes a shelf identified by its id.', ['remove shelf']],
    ['Returns up to ten links of a book.', ['return link']],
    ['Returns up to the shelf.', ['return ']],
    // Possessives are words of the object, whoever owns it.
    ["Get a reader's loans.", ['get reader loan']],
    ['Get the loans of a reader.', ['get loan']],
  ])('%s', (description, expected) => {
    expect(objectsOf(description)).toEqual(expected)
  })
})

describe('which words further on are verbs', () => {
  test.each([
    ['Finds shops and places using a name.', ['find shop place']],
    ['Finds a shelf and places a book on it.', ['find shelf', 'place book']],
    ['Finds books by shelf ID or list ID.', ['find book']],
    ['Finds books by shelf ID or removes a shelf.', ['find book', 'remove shelf']],
    ['Reads data or text from a card.', ['read data text']],
    ['Reads data or texts a reader.', ['read data', 'text reader']],
    ['Get a loom and release dates.', ['get loom release date']],
    ['Stop a loom and release all threads.', ['stop loom', 'release thread']],
    ['Sets how cards are sorted.', ['set how card are sorted']],
    ['Lists books and deletes a shelf.', ['list book', 'delete shelf']],
    // Not every word in `ly` is an adverb.
    ['Reply to a reader.', ['reply ']],
    ['Quickly delete a book.', ['delete book']],
  ])('%s', (description, expected) => {
    expect(objectsOf(description)).toEqual(expected)
  })
})

describe('verbs that mean “again” are those verbs, and words that only look like it are none', () => {
  test.each([
    ['Resend a letter.', 'write high'],
    ['Resync a list.', 'write medium'],
    ['Reprocess a parcel.', 'execute high'],
    ['Retail of a letter.', 'read medium'],
    ['Remarks on a letter.', 'read medium'],
    ['News of a library.', 'read medium'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

describe('a later sentence that asks the caller for something does nothing', () => {
  test.each([
    ['Pins a note. Provide either a list or a number.', 'write medium'],
    ['Shows loans. Specify a shelf and a day.', 'read low'],
    ['Shows loans. Enter a day into the list.', 'read low'],
    ['Enter a day into the list.', 'write medium'],
    ['Pins a note. Deletes the note before it.', 'destructive critical'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

describe('what a tool supports it does', () => {
  test.each([
    ['Manages looms. Supports creating, listing and deleting looms.', 'destructive critical'],
    ['Shows looms. Supports creating and deleting looms.', 'destructive critical'],
    ['Shows looms. Supports filtering and sorting looms.', 'read low'],
    ['Manages looms. Supports creating looms.', 'write medium'],
    ['Shows looms. Supports deleted looms and lists.', 'read low'],
    ['Looms operations. Includes operations for listing and deleting looms.', 'destructive critical'],
    ['Looms operations. Includes operations for looms.', 'read low'],
    [
      'Looms. Includes operations for listing looms and threads, and executing SQL queries.',
      'execute critical',
    ],
    ['Looms. Includes operations for listing looms, and weaving notes on a query.', 'read medium'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

test('who lists more operations than anybody reads is taken to run anything', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `get-shelf-${i}`).join(', ')
  expect(levels('desk', `Run one of the following operations: ${names(300)}`)).toBe('read low')
  expect(levels('desk', `Run one of the following operations: ${names(301)}`)).toBe('execute high')
})

describe('behind a verb that says nothing, a list says what is done', () => {
  test.each([
    ['Perform loom operations (list, get).', 'read low'],
    ['Perform loom operations (list, delete).', 'destructive critical'],
    ['Perform loom operations.', 'execute high'],
    ['Get looms (list, delete).', 'read low'],
    ['Manage the lifecycle of a press: start, stop.', 'execute high'],
    ['Manage the lifecycle of a press: oil, paper.', 'write medium'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

describe('where the text has the name’s verb and its object, it says exactly what is done', () => {
  test.each([
    ['remove_card', 'Remove a card from a request.', 'write medium'],
    ['remove_card', 'Remove a card.', 'destructive critical'],
    ['remove_card', 'Remove a note from a request.', 'destructive critical'],
    ['delete_card', 'Remove a card from a request.', 'destructive critical'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })
})

describe('which words say what is done', () => {
  test.each([
    ['Use this tool for any loom question, when a reader deletes a shelf.', 'read medium'],
    ['Tool that, for any loom, deletes a shelf.', 'destructive critical'],
    ['Guidance for creating shelves.', 'read medium'],
    ['Tool for creating shelves.', 'write medium'],
    ['Gives you a price to compare.', 'read low'],
    ['Gives a reader a price to compare.', 'write medium'],
    ['Consolidates information from a shelf.', 'read low'],
    ['Consolidates shelves.', 'write medium'],
    ['Enables comprehensive evaluation of prices.', 'read low'],
    ['Enables the alarm.', 'write medium'],
    ['Batch delete books.', 'destructive critical'],
    ['Critically review shelves, keeping them aligned.', 'read low'],
    ['Explains how to install and delete a shelf.', 'read low'],
    ['Shows how shelves are kept and deletes a shelf.', 'destructive critical'],
    ['Finds shelves by names or emails to a reader.', 'read low'],
    ['Finds shelves and emails to a reader.', 'write high'],
    ['Run one of the following operations: get-shelf, list-shelves.', 'read low'],
    ['Run one of the following operations: get-shelf, delete-shelf.', 'destructive critical'],
    ['Run one of the following days.', 'execute high'],
    ['Switch to another database.', 'read low'],
    ['Switch to another database. The choice is saved.', 'write medium'],
    ['Refresh the cache of shelves.', 'read low'],
    ['Refresh the shelves.', 'write medium'],
    ['Rerank the results.', 'read low'],
    ['Combine a keyword search with similarity.', 'read low'],
    ['Combine two shelves.', 'write medium'],
    ['Resolve an issue.', 'write medium'],
    ['Resolve a name.', 'read low'],
    ['Make a dice roll.', 'read low'],
    ['Make a bread roll.', 'write medium'],
    ['Dismiss a review.', 'write medium'],
    ['Create a campaign.', 'write medium'],
    ['Send a campaign.', 'write high'],
    ['Change an installation.', 'execute high'],
    ['Use Grok AI to call functions.', 'execute high'],
    ['Reloads an application.', 'execute high'],
    ['Reloads a list.', 'write medium'],
    ['Stops a recording.', 'execute high'],
    ['Stops a timer.', 'write medium'],
    ['Capitalize the first letter of each word.', 'read low'],
    ['Capitalize a cost.', 'write medium'],
    ['Use Playwright to delete a shelf.', 'destructive critical'],
    ['Use readers to delete a shelf.', 'read low'],
    ['This is a tool protected by OAuth, as all the others are.', 'read medium'],
    ['This is a list protected by OAuth, as all the others are.', 'read low'],
    ['Delete a reaction.', 'write medium'],
    ['Delete a rating.', 'destructive critical'],
    ['Report the result of a trial.', 'write medium'],
    ['Report the result of a match.', 'read low'],
    ['Converts Excel files to PDF.', 'write medium'],
    ['Converts Excel files to text.', 'read low'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

describe('what is converted, applied or drawn', () => {
  test.each([
    ['Convert a task to a subtask.', 'write medium'],
    ['Convert a task to a table.', 'read low'],
    ['Applies variables to a template.', 'read low'],
    ['Applies variables to a project.', 'write medium'],
    ['Creates a map of website pages.', 'read medium'],
    ['Creates a map of shelves.', 'write medium'],
  ])('%s is %s', (description, expected) => {
    expect(levels('desk', description)).toBe(expected)
  })
})

describe('what a name that could be a verb means', () => {
  test.each([
    ['power', 'Prediction of energy for all days of the week.', 'read low'],
    ['power', 'Power of the lamp.', 'execute high'],
    ['text-to-image', 'Images for a sentence.', 'read medium'],
    ['text-reader', 'Letters for a reader.', 'write high'],
    ['mark_read', 'Entries of a list.', 'write medium'],
    ['read_mark', 'Entries of a list.', 'read medium'],
    ['setup_box', 'Start a new container.', 'execute high'],
    ['create_box', 'Start a new box.', 'write medium'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })
})

describe('what is cleared, queried or contained', () => {
  test.each([
    ['clear_cache', 'Clear the price cache.', 'destructive high'],
    ['clear_prices', 'Clear the prices.', 'destructive critical'],
    ['exec', 'Runs a command in a container.', 'execute high'],
    ['exec', 'Runs a command in a container of a pod.', 'execute critical'],
  ])('%s: %s is %s', (name, description, expected) => {
    expect(levels(name, description)).toBe(expected)
  })

  test.each([
    ['Runs a SELECT query.', 'read medium'],
    ['Runs a read query.', 'read medium'],
    ['Runs a query and reads it.', 'execute critical'],
    ['Only SELECT queries.', 'read medium'],
    ['Runs a query.', 'execute critical'],
    ['Runs an UPDATE query.', 'execute critical'],
    ['Runs a MySQL query.', 'execute critical'],
    ['Executes a SELECT, INSERT or DELETE statement.', 'execute critical'],
    ['Runs a query that a SELECT precedes.', 'execute critical'],
  ])('%s is %s', (description, expected) => {
    expect(levels('ask', description, schema({ sql: text }))).toBe(expected)
  })

  test.each([
    ['Runs a query.', 'execute high'],
    ['Runs a MySQL query.', 'execute critical'],
    ['Runs a read-only query.', 'read medium'],
    ['Runs a metric query.', 'read low'],
  ])('without an argument of that name, %s is %s', (description, expected) => {
    expect(levels('ask', description)).toBe(expected)
  })
})
