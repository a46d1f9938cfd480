import { returnsData } from '../../../src/classify/rules/returns-data.ts'
import { checkRule } from './table.ts'

checkRule(returnsData, {
  flags: [
    [{ name: 'get_book', description: 'Get a book.' }, 'Get a book'],
    [{ name: 'hash_text', description: 'Computes a hash.' }, 'Computes a hash'],
    [{ name: 'pods_log', description: 'Get the log of a pod.' }, 'Get the log'],
    [
      {
        name: 'books_hub',
        description: 'Books.',
        inputSchema: { type: 'object', properties: { action: { enum: ['list', 'get'] } } },
      },
      'list',
    ],
  ],
  passes: [
    { name: 'create_book', description: 'Create a book.' },
    { name: 'nothing' },
    {
      name: 'books_hub',
      description: 'Books.',
      inputSchema: { type: 'object', properties: { action: { enum: ['list', 'delete'] } } },
    },
  ],
})
