import { adminOperation } from '../../../src/classify/rules/admin-operation.ts'
import { checkRule } from './table.ts'

checkRule(adminOperation, {
  flags: [
    [{ name: 'grant_admin', description: 'Grant admin rights to a user.' }, 'Grant admin rights'],
    [{ name: 'promote_user', description: 'Promote a user to admin.' }, 'Promote a user'],
  ],
  passes: [
    { name: 'list_admins', description: 'List the admins.' },
    { name: 'grant_badge', description: 'Grant a badge.' },
    { name: 'add_member', description: 'Add a member to a team.' },
  ],
})
