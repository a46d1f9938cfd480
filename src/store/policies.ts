import { desc, eq, sql } from 'drizzle-orm'
import { Policy } from '../model/policy.ts'
import { digestOf } from '../text/digest.ts'
import type { Db } from './db.ts'
import { policy, snapshot } from './schema/index.ts'

/** Stores the policy that was recommended for a snapshot; the same preset and rules replace it. */
export async function putPolicy(
  db: Db,
  recommended: { snapshotId: number; policy: Policy; now: Date },
): Promise<void> {
  const { snapshotId, policy: body, now } = recommended
  const columns = { digest: digestOf(body), createdAt: now.toISOString(), body }
  await db
    .insert(policy)
    .values({ snapshotId, preset: body.preset, rulesVersion: body.rulesVersion, ...columns })
    .onConflictDoUpdate({
      target: [policy.snapshotId, policy.preset, policy.rulesVersion],
      set: columns,
      setWhere: sql`${policy.digest} <> excluded.digest`,
    })
}

/** The policies that were recommended for a target, the newest snapshot's first. */
export async function policiesOf(db: Db, targetId: number): Promise<Policy[]> {
  const rows = await db
    .select({ body: policy.body })
    .from(policy)
    .innerJoin(snapshot, eq(snapshot.id, policy.snapshotId))
    .where(eq(snapshot.targetId, targetId))
    .orderBy(desc(policy.snapshotId), desc(policy.id))
  return rows.map((row) => Policy.parse(row.body))
}
