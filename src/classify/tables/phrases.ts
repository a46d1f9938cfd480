import { phrases } from './phrase-list.ts'

/** Turns of phrase that bear on a verdict, by what they say. `a|b` alternatives, `x?` optional, `_` any one word. */
export const phraseTable = {
  restorable: phrases(`
    soft delete|deletes|deleted|deletion / soft-delete|soft-deletes|soft-deleted /
    can|may be restored|recovered|undone|reversed|undeleted|reactivated|reopened / recoverable /
    restorable / reversible / to the? trash|bin|wastebasket / to the? recycle bin / to trash /
    in the trash / into the? trash / moves|move _ to trash / move|moves|moved to trash / can be restored /
    undo with / undoable / be undone with|by|via|using / trashes / recycle bin / can be reverted /
    deactivates|archives instead / make|makes|made|become|becomes inactive / marks|mark|marked _? _? as deleted|inactive|archived /
    sets|set deleted flag / can be re-added|re-enabled / grace period / restore it|them later /
    can|may be brought|put back / can reactivate|restore|undo|undelete|recover _? / can be undeleted|retrieved|rolled|re-activated|re-opened|reinstated back? /
    in|to|into|from the? trash|bin|wastebasket|recycle-bin / stays|stay|remains|remain|kept|sits recoverable|restorable /
    all? revisions|versions|history is|are kept|retained|preserved / earlier|previous|old|older version|versions|revision|revisions _? is|are|stays|remain|remains kept|available|retained|recoverable|preserved? /
    every version|revision is kept|retained / bring|brings|brought it|them|one back / keeps|keeping all|every|old|earlier|previous version|versions|revisions|revision|copies /
    can be turned|switched|taken|started|enabled|activated|used back? on|off|again / may _ again / undo|undone within|for /
    backed up|backup is|are? made|taken|kept|created first|before|beforehand / a? backup|copy is kept|made|saved|taken
  `),
  lost: phrases(`
    is|are final / can|could|may not|never be brought|put back / cannot|can't be brought|put|taken|rolled back /
    cannot|can't ever? be undone|reversed|recovered|restored|reverted|reactivated|re-activated|reopened|re-opened|re-enabled|retrieved|recreated|reinstated|undeleted|unarchived|unlocked /
    can not|never be undone|reversed|recovered|restored|reverted|reactivated|reopened|re-enabled|retrieved|reinstated /
    cannot|can't be opened|activated|enabled|used|started|joined|edited again|anymore / can never be _ again /
    never be brought|restored|recovered|opened|used|activated back|again? / for good / for ever / forever /
    irreversible / irreversibly / irrevocable / irrevocably / irrecoverable / irrecoverably / unrecoverable / no way back / not reversible|recoverable|undoable|restorable /
    not|never kept anywhere|elsewhere / is|are not|never kept|retained|preserved / no copy|history|version|backup|trace is|are kept|made|left|retained|preserved /
    no copy|backup is? kept|made|retained / is|are|gets|get|will be? lost|erased|destroyed|wiped|purged /
    is|are|gets|will be? deleted|removed|gone for good|ever / there is|are no undo|backup|trash|bin / no undo / without undo|backup|recovery
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
  unchanged: phrases(`
    anything|everything|all else is refused|rejected|blocked|denied|forbidden / other|writing|modifying statements|queries|commands are refused|rejected|blocked|denied|forbidden|not /
    writes|changes|mutations|modifications are refused|rejected|blocked|denied|impossible|disabled / cannot|can't change|modify|write|alter|delete anything|data|it|them|any /
    makes|make|making no changes|change|modifications|modification|writes|edits /
    changes|modifies|removes|deletes|publishes|sends|writes|saves|creates|alters|touches|books|orders|applies|stores|posts|starts|cancels|moves|drops|does|pays|charges|runs|deploys|installs|buys|sells|restarts|stops|merges|executes nothing /
    charges|notifies|mails|tells nobody|none /
    nothing is|gets|was|will|has be|been? removed|published|moved|booked|ordered|paid|charged|stored|posted|started|stopped|cancelled|canceled|altered|touched|applied|deployed|installed|executed|run|merged|dropped|lost|submitted|transferred|committed|persisted|uploaded|overwritten|replaced|touched|bought|sold|erased|revoked|closed|archived|sold|reset|cleared|renamed|imported|issued /
    nothing happens|changes / nobody|no one is notified|told|mailed|charged|informed|contacted / no one is|gets notified|charged /
    can only|merely read / only reads|looks|shows|lists|reports|returns|checks|computes|counts|previews|simulates|calculates|describes|explains /
    without actually? removing|deleting|publishing|touching|altering|moving|writing|running|booking|ordering|starting|deploying|storing|submitting|committing|installing|merging|dropping|performing|doing|placing|charging|paying /
    leaves everything|all|it|them|data|files|records untouched|unchanged|alone|as / stays|remains|stay|remain|is|are|left|kept unchanged|untouched|unaltered /
    does|do not actually? change|modify|alter|write|mutate|execute|create|delete|remove|send|publish|apply|save|store|move|start|run|deploy|book|order|charge|pay|submit|touch|install|merge|cancel|drop anything /
    doesn't|don't|never actually? change|modify|alter|write|mutate|execute|create|delete|remove|send|publish|apply|save|store|move|start|run|deploy|book|order|charge|pay|submit|touch|install|merge|cancel|drop anything /
    is|are only shown|listed|simulated|computed|calculated|returned|looked|read|previewed
  `),
  keepsOld: phrases(`
    fails|fail|refuses|errors|stops|aborts if|when|where _ _? _? already? exists|exist / never|not overwrite|overwrites|replace|replaces|overwriting /
    nothing is|gets ever? replaced|overwritten|lost / without overwriting|replacing / does not|doesn't overwrite|replace _? /
    only if _ _? _? does not|doesn't exist / if _ _? _? does not|doesn't exist|yet / all? revisions|versions|history is|are kept|retained|preserved /
    every|old|earlier|previous version|versions|revision|revisions is|are|stays|stay|remains|remain kept|available|retained|preserved / will not|won't overwrite|replace
  `),
  invalidates: phrases(`
    stops|stop working / becomes|become invalid|unusable|worthless / is|are|gets|get invalidated|revoked / no longer works|work|valid / expires|lapses immediately|instantly|at
  `),
  drops: phrases(`
    not present|included|listed|given|named|in _? _? _? are|is|will|get be? removed|deleted|dropped|discarded / existing _? _? _? not _? _? _? _? are|is removed|deleted /
    is|are|gets|get|will be? deleted|erased|wiped|purged|destroyed|discarded|dropped
  `),
  namesOnly: phrases(`
    names|ids|keys|metadata only / password|passwords|secrets|token|tokens|keys|credentials|key are|is never included|returned|exposed|shown|revealed / username and password are never included|returned|exposed|shown / only shows|returns|lists|gives the? key|secret|variable? names|keys|titles / never the? actual? secret? values|value / only the? names|ids|metadata|keys|titles|identifiers / names and metadata|ids|dates / without the? their? secret? values|value|contents|content /
    values are|is not|never|redacted|masked|hidden|omitted|withheld / value is not|never|masked|hidden / never the? their? values|value|secrets /
    not the? their? values|value|contents|secrets / no values|value|contents|secrets / never returns|shows|reveals _? values|secrets|the /
    does not|never return|show|reveal|include _? values|secrets|contents / values excluded|omitted|masked|hidden
  `),
  writeCapable: phrases(`
    that|which can? also? write|writes|modify|change|update|delete|insert _? _? _? are|is allowed|permitted|supported|possible|accepted /
    writes|changes|updates|write stages|operations|statements|queries are|is? allowed|permitted|supported|possible|accepted / including|also writes|updates|deletes|mutations / reads? and writes /
    may|can also? write|change|modify|delete|update data|documents|records|tables|it|them / read and write / reading and writing / write access
  `),
  byDefault: phrases(`
    by default / unless / default mode / default is
  `),
  preview: phrases(`
    dry run / dry-run / dryrun / preview / previews / simulates|simulate / simulation / what-if /
    what would
  `),
  sandbox: phrases(`
    sandbox / sandboxed / in|inside|within a|an|the|its|one|your? _? _? container|sandbox|microvm|jail|playground|notebook|devbox /
    in|inside|within a|an|the|its|one|your dev|throwaway|temporary|disposable|isolated|test|scratch box|vm|machine|environment|container|runner|workspace|session / docker container / isolated / ci pipeline / microvm / web container / webcontainer / ephemeral / localstack
  `),
  inPage: phrases(`
    in the? current? page|browser|tab / page|browser context / on the? current? page
  `),
  notifies: phrases(`
    will be notified|mailed|emailed / gets|get notified|paged|mailed|emailed _? immediately|at|by / receives|receive a|an notification|email|push
  `),
  saves: phrases(`
   
    save|saves|saved|write|writes|written|store|stores|download|downloads|export|exports _? _? to _? _? disk|file|files|directory|folder|path|filesystem /
    to disk / to a? local? file|path|directory|folder / output directory|path|file|folder /
    saves _? _? locally / save|saves the file|image|screenshot|result|output|audio|video|report|export /
    local file system / downloads folder / into individual|separate _? files / as sequential|individual|separate _? files /
    to|into a|an new? json|csv|markdown|text|yaml|xml|pdf|html|excel|xlsx _? file / download|downloads _? _? _? locally /
    path|paths to|of the? _? image|images|picture|video|audio|pdf|file|files|model
  `),
  evaluates: phrases(`
    interactive? python|node|javascript|typescript|ruby|julia|clojure|lua|r|sql|shell repl|interpreter|console
  `),
  asksSql: phrases(`
    using sql _? to / sql|cypher query by executing|running it
  `),
  crud: phrases(`
    crud / create read update and? delete
  `),
  shells: phrases(`
    terminal|shell|command-line operations|access
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
    whole|entire|full content|contents|document|record|file is|are|gets replaced / fully replaces|replace|update|updates|overwrite|overwrites / upload and replace / replace|replaces all|the|any existing|current|previous / full set of /
    overwrite|overwrites|overwriting|overwritten / replaces the? entire|existing|current|whole|all /
    replaces the _? content|contents|body /
    replace the? entire|existing|current|whole|all / completely replaces|replace|overwrites / wholesale /
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
