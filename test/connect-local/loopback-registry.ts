import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { temporaryFolder } from './start.ts'

export interface LoopbackRegistry {
  url: string
  /** Requests so far, by path. */
  asked: string[]
  /** Subresource-integrity string of a version's tarball. */
  integrity: (version: string) => string
  /** From now on, the tarballs sent are not the ones hashed. */
  tamper: () => void
  close: () => Promise<void>
}

const name = '@fixtures/book-shop'
const source = path.resolve(import.meta.dirname, '../fixtures/packages/book-shop')

/** A registry on loopback that holds some versions of the book shop's server, packed by npm. */
export async function loopbackRegistry(versions: readonly string[]): Promise<LoopbackRegistry> {
  const tarballs = new Map(versions.map((version) => [version, packed(version)]))
  const asked: string[] = []
  let extra = ''
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? '')
    asked.push(url)
    const tarball = tarballs.get(/-(\d[^/]*)\.tgz$/.exec(url)?.[1] ?? '')
    if (tarball) return response.end(Buffer.concat([tarball, Buffer.from(extra)]))
    if (url !== `/${name}`) return response.writeHead(404).end('{"error":"not found"}')
    return response.end(JSON.stringify(packument(tarballs, `http://${request.headers.host}`)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const integrity = (version: string): string => hashOf(tarballs.get(version) ?? Buffer.alloc(0))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    integrity,
    tamper: () => (extra = 'x'),
    close,
  }
}

function packed(version: string): Buffer {
  const folder = temporaryFolder('package')
  cpSync(source, folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as object
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, version }))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: folder, stdio: 'ignore' })
  return readFileSync(path.join(folder, `fixtures-book-shop-${version}.tgz`))
}

function packument(tarballs: ReadonlyMap<string, Buffer>, origin: string): object {
  const { bin, type, scripts } = JSON.parse(
    readFileSync(path.join(source, 'package.json'), 'utf8'),
  ) as Record<string, unknown>
  const versions = [...tarballs].map(([version, tarball]) => {
    const dist = { tarball: `${origin}/${name}/-/book-shop-${version}.tgz`, integrity: hashOf(tarball) }
    return [version, { name, version, bin, type, scripts, hasInstallScript: true, dist }]
  })
  return {
    name,
    'dist-tags': { latest: [...tarballs.keys()].at(-1) },
    versions: Object.fromEntries(versions),
  }
}

function hashOf(tarball: Buffer): string {
  return `sha512-${createHash('sha512').update(tarball).digest('base64')}`
}
