import { bulk } from '../../../src/classify/rules/bulk.ts'
import { schema } from '../listing.ts'
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
    [{ name: 'tag_in_bulk', description: 'Tag books.' }, 'tag_in_bulk'],
    [{ name: 'tag', description: 'Tag up to 200 records.' }, 'up to 200 records'],
    [
      {
        name: 'tag',
        description: 'Tags all books.',
        inputSchema: schema({ ids: { type: 'array', maxItems: 200 } }, ['ids']),
      },
      'ids',
    ],
    [{ name: 'mark', description: "Mark books as won't lend (bulk operation)." }, 'bulk'],
  ],
  passes: [
    { name: 'list_all', description: 'List all books.' },
    { name: 'create_batch_job', description: 'Create a batch.' },
    { name: 'update_book', description: 'Update one book.' },
    { name: 'tag', description: 'Tag up to 10 records.' },
    {
      name: 'add_book',
      description: 'Add a book.',
      inputSchema: schema({ ids: { type: 'array', maxItems: 200 } }),
    },
    { name: 'add_multi_volume_book', description: 'Add a book of several volumes.' },
    { name: 'add_book', description: 'Add a book. An index that covers all records is kept beside it.' },
    { name: 'add_multiple_choice_question', description: 'Add a question.' },
  ],
})
