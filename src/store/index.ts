export { type OpenOptions, openStore } from './open-store.ts'
export { databaseError } from './database-error.ts'
export type { Db, Held, Store } from './db.ts'
export { describeHolder, Holder, Presence } from './holder.ts'
export { currentHolder } from './lock.ts'
export { type KnownServer, type KnownTarget, upsertServer } from './upsert-server.ts'
export { findServer, type ServerMatch } from './find-server.ts'
export { listServers, type ServerLine } from './list-servers.ts'
export { recallProbe, rememberProbe } from './remember-probe.ts'
export type { Remembered } from './target-row.ts'
export { serverFacts, type ServerFacts, targetFacts, type TargetFacts } from './server-facts.ts'
export {
  beginRun,
  closeRun,
  continueRun,
  latestUnfinishedRun,
  listRuns,
  publishRun,
  runSummary,
  type RunSummary,
} from './runs.ts'
export { entriesOfRun, finishedTargets, latestEntry, type LedgerEntry, type NamedEntry } from './ledger.ts'
export { recognise, type Recognised, recordTarget, type TargetResult } from './record-target.ts'
export {
  lastListDigest,
  latestSnapshot,
  loadSnapshot,
  publishedSnapshot,
  type StoredSnapshot,
} from './snapshots.ts'
export { type JudgedTool, loadVerdicts, putVerdicts } from './verdicts.ts'
export { type CatalogueFilter, type PublishedTarget, publishedTargets } from './published-targets.ts'
export { type PublishedTool, publishedTools } from './published-tools.ts'
export { type Lookup, lookupTool } from './lookup.ts'
export { judgementKey, type JudgementQuestion } from './judgement-key.ts'
export { getJudgements, putJudgements } from './judgements.ts'
export {
  activeOverrides,
  type LapsedOverride,
  lapsedOverrides,
  lapseOverrides,
  putOverride,
  serversWithOverrides,
} from './overrides.ts'
export { policiesOf, putPolicy } from './policies.ts'
export { changesOfRun, type RecordedChange } from './changes.ts'
export { addLlmUsage, type LlmUsage, llmUsageOf } from './llm-usage.ts'
export { endBatches, type OpenBatches, openBatches, putBatches } from './llm-batches.ts'
export { indexKey } from './storable-text.ts'
