import { bulk } from '../../../src/classify/rules/bulk.ts'
import { checkRule } from './table.ts'

checkRule(bulk, {
  flags: [
    [{ name: 'update_many', description: 'Updates all documents that match the filter.' }, 'update_many'],
    [{ name: 'bulk_create_books', description: 'Create books.' }, 'bulk_create_books'],
    [
      {
        name: 'remove_folder',
        description: 'Remove a folder.',
        inputSchema: { type: 'object', properties: { recursive: { type: 'boolean' } } },
      },
      'recursive',
    ],
  ],
  passes: [
    { name: 'list_all', description: 'List all books.' },
    { name: 'create_batch_job', description: 'Create a batch.' },
    { name: 'update_book', description: 'Update one book.' },
  ],
})
