import type { ServerRef } from '../../model/server-ref.ts'
import type { Target } from '../../model/target.ts'
import { type PackageName, packageName, packageSlug, packageTarget } from '../package-name.ts'
import { urlKey } from '../url-key.ts'
import type { CatalogueEntry } from './schema.ts'

/** Where an entry stands, and whether that makes its package one that may be started. */
export interface CatalogueOrigin {
  origin: string
  trust: ServerRef['trust']
}

/** A catalogue entry as a server with one target. */
export function entryServer(entry: CatalogueEntry, { origin, trust }: CatalogueOrigin): ServerRef {
  const target = 'url' in entry ? remoteTarget(entry) : localTarget(entry)
  const slug = entry.slug ?? ('url' in entry ? urlKey(entry.url) : packageSlug(namedPackage(entry.package)))
  return {
    slug,
    aliases: entry.aliases ?? [],
    ...(entry.title !== undefined && { title: entry.title }),
    ...(entry.homepage !== undefined && { homepage: entry.homepage }),
    ...(entry.repository !== undefined && { repository: entry.repository }),
    source: { kind: 'catalogue', origin, key: slug },
    trust,
    targets: [target],
  }
}

function remoteTarget(entry: Extract<CatalogueEntry, { url: string }>): Target {
  return {
    kind: 'remote',
    locator: entry.url,
    args: [],
    variables: entry.variables ?? [],
    vantage: 'anonymous',
    ...(entry.transport !== undefined && { transport: entry.transport }),
  }
}

function localTarget(entry: Extract<CatalogueEntry, { package: string }>): Target {
  const variables = entry.variables ?? []
  const name = namedPackage(entry.package)
  return {
    ...packageTarget({
      ...name,
      ...(entry.version !== undefined && { version: entry.version }),
      ...(entry.integrity !== undefined && { integrity: entry.integrity }),
    }),
    args: entry.args ?? [],
    variables,
    vantage: variables.some((variable) => variable.placeholder !== undefined) ? 'placeholder' : 'anonymous',
    transport: entry.transport ?? 'stdio',
    ...(entry.needsNetwork !== undefined && { needsNetwork: entry.needsNetwork }),
  }
}

function namedPackage(text: string): PackageName {
  const name = packageName(text)
  if (!name) throw new TypeError(`the schema let "${text}" pass`)
  return name
}
