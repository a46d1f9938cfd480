import { actRule } from './act-rule.ts'

const secrets = new Set([
  'secret',
  'credential',
  'password',
  'passphrase',
  'mnemonic',
  'apikey',
  'privatekey',
  'keypair',
  'env',
  'dotenv',
  'passcode',
  'otp',
  'totp',
  'seed',
])
const qualifiers = /^(?:api|private|secret|access|ssh|signing|encryption|recovery)$/

/** Returning secrets: passwords, keys, environment variables. */
export const readsSecrets = actRule({
  id: 'reads-secrets',
  asks: 'Does a call return secrets?',
  outcome: 'Returns secrets',
  signal: 'reads-secrets',
  category: 'read',
  holds: (act) => {
    const last = act.object.at(-1) ?? ''
    const before = act.object.at(-2) ?? ''
    const named =
      secrets.has(last) ||
      ((last === 'key' || last === 'pair' || last === 'token') &&
        (qualifiers.test(before) || (last === 'pair' && before === 'key')))
    if (!named) return false
    if (act.effect === 'reads')
      return !/^(?:list|search|check|find|count|scan|detect|ping|status|provide)$/.test(act.verb)
    return act.verb === 'generate' && (last === 'pair' || last === 'keypair' || last === 'mnemonic')
  },
})
