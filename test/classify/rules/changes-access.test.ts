import { changesAccess } from '../../../src/classify/rules/changes-access.ts'
import { checkRule } from './table.ts'

checkRule(changesAccess, {
  flags: [
    [{ name: 'invite_member', description: 'Invite a person to the library team.' }, 'Invite a person'],
    [{ name: 'remove_team_member', description: 'Remove a member from a team.' }, 'Remove a member'],
    [{ name: 'ban_user', description: 'Ban a user.' }, 'Ban a user'],
    [{ name: 'share_document', description: 'Share a document with a reader.' }, 'Share a document'],
  ],
  passes: [
    { name: 'list_members', description: 'List members.' },
    { name: 'create_customer', description: 'Create a customer.' },
    { name: 'assign_issue', description: 'Assign an issue to a user.' },
    { name: 'get_permissions', description: 'Get permissions.' },
  ],
})
