import type { Transport } from '../../model/target.ts'
import type { LaunchedPackage } from './launched-package.ts'

/** A remote server that a client reaches through a local proxy. */
export interface ProxiedRemote {
  url: string
  headers: Record<string, string>
  transport: Transport | undefined
}

const transports: Record<string, Transport> = { 'http-only': 'streamable-http', 'sse-only': 'sse' }

/** `npx mcp-remote <url> --header 'Name: value'`: the remote server itself is what the client's tools come from. */
export function proxiedRemote({ package: name, args }: LaunchedPackage): ProxiedRemote | undefined {
  const url = args.find((arg) => /^https?:\/\//i.test(arg))
  if (name.kind !== 'npm' || name.locator !== 'mcp-remote' || url === undefined) return undefined
  const headers: Record<string, string> = {}
  for (const [index, arg] of args.entries()) {
    const header = arg === '--header' ? /^([^:\s]+):\s*(.*)$/s.exec(args[index + 1] ?? '') : null
    if (header?.[1]) headers[header[1]] = header[2] ?? ''
  }
  const strategy = args[args.indexOf('--transport') + 1] ?? ''
  return { url, headers, transport: args.includes('--transport') ? transports[strategy] : undefined }
}
