import type { JudgementCache } from '../queue/llm-pass.ts'
import { type Db, getJudgements, putJudgements } from '../store/index.ts'

/** Judgements kept in the database: an unchanged tool costs nothing the next night. */
export function storedJudgements(db: Db): JudgementCache {
  return {
    get: async (keys) => await getJudgements(db, keys),
    put: async (judgements) => await putJudgements(db, judgements),
  }
}
