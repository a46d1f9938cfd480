import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { uncaughtError } from '../../src/store/lost-write.ts'

const withStack = (error: Error, place: string): Error =>
  Object.assign(error, {
    stack: `${error.name}: ${error.message}\n    at Immediate.nextWrite (${place}:255:22)`,
  })
const message = "Cannot read properties of null (reading 'write')"
const driver = 'file:///shop/node_modules/postgres/src/connection.js'

test('a write of the driver to a closed connection means that the database is gone', () => {
  const error = uncaughtError(withStack(new TypeError(message), driver))
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain('the database failed (the connection was closed)')
})

test.each([
  ['elsewhere', withStack(new TypeError(message), 'file:///shop/dist/cli/main.js')],
  ['of another kind', withStack(new RangeError(message), driver)],
  ['of another member', withStack(new TypeError("Cannot read properties of null (reading 'end')"), driver)],
  ['that is none', 'gone'],
])('an error %s stays what it is', (_, error) => {
  expect(uncaughtError(error)).toBe(error)
})
