import { offersLoss } from '../../../src/classify/rules/offers-loss.ts'
import { flag, schema } from '../listing.ts'
import { checkRule } from './table.ts'

checkRule(offersLoss, {
  flags: [
    [
      {
        name: 'rename_shelf',
        description: 'Rename a shelf.',
        inputSchema: {
          type: 'object',
          properties: { name: { type: 'string' }, dropTarget: { type: 'boolean' } },
        },
      },
      'dropTarget',
    ],
    [
      {
        name: 'git_push',
        description: 'Push commits to the remote.',
        inputSchema: {
          type: 'object',
          properties: { branch: { type: 'string' }, force: { type: 'boolean' } },
        },
      },
      'force',
    ],
    [
      {
        name: 'drain',
        description: 'Drain a node.',
        inputSchema: { type: 'object', properties: { deleteLocalData: { type: 'boolean' } } },
      },
      'deleteLocalData',
    ],
    [
      {
        name: 'sync_shelves',
        description: 'Bring two shelf plans into line.',
        inputSchema: schema({ allow_deleting_shelves: flag }),
      },
      'allow_deleting_shelves',
    ],
    [
      {
        name: 'start_tally',
        description: 'Start a tally.',
        inputSchema: schema({ reset: { type: 'boolean', description: 'Reset all counters first' } }),
      },
      'reset',
    ],
  ],
  passes: [
    {
      name: 'list_orders',
      description: 'List orders.',
      inputSchema: { type: 'object', properties: { includeDeleted: { type: 'boolean' } } },
    },
    {
      name: 'create_table',
      description: 'Create a table.',
      inputSchema: { type: 'object', properties: { delete_protection: { type: 'boolean' } } },
    },
    {
      name: 'clean_rows',
      description: 'Clean rows.',
      inputSchema: { type: 'object', properties: { drop_duplicates: { type: 'boolean' } } },
    },
    {
      name: 'build',
      description: 'Build the site.',
      inputSchema: { type: 'object', properties: { force: { type: 'boolean' } } },
    },
    {
      name: 'sync_shelves',
      description: 'Bring two shelf plans into line.',
      inputSchema: schema({ allow_duplicates: flag, allow_empty: flag }),
    },
    { name: 'start_tally', description: 'Start a tally.', inputSchema: schema({ reset: flag }) },
    {
      name: 'show_plan',
      description: 'Show a plan.',
      inputSchema: schema({ reset: { type: 'boolean', description: 'Reset the zoom' } }),
    },
    { name: 'drain', description: 'Drain a pipe.', inputSchema: schema({ allow: flag }) },
  ],
})
