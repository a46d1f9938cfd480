import { z } from 'zod'

const text = z.string()
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** A value that whoever starts or dials the server may have to give: server.json, schema of 2025-12-11. */
export const RegistryInput = z.looseObject({
  name: lenient(text),
  value: lenient(text),
  default: lenient(text),
  isRequired: lenient(z.boolean()),
  isSecret: lenient(z.boolean()),
  choices: lenient(z.array(text)),
})
export type RegistryInput = z.infer<typeof RegistryInput>

export const RegistryArgument = RegistryInput.extend({
  type: lenient(z.enum(['positional', 'named'])),
  valueHint: lenient(text),
})
export type RegistryArgument = z.infer<typeof RegistryArgument>

export const RegistryPackage = z.looseObject({
  registryType: text,
  identifier: text,
  version: lenient(text),
  runtimeArguments: lenient(z.array(RegistryArgument)),
  packageArguments: lenient(z.array(RegistryArgument)),
  environmentVariables: lenient(z.array(RegistryInput)),
  transport: lenient(z.looseObject({ type: text })),
})
export type RegistryPackage = z.infer<typeof RegistryPackage>

export const RegistryRemote = z.looseObject({
  type: z.enum(['streamable-http', 'sse']),
  url: text,
  headers: lenient(z.array(RegistryInput)),
  variables: lenient(z.record(text, RegistryInput)),
})
export type RegistryRemote = z.infer<typeof RegistryRemote>

const official = 'io.modelcontextprotocol.registry/official'

/** One entry of a page. Packages and remotes are judged one by one. */
export const RegistryEntry = z.looseObject({
  server: z.looseObject({
    name: text.min(1),
    title: lenient(text),
    description: lenient(text),
    websiteUrl: lenient(text),
    repository: lenient(z.looseObject({ url: lenient(text) })),
    packages: lenient(z.array(z.unknown())),
    remotes: lenient(z.array(z.unknown())),
  }),
  _meta: z
    .looseObject({
      [official]: z
        .looseObject({
          status: lenient(z.enum(['active', 'deprecated', 'deleted'])),
          isLatest: lenient(z.boolean()),
          updatedAt: lenient(z.iso.datetime({ offset: true })),
        })
        .optional(),
    })
    .optional(),
})
export type RegistryEntry = z.infer<typeof RegistryEntry>

/** What the registry itself says of an entry. */
export function officialMeta(entry: RegistryEntry): {
  status?: string
  isLatest?: boolean
  updatedAt?: string
} {
  const { status, isLatest, updatedAt } = entry['_meta']?.[official] ?? {}
  return {
    ...(status !== undefined && { status }),
    ...(isLatest !== undefined && { isLatest }),
    ...(updatedAt !== undefined && { updatedAt }),
  }
}

export const RegistryPage = z.looseObject({
  servers: z.array(z.unknown()),
  metadata: lenient(z.looseObject({ nextCursor: lenient(text) })),
})
export type RegistryPage = z.infer<typeof RegistryPage>
