import { handlesSecrets } from '../../../src/classify/rules/handles-secrets.ts'
import { checkRule } from './table.ts'

checkRule(handlesSecrets, {
  flags: [
    [{ name: 'create_secret', description: 'Create a secret.' }, 'Create a secret'],
    [{ name: 'create_api_key', description: 'Create an API key.' }, 'Create an API key'],
    [{ name: 'reset_password', description: 'Reset the password of a reader.' }, 'Reset the password'],
    [{ name: 'link_store', description: 'Create a database connection.' }, 'Create a database connection'],
    [{ name: 'pass', description: 'Generate a token for a database.' }, 'Generate a token'],
    [{ name: 'key_in', description: 'Attach a public key to a machine.' }, 'Attach a public key'],
    [{ name: 'renew', description: 'Refreshes the token for an application.' }, 'Refreshes the token'],
  ],
  passes: [
    { name: 'create_token', description: 'Create a token on the chain.' },
    { name: 'generate_password', description: 'Generate a strong password.' },
    { name: 'list_secrets', description: 'List the names of secrets.' },
    { name: 'link_rails', description: 'Create a train connection.' },
    { name: 'pool_report', description: 'Create a database connection pool report.' },
    { name: 'pass', description: 'Generate a token for a test.' },
    { name: 'key_in', description: 'Share a public key with a reader.' },
    { name: 'renew', description: 'Refreshes the list for an application.' },
  ],
})
