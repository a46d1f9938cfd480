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
    [{ name: 'resync', description: 'Resyncs the shelf plan.' }, 'Resyncs the shelf plan'],
    [{ name: 'reindex_twice', description: 'Reassociates a card with a book.' }, 'Reassociates a card'],
    [{ name: 'choose', description: 'Set which shelves are shown.' }, 'Set'],
    [{ name: 'drop_note', description: 'Remove a note from an issue.' }, 'Remove a note'],
    [{ name: 'tidy', description: 'Remove unused imports.' }, 'Remove unused imports'],
    [{ name: 'keep_site', description: 'Crawl a site into the knowledge base.' }, 'Crawl a site'],
    [{ name: 'rate_clerk', description: 'Report a scorecard.' }, 'Report a scorecard'],
    [{ name: 'answer', description: 'Reply to a thread of a discussion.' }, 'Reply'],
    [{ name: 'add_trial', description: 'Create a test run.' }, 'Create a test run'],
    [{ name: 'drop_hook', description: 'Remove a webhook.' }, 'Remove a webhook'],
  ],
  passes: [
    { name: 'get_update_log', description: 'Get the update log.' },
    { name: 'update_log', description: 'Get the update log of the shop.' },
    { name: 'list_updates', description: 'List updates.' },
    { name: 'API-post-search', description: 'Search by title.' },
    { name: 'create_guide', description: 'Provides instructions on how to create a shelf.' },
    { name: 'retail_prices', description: 'Retail prices of the shop.' },
    { name: 'library_news', description: 'News of the library.' },
    { name: 'read_site', description: 'Crawl a site for prices.' },
    { name: 'sum', description: 'Add two numbers.' },
    { name: 'login_link', description: 'Create an OAuth login link.' },
    { name: 'use_guide', description: 'Use the prompt of the shop.' },
    { name: 'draw', description: 'Create a histogram for comparing loans.' },
  ],
})
