import { z } from 'zod'
import { Transport } from '../../model/target.ts'
import { packageKinds, packageName } from '../package-name.ts'

export const verifications = ['listed', 'installs', 'seen'] as const

const name = z.string().trim().min(1)
const webAddress = z.url({ protocol: /^https?$/ })

/** A credential or setting that the server wants. Only its name and, for local packages, a public stand-in. */
export const CatalogueVariable = z.strictObject({
  name,
  in: z
    .enum(['env', 'header', 'url', 'argument'])
    .describe('where the server expects it; url and argument: the address or an argument holds {name}'),
  required: z.boolean(),
  secret: z.boolean(),
  placeholder: z
    .string()
    .optional()
    .describe('a public stand-in that makes a local server start; never sent to a remote server'),
})

const about = {
  slug: name.optional().describe('the server’s stable name; without it, the package or the address'),
  title: name.optional(),
  homepage: webAddress.optional(),
  repository: webAddress.optional(),
  aliases: z.array(name).optional(),
  transport: Transport.optional(),
  variables: z.array(CatalogueVariable).optional(),
  verified: z
    .enum(verifications)
    .optional()
    .describe('listed: its tools were listed; installs: its package was installed; seen: read about only'),
  source: name.optional().describe('where these facts were read'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
    .optional()
    .describe('when they were read'),
  quickStart: z.literal(true).optional().describe('scanned by a first "npm start"'),
}

/** A server that is reached by its address. */
export const RemoteEntry = z.strictObject({ ...about, url: webAddress })

/** A server that is installed and started here. */
export const PackageEntry = z.strictObject({
  ...about,
  package: z
    .string()
    .regex(new RegExp(`^(?:${packageKinds.join('|')}):`))
    .refine((text) => packageName(text)?.version === undefined, 'give the version in "version"')
    .refine((text) => packageName(text) !== undefined, 'no package name')
    .describe('npm:…, pypi:… or oci:…, without version'),
  version: name.optional(),
  integrity: z
    .string()
    .regex(/^(?:sha512-[A-Za-z0-9+/]{86}==|sha256:[a-f0-9]{64})$/)
    .optional()
    .describe('npm: the tarball’s sha512 integrity; oci: the image’s digest'),
  args: z.array(z.string()).optional(),
  needsNetwork: z.boolean().optional().describe('it cannot list its tools without network'),
})

/** One server of a catalogue file. */
export const CatalogueEntry = z.union([RemoteEntry, PackageEntry])
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** A catalogue file, JSON or YAML. Published as `data/servers.schema.json`. */
export const Catalogue = z.strictObject({
  $schema: z.string().optional(),
  servers: z.array(CatalogueEntry),
})

/** The same file before its entries are judged one by one. */
export const CatalogueFrame = z.looseObject({ servers: z.array(z.unknown()) })
