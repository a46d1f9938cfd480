import { overwrites } from '../../../src/classify/rules/overwrites.ts'
import { checkRule } from './table.ts'

checkRule(overwrites, {
  flags: [
    [{ name: 'write_file', description: 'Write a file. Existing content is overwritten.' }, 'overwritten'],
    [
      {
        name: 'copy_book',
        description: 'Copy a book record.',
        inputSchema: { type: 'object', properties: { overwrite: { type: 'boolean' } } },
      },
      'overwrite',
    ],
    [{ name: 'restore_backup', description: 'Restore a backup.' }, 'Restore a backup'],
    [
      { name: 'set_text', description: 'Replaces the contents of a notice.' },
      'Replaces the contents of a notice',
    ],
    [{ name: 'set_card', description: 'Fully updates a catalogue card.' }, 'Fully updates a catalogue card'],
    [{ name: 'set_cover', description: 'Upload and replace a cover.' }, 'Upload and replace a cover'],
    [
      { name: 'set_card', description: 'Completely replaces a catalogue card.' },
      'Completely replaces a catalogue card',
    ],
    [
      { name: 'edit_card', description: 'Edit a card. It replaces the card content.' },
      'replaces the card content',
    ],
    [{ name: 'anew', description: 'Rewrites the entire file content.' }, 'Rewrites the entire file content'],
    [
      { name: 'put_in', description: 'Update a card. Its whole content is replaced.' },
      'whole content is replaced',
    ],
  ],
  passes: [
    { name: 'copy_file', description: 'Copy a file. It never overwrites.' },
    { name: 'read_file', description: 'Read a file that others overwrite.' },
    { name: 'create_book', description: 'Create a book.' },
    { name: 'set_word', description: 'Replaces a word in a notice.' },
    { name: 'set_card', description: 'Updates a catalogue card completely.' },
    { name: 'set_lamp', description: 'Replaces a lamp of the reading room.' },
    { name: 'edit_card', description: 'Edit a card. It replaces the old card type.' },
    { name: 'anew', description: 'Rewrites a page.' },
    { name: 'put_in', description: 'Update a card. Its label is replaced.' },
  ],
})
