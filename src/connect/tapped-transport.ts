import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'

/**
 * An SDK transport that also hands over the raw text of every incoming message before it is parsed: parsed messages
 * no longer show duplicate keys, and numbers beyond double precision are already rounded.
 */
export interface TappedTransport extends Transport {
  onraw?: (text: string) => void
}
