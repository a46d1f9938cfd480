import { leavesOpen } from '../../../src/classify/rules/leaves-open.ts'
import { checkRule } from './table.ts'

checkRule(leavesOpen, {
  flags: [
    [{ name: 'shelf', description: 'A shelf.' }, 'shelf'],
    [
      { name: 'nasa/neo', description: 'Near objects of the earth and of the moon.' },
      'Near objects of the earth and of the moon.',
    ],
  ],
  passes: [
    { name: 'get_shelf' },
    { name: 'shelf', description: 'Get a shelf.' },
    {
      name: 'shelf',
      description: 'Shelf.',
      inputSchema: { type: 'object', properties: { action: { type: 'string', enum: ['list', 'create'] } } },
    },
  ],
})
