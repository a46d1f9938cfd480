import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'

/**
 * An SDK transport that also hands over the raw text of every incoming message before it is parsed: parsed messages
 * no longer show duplicate keys, and numbers beyond double precision are already rounded.
 */
export interface TappedTransport extends Transport {
  onraw?: (text: string) => void
  /** The beginning of a message whose rest was refused by a cap of so many bytes. */
  oncut?: (text: string, limit: number) => void
  /** No answer to this request will come any more, for this reason if any. A transport that cannot know never calls it. */
  onend?: (id: number, error?: unknown) => void
  /** The connection broke with this error: no answer will come any more. */
  onfail?: (error: unknown) => void
}
