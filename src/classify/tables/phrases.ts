import { phrases } from './phrase-list.ts'

/** Turns of phrase that bear on a verdict, by what they say. `a|b` alternatives, `x?` optional, `_` any one word. */
export const phraseTable = {
  restorable: phrases(`
    soft delete|deletes|deleted|deletion / soft-delete|soft-deletes|soft-deleted /
    can|may be restored|recovered|undone|reversed|undeleted|reactivated|reopened / recoverable /
    restorable / reversible / to the? trash|bin|wastebasket / to the? recycle bin / to trash /
    in the trash / into the? trash / moves|move _ to trash / move|moves|moved to trash / can be restored /
    undo with / undoable / be undone with|by|via|using / trashes / recycle bin / can be reverted /
    deactivates|archives instead / marks|mark|marked _? _? as deleted|inactive|archived /
    sets|set deleted flag / can be re-added|re-enabled / grace period / restore it|them later
  `),
  final: phrases(`
    cannot|can't be undone|reversed|recovered|restored|reverted /
    can not be undone|reversed|recovered|restored / not reversible|recoverable|undoable / irreversible /
    irreversibly / irrecoverable / permanently / permanent / no undo / no way back / forever /
    unrecoverable / not possible to undo|restore|recover / is final / will be lost / destructive
  `),
  readOnly: phrases(`
    read-only / readonly / read only /
    does not|doesn't modify|change|alter|write|mutate|execute|create|delete /
    without modifying|changing|executing|applying|saving|creating|writing|mutating|sending /
    no side effects / side-effect free /
    nothing is|gets changed|modified|written|saved|sent|created|deleted / select-only /
    only select|selects / select queries|statements only / only select queries|statements /
    never modifies|writes|changes|mutates / no changes are? made / will not|won't modify|change|execute /
    safe select / read-only transaction|mode|access|query|queries
  `),
  byDefault: phrases(`
    by default / unless / default mode / default is
  `),
  preview: phrases(`
    dry run / dry-run / dryrun / preview / previews / simulates|simulate / simulation / what-if /
    what would
  `),
  sandbox: phrases(`
    sandbox / sandboxed / in a? container / docker container / isolated / ci pipeline / microvm / web container / webcontainer / ephemeral
  `),
  inPage: phrases(`
    in the? current? page|browser|tab / page|browser context / on the? current? page
  `),
  saves: phrases(`
   
    save|saves|saved|write|writes|written|store|stores|download|downloads|export|exports _? _? to _? _? disk|file|files|directory|folder|path|filesystem /
    to disk / to a? local? file|path|directory|folder / output directory|path|file|folder /
    saves _? _? locally / save|saves the file|image|screenshot|result|output|audio|video|report|export /
    local file system / downloads folder
  `),
  costs: phrases(`
    credits / credit / costs / paid / billed / billing / charged / x402 / usdc per / per call /
    per request / quota / rate limit|limited / consumes / token usage / usd / sats / lightning invoice /
    pay-per-use
  `),
  everything: phrases(`
   
    all _? records|documents|items|rows|files|users|tables|data|entries|messages|contacts|resources|events|tasks|issues|orders|products|memories|conversations /
    every record|document|item|row|file|user / matching the? filter|query|criteria|condition /
    match|matches the? specified? filter|query|criteria / in bulk / bulk / en masse /
    entire database|collection|table|project|workspace|account|index|history /
    up to _ _? _? entries|items|records|objects|contacts|messages|documents
  `),
  overwrites: phrases(`
    overwrite|overwrites|overwriting|overwritten / replaces the? entire|existing|current|whole|all /
    replace the? entire|existing|current|whole|all / completely replaces? / wholesale /
    overwriting existing / full replacement / replaces all
  `),
  gone: phrases(`
    will be deleted|erased|wiped|purged|destroyed|overwritten|lost /
    are|is permanently deleted|removed|erased / deletes all|the|any|every|existing / data loss /
    lose all|data|any
  `),
  publicly: phrases(`
    public / publicly / open data / npm / wikipedia / hacker news / arxiv / documentation / docs / weather /
    news / web search / open source / open-source
  `),
} as const satisfies Record<string, readonly string[]>

export type PhraseTag = keyof typeof phraseTable | 'steers'
