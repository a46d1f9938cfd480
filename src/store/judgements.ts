import { sql } from 'drizzle-orm'
import { Judgement } from '../model/judgement.ts'
import type { Db } from './db.ts'
import { insertMany } from './insert-many.ts'
import { judgementKey } from './judgement-key.ts'
import { judgement } from './schema/index.ts'
import { storableText } from './storable-text.ts'

/** The judgements that are stored under these keys; a key without one is not in the answer. */
export async function getJudgements(db: Db, keys: Iterable<string>): Promise<Map<string, Judgement>> {
  const wanted = sql`select json_array_elements_text(${JSON.stringify([...keys])}::json)`
  const rows = await db
    .select({ key: judgement.key, body: judgement.body })
    .from(judgement)
    .where(sql`${judgement.key} in (${wanted})`)
  return new Map(rows.map((row) => [row.key, Judgement.parse(row.body)]))
}

/** Stores judgements under their keys. The first answer to a question stays: asked again, it costs nothing. */
export async function putJudgements(db: Db, judgements: readonly Judgement[]): Promise<void> {
  await insertMany(db, { table: judgement, onConflict: sql`on conflict do nothing` }, judgements.map(columns))
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
