import { changesAccess } from '../../../src/classify/rules/changes-access.ts'
import { checkRule } from './table.ts'

checkRule(changesAccess, {
  flags: [
    [{ name: 'invite_member', description: 'Invite a person to the library team.' }, 'Invite a person'],
    [{ name: 'remove_team_member', description: 'Remove a member from a team.' }, 'Remove a member'],
    [{ name: 'ban_user', description: 'Ban a user.' }, 'Ban a user'],
    [{ name: 'share_document', description: 'Share a document with a reader.' }, 'Share a document'],
    [{ name: 'trim_role', description: 'Remove a permission from a role.' }, 'Remove a permission'],
    [{ name: 'set_rights', description: 'Change the permissions of a shelf.' }, 'Change the permissions'],
    [
      { name: 'set_door', description: 'Update the access settings of the archive.' },
      'Update the access settings',
    ],
    [{ name: 'set_login', description: 'Enable SSO for the library.' }, 'Enable SSO'],
    [{ name: 'drop_seat', description: 'Delete a membership.' }, 'Delete a membership'],
    [{ name: 'hand_over', description: 'Update the ownership of a shelf.' }, 'Update the ownership'],
    [{ name: 'add_account', description: 'Add an account to a team.' }, 'Add an account'],
    [{ name: 'grouping', description: 'Create a permission group.' }, 'Create a permission group'],
    [{ name: 'rest', description: 'Deactivate a license.' }, 'Deactivate a license'],
    [{ name: 'tie', description: 'Binds an account to a cluster role.' }, 'Binds an account'],
    [{ name: 'promote', description: 'Update a member’s role.' }, 'Update a member’s role'],
  ],
  passes: [
    { name: 'list_members', description: 'List members.' },
    { name: 'create_customer', description: 'Create a customer.' },
    { name: 'assign_issue', description: 'Assign an issue to a user.' },
    { name: 'get_permissions', description: 'Get permissions.' },
    { name: 'set_sample', description: 'Update a permission template.' },
    { name: 'set_theme', description: 'Enable dark mode for the library.' },
    { name: 'set_shelf', description: 'Update the shelf settings of the archive.' },
    { name: 'drop_card', description: 'Delete a card.' },
    { name: 'notes', description: 'Update permission notes.' },
    { name: 'add_sender', description: 'Add an email account to a campaign.' },
    { name: 'grouping', description: 'Create a reading group.' },
    { name: 'rest', description: 'Create a license.' },
    { name: 'tie', description: 'Binds a book to a shelf.' },
    { name: 'open_account', description: 'Create a payment account.' },
    { name: 'reader', description: 'Update a member’s name.' },
  ],
})
