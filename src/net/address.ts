import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Ranges that `allowPrivate` opens: one's own network. Everything else beyond public unicast stays shut. */
const ownNetwork = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'])

/** Addresses where clouds hand out credentials. Shut even on one's own network. */
const metadata = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
])

const names: Readonly<Record<string, string>> = {
  linkLocal: 'link-local',
  uniqueLocal: 'private (unique local)',
  carrierGradeNat: 'carrier-grade NAT',
  rfc6052: 'NAT64',
  rfc6145: 'IPv4-translated',
  teredo: 'Teredo',
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
const ipv4Compatible = ipaddr.IPv6.parseCIDR('::/96')

/** Why an IP address must not be dialled, in a word or two; null where it may be. */
export function refusalOf(address: string, allowPrivate: boolean): string | null {
  const bare = address.replace(/%.*$/, '')
  if (isIP(bare) === 0) return 'not an IP address'
  // `process` turns an IPv4-mapped IPv6 address into the IPv4 address that the kernel would dial.
  const parsed = ipaddr.process(isIP(bare) === 6 ? inHexadecimal(bare) : bare)
  if (metadata.has(parsed.toString())) return 'cloud metadata'
  const range = rangeOf(parsed)
  if (range === 'unicast' || (allowPrivate && ownNetwork.has(range))) return null
  return names[range] ?? range
}

/** ipaddr.js reads `::10.0.0.1` as IPv4-mapped, the kernel does not; written in hexadecimal there is no doubt. */
function inHexadecimal(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1)
}

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range()
  if (range !== 'unicast' || address.kind() === 'ipv4') return range
  const ipv6 = address as ipaddr.IPv6
  if (ipv6.match(ipv4Compatible)) return 'IPv4-compatible'
  return ipv6.match(globalUnicast) ? 'unicast' : 'reserved'
}
