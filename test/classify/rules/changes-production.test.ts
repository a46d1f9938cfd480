import { changesProduction } from '../../../src/classify/rules/changes-production.ts'
import { checkRule } from './table.ts'

checkRule(changesProduction, {
  flags: [
    [{ name: 'create_dns_record', description: 'Create a DNS record.' }, 'Create a DNS record'],
    [
      { name: 'toggle_flag', description: 'Enable a feature flag in an environment.' },
      'Enable a feature flag',
    ],
    [{ name: 'scale_service', description: 'Scale a service to more replicas.' }, 'Scale a service'],
  ],
  passes: [
    { name: 'get_dns_record', description: 'Get a DNS record.' },
    { name: 'create_flag', description: 'Create a red flag on a review.' },
    { name: 'update_book', description: 'Update a book.' },
  ],
})
