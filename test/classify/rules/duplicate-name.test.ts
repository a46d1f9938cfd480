import { duplicateName } from '../../../src/classify/rules/duplicate-name.ts'
import { checkRule } from './table.ts'

checkRule(duplicateName, {
  flags: [[{ name: 'get_book', description: 'Get a book.', in: { siblings: ['get_book'] } }, 'get_book']],
  passes: [{ name: 'get_book', description: 'Get a book.', in: { siblings: ['get_books'] } }],
})
