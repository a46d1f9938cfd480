import { changesData } from '../../../src/classify/rules/changes-data.ts'
import { checkRule } from './table.ts'

checkRule(changesData, {
  flags: [
    [{ name: 'create_book', description: 'Create a book.' }, 'Create a book'],
    [
      { name: 'resources_create_or_update', description: 'Create or update a resource.' },
      'Create or update a resource',
    ],
    [{ name: 'remove_label', description: 'Remove a label from an order.' }, 'Remove a label'],
    [{ name: 'buch_aktualisieren', description: 'Aktualisiert ein Buch.' }, 'Aktualisiert ein Buch'],
    [{ name: 'get_or_create_reader', description: 'Get or create a reader.' }, 'get_or_create_reader'],
  ],
  passes: [
    { name: 'get_update_log', description: 'Get the update log.' },
    { name: 'update_log', description: 'Get the update log of the shop.' },
    { name: 'list_updates', description: 'List updates.' },
    { name: 'API-post-search', description: 'Search by title.' },
    { name: 'create_guide', description: 'Provides instructions on how to create a shelf.' },
  ],
})
