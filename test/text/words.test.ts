import { describe, expect, test } from 'vitest'
import { gap, nameWordsOf, wordsOf } from '../../src/text/words.ts'

const texts = (words: readonly { text: string }[]) => words.map((word) => word.text)

describe('the words of a name, in every style', () => {
  test.each([
    ['get_book', ['get', 'book']],
    ['getBook', ['get', 'book']],
    ['GetBook', ['get', 'book']],
    ['get-book', ['get', 'book']],
    ['books.get', ['books', 'get']],
    ['GET_BOOK', ['get', 'book']],
    ['listHTTPServers', ['list', 'http', 'servers']],
    ['getURLs', ['get', 'urls']],
    ['ShopApiV2--ListOrder', ['shop', 'api', 'v2', 'list', 'order']],
    ['delete_shops__id__', ['delete', 'shops', 'id']],
    ['查询book', ['查询', 'book']],
    ['', []],
  ])('%s', (name, expected) => {
    expect(texts(nameWordsOf(name))).toEqual(expected)
  })
})

describe('the words of a text', () => {
  test('keep their places in the text as it was', () => {
    const text = 'Löscht e\u200bin Buch.'
    for (const word of wordsOf(text)) expect(text.slice(word.start, word.end).length).toBeGreaterThan(0)
    expect(wordsOf(text).map((word) => text.slice(word.start, word.end))).toEqual([
      'Löscht',
      'e\u200bin',
      'Buch',
    ])
  })

  test('know what separates them', () => {
    expect(wordsOf('List, get. See (this): then').map((word) => word.gap)).toEqual([
      gap.none,
      gap.comma,
      gap.sentence,
      gap.bracket,
      gap.colon,
    ])
  })

  test('a full stop inside a number or an address ends nothing', () => {
    expect(wordsOf('v1.2 of example.com now').filter((word) => word.gap === gap.sentence)).toEqual([])
  })

  test('hyphens and apostrophes join, and identifiers are told apart', () => {
    const words = wordsOf("read-only tools don't call list_books or getBook")
    expect(texts(words)).toEqual(['read-only', 'tools', "don't", 'call', 'list_books', 'or', 'getbook'])
    expect(words.filter((word) => word.identifier).map((word) => word.text)).toEqual([
      'list_books',
      'getbook',
    ])
  })
})
