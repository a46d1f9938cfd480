import { spendsQuota } from '../../../src/classify/rules/spends-quota.ts'
import { checkRule } from './table.ts'

checkRule(spendsQuota, {
  flags: [
    [{ name: 'generate_image', description: 'Generate an image.' }, 'Generate an image'],
    [{ name: 'search', description: 'Search. Costs two credits.' }, 'Costs'],
  ],
  passes: [
    { name: 'generate_uuid', description: 'Generate a UUID.' },
    { name: 'list_books', description: 'List books.' },
  ],
})
