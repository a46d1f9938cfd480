import { describe, expect, test } from 'vitest'
import { isDisguised, normalise } from '../../src/text/normalise.ts'
import { skeleton } from '../../src/text/skeleton.ts'

describe('normalise', () => {
  test.each([
    ['delete', 'delete'],
    ['dеlete', 'delete'],
    ['ｄｅｌｅｔｅ', 'delete'],
    ['de\u200blete', 'delete'],
    ['del\u{e0065}ete', 'delete'],
    ['Löschen', 'Loschen'],
    ['удалить', 'удалить'],
    ['删除', '删除'],
    ['ファイル', 'ファイル'],
  ])('reads %s as %s', (text, expected) => {
    expect(normalise(text).text).toBe(expected)
  })

  test('leads every character back to the text as it was', () => {
    const text = 'a\u200bé删ﬁ'
    const { text: folded, origin } = normalise(text)
    expect(folded).toBe('ae删fi')
    expect(origin).toEqual([0, 2, 3, 4, 4, 5])
  })
})

describe('a disguised name', () => {
  test.each(['dеlete_user', 'get\u200b_book', '\u202eget', 'αdmin_x'])('is %j', (name) => {
    expect(isDisguised(name)).toBe(true)
  })

  test.each(['delete_user', '删除图书', 'удалить_книгу', 'λόγος', 'book📚', '👨‍👩‍👧', 'café'])(
    'is not %j',
    (name) => {
      expect(isDisguised(name)).toBe(false)
    },
  )
})

describe('a skeleton', () => {
  test.each([
    ['get_book', 'getBook'],
    ['get_book', 'GET-BOOK'],
    ['delete1', 'deletel'],
    ['dеlete', 'delete'],
  ])('is one for %s and %s', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b))
  })

  test('is another for another name', () => {
    expect(skeleton('get_book')).not.toBe(skeleton('get_books'))
  })
})
