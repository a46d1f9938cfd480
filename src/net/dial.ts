import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { refusalOf } from './address.ts'
import { Blocked } from './refusals.ts'

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<string[]>

/** Where a connection goes: only addresses that were checked, and the name that TLS verifies. */
export interface Route {
  hostname: string
  port: string
  protocol: string
  addresses: readonly string[]
}

/** Opens the socket of a route. The default dials; tests record instead. */
export type Dial = (route: Route, options: buildConnector.Options, done: buildConnector.Callback) => void

export interface DialOptions {
  allowPrivate: boolean
  connectTimeoutMs: number
  resolve?: Resolve
  dial?: Dial
}

/**
 * A connector for undici that resolves once, checks every address, and dials only what it checked: a second answer of
 * the resolver (DNS rebinding) is never asked for. Every socket of the guard comes from here, so no request, redirect
 * or kept-alive connection passes by the check.
 */
export function guardedConnector(options: DialOptions): buildConnector.connector {
  const resolve = options.resolve ?? resolveAll
  const dial = options.dial ?? dialAddresses(options.connectTimeoutMs)
  return (target, done) => {
    void checkedRoute(target, resolve, options.allowPrivate).then(
      (route) => dial(route, target, done),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
}

async function checkedRoute(
  target: buildConnector.Options,
  resolve: Resolve,
  allowPrivate: boolean,
): Promise<Route> {
  const hostname = target.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(hostname) ? [hostname] : await resolve(hostname)
  if (addresses.length === 0)
    throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' })
  for (const address of addresses) {
    const why = refusalOf(address, allowPrivate)
    if (why !== null) throw new Blocked(describe(hostname, address, why))
  }
  return { hostname, port: target.port, protocol: target.protocol, addresses }
}

function describe(hostname: string, address: string, why: string): string {
  return hostname === address ? `${address} is ${why}` : `${hostname} resolves to ${address}, which is ${why}`
}

async function resolveAll(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map((entry) => entry.address)
}

function dialAddresses(timeout: number): Dial {
  return (route, options, done) => {
    const connect = buildConnector({
      lookup: pinned(route.addresses),
      timeout,
      maxCachedSessions: 0,
    } as never)
    connect(options, done)
  }
}

function pinned(addresses: readonly string[]): LookupFunction {
  const entries = addresses.map((address) => ({ address, family: isIP(address) }))
  const first = entries[0] ?? { address: '', family: 0 }
  return (_hostname, options, done) => {
    if (options.all) done(null, entries)
    else done(null, first.address, first.family)
  }
}
