import { asc, inArray } from 'drizzle-orm'
import { Judgement } from '../model/judgement.ts'
import type { Db } from './db.ts'
import { inBatches, textCost } from './in-batches.ts'
import { judgementKey } from './judgement-key.ts'
import { judgement } from './schema/index.ts'
import { storableText } from './storable-text.ts'

/** The judgements that are stored under these keys; a key without one is not in the answer. */
export async function getJudgements(db: Db, keys: Iterable<string>): Promise<Map<string, Judgement>> {
  const found = new Map<string, Judgement>()
  for (const batch of inBatches(new Set(keys), () => 1)) {
    const rows = await db
      .select({ key: judgement.key, body: judgement.body })
      .from(judgement)
      .where(inArray(judgement.key, batch))
      .orderBy(asc(judgement.key))
    for (const row of rows) found.set(row.key, Judgement.parse(row.body))
  }
  return found
}

/** Stores judgements under their keys. The first answer to a question stays: asked again, it costs nothing. */
export async function putJudgements(db: Db, judgements: readonly Judgement[]): Promise<void> {
  for (const batch of inBatches(judgements, (each) => textCost(each.rationale))) {
    await db.insert(judgement).values(batch.map(columns)).onConflictDoNothing()
  }
}

function columns(body: Judgement): typeof judgement.$inferInsert {
  const { definitionDigest, contextDigest, promptVersion, category, risk, judgedAt } = body
  return {
    key: judgementKey(body),
    definitionDigest,
    contextDigest,
    promptVersion,
    category,
    risk,
    judgedAt,
    body,
    model: storableText(body.model),
    endpointHost: storableText(body.endpointHost),
  }
}
