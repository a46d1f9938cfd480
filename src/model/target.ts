import { z } from 'zod'

export const targetKinds = ['remote', 'npm', 'pypi', 'oci', 'command', 'dump'] as const
export const vantages = ['anonymous', 'placeholder', 'credentialed', 'dump'] as const
export const transports = ['streamable-http', 'sse', 'stdio'] as const
export const eras = ['legacy', 'modern'] as const

export const Transport = z.enum(transports)
export type Transport = z.infer<typeof Transport>
export const Era = z.enum(eras)
export type Era = z.infer<typeof Era>
export const Vantage = z.enum(vantages)
export type Vantage = z.infer<typeof Vantage>

/**
 * A variable that a target wants. Its value is never part of a target; `placeholder` is a public stand-in.
 * `url` and `argument`: the locator or an argument holds `{name}` where the value goes.
 */
export const TargetVariable = z.object({
  name: z.string().min(1),
  in: z.enum(['env', 'header', 'url', 'argument']),
  required: z.boolean(),
  secret: z.boolean(),
  placeholder: z.string().optional(),
})
export type TargetVariable = z.infer<typeof TargetVariable>

/**
 * One way to reach a server. Its identity is (server, kind, locator, arguments, names of variables, vantage): see
 * `targetKey`. A package's version and integrity pin what is installed but are no part of the identity, so that
 * an upgrade is a change within one target.
 */
export const Target = z.object({
  kind: z.enum(targetKinds),
  /** remote: the URL; npm, pypi, oci: the package without version; command: the executable; dump: the file's name. */
  locator: z.string().min(1),
  args: z.array(z.string()),
  variables: z.array(TargetVariable),
  vantage: Vantage,
  transport: Transport.optional(),
  version: z.string().optional(),
  /** Subresource-integrity string (`sha512-…`) of the package's tarball. */
  integrity: z.string().optional(),
  /** A package's command, where it is not the one named like the package. Part of the identity. */
  bin: z.string().optional(),
  /** A local server that needs the network to list. Default: none. */
  needsNetwork: z.boolean().optional(),
})
export type Target = z.infer<typeof Target>

/** The target's identity within its server, as canonical JSON: equal text means the same target. */
export function targetKey(target: Target): string {
  const names = target.variables.map((variable) => variable.name).sort()
  const own = target.bin === undefined ? [] : [target.bin]
  return JSON.stringify([target.kind, target.locator, target.args, names, target.vantage, ...own])
}
