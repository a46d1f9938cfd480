import type { ServerInfo } from '../model/snapshot.ts'
import type { Era } from '../model/target.ts'
import { HttpFault, ProtocolFault, RpcFault } from './faults.ts'
import type { Peer } from './peer.ts'
import type { Answer } from './session.ts'
import type { TappedTransport } from './tapped-transport.ts'

export const legacyVersion = '2025-11-25'
export const modernVersion = '2026-07-28'

const legacyVersions = new Set([legacyVersion, '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'])
const clientInfo = { name: 'placard', version: '0.1.0' }
const metaKey = 'io.modelcontextprotocol'
const methodNotFound = -32601

export interface Greeting {
  server: ServerInfo
  declaresTools: boolean
}

/** What every request of the modern era carries, since there is no session that remembers it. */
export function modernMeta(): Record<string, unknown> {
  return {
    [`${metaKey}/protocolVersion`]: modernVersion,
    [`${metaKey}/clientInfo`]: clientInfo,
    [`${metaKey}/clientCapabilities`]: {},
  }
}

/** Introduces us in the way of the era. Rejects with `RpcFault`, `ProtocolFault` or what the transport threw. */
export function greet(era: Era, peer: Peer, wire: TappedTransport): Promise<Greeting> {
  return era === 'legacy' ? initialize(peer, wire) : discover(peer)
}

async function initialize(peer: Peer, wire: TappedTransport): Promise<Greeting> {
  const answer = await peer.request('initialize', {
    protocolVersion: legacyVersion,
    capabilities: {},
    clientInfo,
  })
  const result = resultOf('initialize', answer)
  const version = text(result['protocolVersion']) ?? ''
  if (!legacyVersions.has(version)) peer.tally.add('protocol-version', `offers ${version || 'no version'}`)
  // Anything else would not be a valid header value.
  if (/^\d{4}-\d\d-\d\d$/.test(version)) wire.setProtocolVersion?.(version)
  const greeting = greetingOf(result, { version, info: result['serverInfo'] })
  try {
    await peer.notify('notifications/initialized')
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error
    peer.tally.add('refused-notification', `notifications/initialized was answered with ${error.message}`)
  }
  return greeting
}

/** `server/discover` is optional: a server without it is asked for its tools all the same. */
async function discover(peer: Peer): Promise<Greeting> {
  try {
    const answer = await peer.request('server/discover', { _meta: modernMeta() })
    if (answer.kind === 'error' && answer.code === methodNotFound) return unknownServer
    const result = resultOf('server/discover', answer)
    const info = record(result['_meta'])[`${metaKey}/serverInfo`] ?? result['serverInfo']
    return {
      ...greetingOf(result, { version: modernVersion, info }),
      declaresTools: declaresTools(result, true),
    }
  } catch (error) {
    if (error instanceof HttpFault && error.rpc?.code === methodNotFound) return unknownServer
    throw error
  }
}

const unknownServer: Greeting = {
  server: { protocolVersion: modernVersion, capabilities: '{}' },
  declaresTools: true,
}

function resultOf(method: string, answer: Answer): Record<string, unknown> {
  if (answer.kind === 'error') throw new RpcFault(method, answer)
  if (typeof answer.result !== 'object' || answer.result === null) {
    throw new ProtocolFault(`${method} was answered without an object`)
  }
  return record(answer.result)
}

function greetingOf(
  result: Record<string, unknown>,
  { version, info }: { version: string; info: unknown },
): Greeting {
  const { name, title, version: ownVersion } = record(info)
  const fields = {
    name: text(name),
    title: text(title),
    version: text(ownVersion),
    instructions: text(result['instructions']),
  }
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    server: { ...known, protocolVersion: version, capabilities: capabilitiesText(result['capabilities']) },
    declaresTools: declaresTools(result, false),
  }
}

/** Beyond this they are no capabilities, and nested too deep they cannot be written: only their names are kept then. */
const longestCapabilities = 64 * 1024

function capabilitiesText(value: unknown): string {
  const capabilities = record(value)
  try {
    const text = JSON.stringify(capabilities)
    if (text.length <= longestCapabilities) return text
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const names = Object.keys(capabilities).filter((name) => name.length <= 64)
  return JSON.stringify(Object.fromEntries(names.slice(0, 100).map((name) => [name, {}])))
}

function declaresTools(result: Record<string, unknown>, otherwise: boolean): boolean {
  const { capabilities } = result
  if (typeof capabilities !== 'object' || capabilities === null) return otherwise
  return record(capabilities)['tools'] !== undefined
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
