import type { Target } from '../model/target.ts'

/** A package as a name on its registry and, where one is given, a version. */
export interface PackageName {
  kind: 'npm' | 'pypi' | 'oci'
  /** The package without version, in its registry's normal form. */
  locator: string
  version?: string
  integrity?: string
}

export const packageKinds = ['npm', 'pypi', 'oci'] as const

const parsers: Record<PackageName['kind'], (text: string) => PackageName | undefined> = {
  npm: npmPackage,
  pypi: pypiPackage,
  oci: ociImage,
}

/** Reads `npm:…`, `pypi:…` or `oci:…`; undefined where the text names no package of that registry. */
export function packageName(text: string): PackageName | undefined {
  const kind = packageKinds.find((each) => text.startsWith(`${each}:`))
  return kind && parsers[kind](text.slice(kind.length + 1))
}

/** The server's stable name by its package: no version, no extras, no tag. */
export function packageSlug(name: Pick<PackageName, 'kind' | 'locator'>): string {
  return `${name.kind}:${name.locator.replace(/\[.*$/, '')}`
}

/** The part of a target that names what is installed. */
export function packageTarget(name: PackageName): Pick<Target, 'kind' | 'locator' | 'version' | 'integrity'> {
  return {
    kind: name.kind,
    locator: name.locator,
    ...(name.version !== undefined && { version: name.version }),
    ...(name.integrity !== undefined && { integrity: name.integrity }),
  }
}

/** `pkg`, `@scope/pkg`, `pkg@1.2.3`, `pkg@latest`; nothing that npm would fetch from elsewhere or take for an option. */
export function npmPackage(text: string): PackageName | undefined {
  const match = /^((?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)(?:@([\w.^~<>=+*-]+))?$/i.exec(text)
  if (!match?.[1] || /\.(?:tgz|tar\.gz)$/.test(match[1])) return undefined
  return { kind: 'npm', locator: match[1], ...versionPart(match[2]) }
}

/** `pkg`, `pkg==1.2`, `pkg@1.2`, `pkg[extra]`; the name as PEP 503 normalises it. */
export function pypiPackage(text: string): PackageName | undefined {
  const match = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)(\[[\w.,-]+\])?(?:(?:==|@)([\w.+!*-]+))?$/i.exec(text)
  if (!match?.[1]) return undefined
  const name = match[1].toLowerCase().replaceAll(/[-_.]+/g, '-')
  return { kind: 'pypi', locator: name + (match[2] ?? ''), ...versionPart(match[3]) }
}

/** `image`, `owner/image:tag`, `host/owner/image@sha256:…`; Docker Hub is written out. */
export function ociImage(text: string): PackageName | undefined {
  const match = /^([a-z0-9][\w./:-]*?)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[a-f0-9]{64}))?$/i.exec(text)
  if (!match?.[1] || /:\/|\/\/|\/$/.test(match[1])) return undefined
  const [host = '', ...path] = match[1].split('/')
  const isHost = path.length > 0 && (/[.:]/.test(host) || host === 'localhost')
  const repository = (isHost ? path : [...(path.length === 0 ? ['library'] : []), host, ...path]).join('/')
  if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(repository)) return undefined
  const locator = `${isHost ? host.toLowerCase() : 'docker.io'}/${repository}`
  return { kind: 'oci', locator, ...versionPart(match[2]), ...(match[3] && { integrity: match[3] }) }
}

/** `latest` is what no version means. */
function versionPart(version: string | undefined): { version?: string } {
  return version === undefined || version === 'latest' ? {} : { version }
}
