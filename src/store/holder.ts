import { z } from 'zod'

/** Where `serve` answers for the directory that it holds: a loopback address and a random token. */
export const Presence = z.object({ address: z.string(), token: z.string() })
export type Presence = z.infer<typeof Presence>

/** Who holds a data directory, as its lock file says. */
export const Holder = z.object({
  pid: z.int().positive(),
  /** Differs after every boot of the machine; empty where the system does not tell. */
  bootId: z.string(),
  /** The kernel's own start time of the process, which tells a reused pid apart; empty where it does not tell. */
  startTime: z.string(),
  /** The subcommand, for people: `scan`. */
  command: z.string(),
  since: z.iso.datetime(),
  presence: Presence.optional(),
})
export type Holder = z.infer<typeof Holder>

/** One phrase for people: `placard scan (pid 4242, since 2026-01-01T00:00:00.000Z)`. */
export function describeHolder(holder: Holder): string {
  return `placard ${holder.command} (pid ${holder.pid}, since ${holder.since})`
}
