import { describe, expect, test } from 'vitest'
import { ToolDefinition } from '../../src/model/tool.ts'

describe('a tool definition', () => {
  test('may be nothing but a name', () => {
    expect(ToolDefinition.parse({ name: 'lend_book' })).toEqual({ name: 'lend_book' })
  })

  test.each([
    ['title', 7],
    ['description', ['Lends a book']],
    ['annotations', 'readOnlyHint'],
  ])('reads a %s of the wrong type as absent', (key, value) => {
    expect(ToolDefinition.parse({ name: 'lend_book', [key]: value })[key]).toBeUndefined()
  })

  test('reads a claim of the wrong type as absent and keeps the others', () => {
    const { annotations } = ToolDefinition.parse({
      name: 'lend_book',
      annotations: { readOnlyHint: 'true', destructiveHint: true },
    })
    expect(annotations).toEqual({ readOnlyHint: undefined, destructiveHint: true })
  })

  test('keeps keys that it does not know', () => {
    expect(ToolDefinition.parse({ name: 'lend_book', icons: [] })).toHaveProperty('icons')
  })

  test('needs a name', () => {
    expect(ToolDefinition.safeParse({ description: 'Lends a book' }).success).toBe(false)
  })
})
