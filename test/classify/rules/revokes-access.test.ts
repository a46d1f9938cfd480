import { revokesAccess } from '../../../src/classify/rules/revokes-access.ts'
import { checkRule } from './table.ts'

checkRule(revokesAccess, {
  flags: [
    [{ name: 'revoke_api_key', description: 'Revoke an API key of the shop.' }, 'Revoke an API key'],
    [{ name: 'rotate_secret', description: 'Rotate the client secret.' }, 'Rotate the client secret'],
    [{ name: 'remove_access', description: 'Remove access to the archive.' }, 'Remove access'],
    [{ name: 'identifiant', description: 'Révoque un jeton.' }, 'Révoque un jeton'],
  ],
  passes: [
    { name: 'rotate_image', description: 'Rotate a picture by 90 degrees.' },
    { name: 'create_api_key', description: 'Create an API key.' },
    { name: 'list_revoked_keys', description: 'List revoked keys.' },
    { name: 'invalidate_cache', description: 'Invalidate the catalogue cache.' },
    { name: 'trim_role', description: 'Remove a permission from a role.' },
    { name: 'identifiant', description: 'Affiche un jeton.' },
  ],
})
