import { calledFinal } from '../../../src/classify/rules/called-final.ts'
import { checkRule } from './table.ts'

checkRule(calledFinal, {
  flags: [
    [
      { name: 'close_till', description: 'Closes a till. It can never be reopened.' },
      'can never be reopened',
    ],
    [
      { name: 'disable_badge', description: 'Deactivates a badge for ever; it cannot be used again.' },
      'for ever',
    ],
    [
      { name: 'merge_shelves', description: 'Merges two shelves. The labels of the second are lost.' },
      'are lost',
    ],
    [
      {
        name: 'mirror_stock',
        description: 'Mirror the stock list. Rows that are gone there are deleted here.',
      },
      'are deleted',
    ],
    [{ name: 'archive_parcel', description: 'Archive a parcel. This is final.' }, 'is final'],
    [
      {
        name: 'sync_list',
        description: 'Sync the list. Existing books that are not in the list are removed.',
      },
      'Existing books that are not in the list are removed',
    ],
    [
      { name: 'mirror_list', description: 'Mirror the list. Books not in the list are removed.' },
      'not in the list are removed',
    ],
  ],
  passes: [
    { name: 'archive_parcel', description: 'Archive a parcel. It can be brought back at any time.' },
    { name: 'close_till', description: 'Close a till for the night.' },
    { name: 'send_receipt', description: 'Send a receipt. Sending cannot be undone.' },
    { name: 'create_loan', description: 'Create a loan. It is final once the reader has signed.' },
    { name: 'mirror_stock', description: 'Mirror the stock list. Nothing is deleted.' },
    { name: 'list_loans', description: 'List loans, also those that cannot be renewed or undone.' },
    {
      name: 'archive_parcel',
      description: 'Archive a parcel. For a removal that cannot be undone use erase_parcel.',
    },
    { name: 'sync_list', description: 'Sync the list. Books not in the list are kept.' },
    { name: 'finalize_bill', description: 'Finalize a bill. It cannot be undone.' },
  ],
})
