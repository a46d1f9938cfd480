import type { Credentials } from '../connect/credentials.ts'
import type { SourcedServer } from '../source/sourced-server.ts'
import type { Db } from '../store/db.ts'
import { upsertServer } from '../store/upsert-server.ts'
import { effectiveTarget } from './effective-target.ts'
import type { Job } from './job.ts'

export interface Wanted {
  /** Values that the user gave on the command line, for every server named there. */
  given: Credentials
  /** Values that a client's configuration holds are used as well. */
  useSourceSecrets: boolean
  /** Every way to a server, not only its default one. */
  allTargets: boolean
  now: Date
}

/** Writes the servers down and says what is to be done: one job for each distinct target, in the servers' order. */
export async function prepareJobs(db: Db, servers: readonly SourcedServer[], wanted: Wanted): Promise<Job[]> {
  const jobs = new Map<number, Job>()
  for (const server of servers) {
    for (const job of await jobsOf(db, server, wanted)) {
      if (!jobs.has(job.targetId)) jobs.set(job.targetId, job)
    }
  }
  return [...jobs.values()]
}

async function jobsOf(db: Db, server: SourcedServer, wanted: Wanted): Promise<Job[]> {
  const credentials = valuesFor(server, wanted)
  const targets = wanted.allTargets ? server.ref.targets : server.ref.targets.slice(0, 1)
  const ref = { ...server.ref, targets: targets.map((target) => effectiveTarget(target, credentials)) }
  const known = await upsertServer(db, ref, wanted.now)
  return known.targets.map(({ id, target }) => ({
    ref: { ...ref, slug: known.slug },
    serverId: known.id,
    targetId: id,
    target,
    credentials,
    dump: server.dump,
  }))
}

// What stood in the command itself (`?key=…`, `--token …`) is the user's own word; a configuration's values need leave.
function valuesFor(server: SourcedServer, { given, useSourceSecrets }: Wanted): Credentials {
  const isConfig = server.ref.source.kind === 'client-config'
  const own = isConfig && !useSourceSecrets ? undefined : server.secrets?.()
  return { headers: { ...own?.headers, ...given.headers }, env: { ...own?.env, ...given.env } }
}
