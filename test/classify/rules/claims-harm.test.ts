import { claimsHarm } from '../../../src/classify/rules/claims-harm.ts'
import { checkRule } from './table.ts'

checkRule(claimsHarm, {
  flags: [
    [{ name: 'shelf', description: 'Shelf.', annotations: { destructiveHint: true } }, 'true'],
    [{ name: 'desk', description: 'Desk.', annotations: { readOnlyHint: false } }, 'false'],
  ],
  passes: [
    { name: 'get_shelf', description: 'Get a shelf.', annotations: { destructiveHint: true } },
    { name: 'shelf', description: 'Shelf.', annotations: { readOnlyHint: true } },
    { name: 'shelf', description: 'Shelf.' },
  ],
})
