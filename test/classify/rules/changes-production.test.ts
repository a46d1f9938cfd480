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
    [
      { name: 'set_store', description: 'Update the storage configuration of the shop.' },
      'Update the storage configuration',
    ],
    [{ name: 'close_shop', description: 'Enable maintenance mode.' }, 'Enable maintenance mode'],
    [
      { name: 'guard_branch', description: 'Update the branch protection of a repository.' },
      'Update the branch protection',
    ],
    [
      { name: 'aim_flag', description: "Update a feature flag's targeting." },
      "Update a feature flag's targeting",
    ],
    [{ name: 'set_bucket', description: 'Update a bucket.' }, 'Update a bucket'],
    [{ name: 'edit_policy', description: 'Update a policy rule.' }, 'Update a policy rule'],
    [
      { name: 'set_room', description: 'Set environment variables of a service.' },
      'Set environment variables',
    ],
    [{ name: 'grow', description: 'Scale a service.' }, 'Scale a service'],
    [
      { name: 'pass_on', description: 'Create an upstream.', in: { slug: 'npm:apisix' } },
      'Create an upstream',
    ],
    [{ name: 'guard', description: 'Update an app protection rule.' }, 'Update an app protection rule'],
    [{ name: 'ptr', description: 'Create a PTR record.' }, 'Create a PTR record'],
    [{ name: 'grow', description: 'Scale a deployment.' }, 'Scale a deployment'],
    [{ name: 'flip', description: 'Updates the value of a flag in an environment.' }, 'Updates the value'],
    [{ name: 'place', description: 'Create a domain.', in: { slug: 'npm:okta' } }, 'Create a domain'],
    [
      { name: 'sort_out', description: 'Update a URL category.', in: { slug: 'npm:zscaler' } },
      'Update a URL category',
    ],
    [{ name: 'send_on', description: 'Create a domain forwarding.' }, 'Create a domain forwarding'],
    [{ name: 'way_in', description: 'Update a port forwarding rule.' }, 'Update a port forwarding rule'],
    [{ name: 'set_rule', description: 'Create a rule.', in: { slug: 'npm:growthbook' } }, 'Create a rule'],
  ],
  passes: [
    { name: 'get_dns_record', description: 'Get a DNS record.' },
    { name: 'create_flag', description: 'Create a red flag on a review.' },
    { name: 'update_book', description: 'Update a book.' },
    { name: 'move_store', description: 'Update the storage shelf of a book.' },
    { name: 'plan_service', description: 'Update the maintenance plan of a bicycle.' },
    { name: 'name_branch', description: 'Rename a branch.' },
    { name: 'add_flag', description: 'Create a feature flag.' },
    { name: 'create_bucket', description: 'Create a bucket.' },
    { name: 'edit_rule', description: 'Update a sorting rule.' },
    { name: 'lamp_mode', description: 'Set the mode of a lamp.' },
    { name: 'set_sum', description: 'Set a variable of a sum.' },
    { name: 'grow', description: 'Scale data.' },
    { name: 'pass_on', description: 'Create an upstream.' },
    { name: 'guard', description: 'Update a chess rule.' },
    { name: 'ptr', description: 'Create a loan record.' },
    { name: 'grow', description: 'Scale a model.' },
    { name: 'flip', description: 'Updates the value of a field in an environment.' },
    { name: 'place', description: 'Create a domain.' },
    { name: 'sort_out', description: 'Update a URL category.' },
    { name: 'sort_in', description: 'Create a URL category.', in: { slug: 'npm:zscaler' } },
    { name: 'send_on', description: 'Create a mail forwarding.' },
    { name: 'way_in', description: 'Update a mail forwarding rule.' },
    { name: 'set_rule', description: 'Create a rule.' },
  ],
})
