import { scannedTools } from '../queue/scanned-tools.ts'
import * as store from '../store/index.ts'
import type { Finished } from './print/scan-row.ts'

/** What a run had done before it was interrupted, as it is stored: all its entries but those of `now`. */
export async function finishedBefore(
  db: store.Db,
  runId: string,
  now: readonly Finished[],
): Promise<Finished[]> {
  const ids = new Set(now.map(({ job }) => job.targetId))
  const changes = await store.changesOfRun(db, runId)
  const before: Finished[] = []
  for (const { targetId, server, entry, snapshotId } of await store.entriesOfRun(db, runId)) {
    if (ids.has(targetId)) continue
    const judged = snapshotId === null ? [] : await store.loadVerdicts(db, snapshotId, server)
    const listed = snapshotId === null ? [] : (await store.loadSnapshot(db, snapshotId)).snapshot.tools
    before.push({
      job: { ref: { slug: server }, targetId },
      outcome: entry.outcome,
      reason: entry.reason,
      verdicts: judged.map(({ verdict }) => verdict),
      tools: scannedTools(listed, judged),
      toolCount: entry.toolCount,
      changeCount: changes.filter((each) => each.targetId === targetId).length,
    })
  }
  return before
}
