import { lookAlikeName } from '../../../src/classify/rules/look-alike-name.ts'
import { checkRule } from './table.ts'

checkRule(lookAlikeName, {
  flags: [
    [{ name: 'gеt_book', description: 'Get a book.' }, 'gеt_book'],
    [{ name: 'get_book', description: 'Get a book.', in: { siblings: ['getBook'] } }, 'get_book'],
    [{ name: 'get\u200b_book', description: 'Get.' }, 'get\u200b_book'],
  ],
  passes: [
    { name: '获取图书', description: '获取图书' },
    { name: 'получить_книгу', description: 'Книга' },
    { name: 'get_book', description: 'Get.', in: { siblings: ['get_books'] } },
    { name: 'book📚', description: 'A book.' },
  ],
})
