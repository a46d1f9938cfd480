import { readsSecrets } from '../../../src/classify/rules/reads-secrets.ts'
import { checkRule } from './table.ts'

checkRule(readsSecrets, {
  flags: [
    [{ name: 'get_secret', description: 'Get a secret by its name.' }, 'Get a secret'],
    [
      { name: 'make_keys', description: 'Generates and prints a new key pair.' },
      'Generates and prints a new key pair',
    ],
    [{ name: 'get_api_key', description: 'Get the API key.' }, 'Get the API key'],
    [{ name: 'pass', description: 'Get the access token of an account.' }, 'Get the access token'],
    [{ name: 'pass', description: 'Get a license key.' }, 'Get a license key'],
    [{ name: 'show', description: 'Prints all environment variables.' }, 'Prints all environment variables'],
    [{ name: 'show_card', description: 'Reveal the codes of a voucher.' }, 'Reveal the codes'],
    [{ name: 'jar', description: 'Get a cookie by its name.' }, 'Get a cookie'],
    [{ name: 'pass', description: 'Get the share token.' }, 'Get the share token'],
  ],
  passes: [
    { name: 'list_secrets', description: 'List the names of secrets.' },
    { name: 'get_token_price', description: 'Get the price of a token.' },
    { name: 'check_password', description: 'Check how strong a password is.' },
    { name: 'get_secret', description: 'Only shows secret names.' },
    { name: 'get_env_secret', description: 'Get a secret of the shop. Values are never returned.' },
    { name: 'get_public_key', description: 'Get the public key of a pair.' },
    { name: 'get_secret', description: 'Get a secret. Only shows the key names.' },
    { name: 'pass', description: 'Get information about the access token including its scopes.' },
    { name: 'pass', description: 'Get a map key.' },
    { name: 'show', description: 'Prints all environment names.' },
    { name: 'show_card', description: 'Get the codes of a region.' },
    { name: 'me', description: 'Get details about the account that owns the API token.' },
    { name: 'award', description: 'Give a cookie.' },
    { name: 'jar', description: 'List cookies.' },
  ],
})
