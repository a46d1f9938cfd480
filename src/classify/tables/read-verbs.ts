import type { VerbLists } from './verb-lists.ts'

/** Verbs that return or compute something and leave nothing changed. `~`: as often a noun in names. */
export const readVerbs: VerbLists = {
  look:
    'get list read show view~ describe find retrieve look lookup check count~ browse inspect explore discover display peek tail enumerate ' +
    'introspect search~ query~ see tell whoami identify locate recall recognize recognise ls dir cat stat poll watch~ monitor~ observe ' +
    'examine investigate survey~ obtain acquire grab load~ select~ filter~ sort~ rank~ return~ provide give present~ report~ reveal ping~ ' +
    'help~ scan~ sample~ resolve~ traverse trace~ audit~ review~ answer~ ask consult gather collect aggregate~ autocomplete suggest recommend ' +
    'dump~ receive whois dig nslookup debug~ track~ fetchall page~ paginate learn~ navigate~ access~ status~ info~ about stream~ ' +
    'output~ echo~ expose~ detail~ surface~ highlight~ uncover pinpoint elicit visit~ take throw stats~ summary~ details~ history~ research~ health~ healthcheck~',
  compute:
    'route~ enhance improve concatenate concat blur sharpen recolor vectorize calculate compute estimate~ validate verify lint compare analyze analyse convert format~ parse decode encode translate summarize summarise ' +
    'extract detect classify predict forecast~ simulate plan~ think reason~ reflect~ diagnose measure~ match~ map~ geocode hash~ tokenize ' +
    'tokenise diff~ assess score~ benchmark~ normalize normalise transcribe infer solve optimize optimise interpret explain decide determine ' +
    'quote~ price~ wait~ sleep~ roll~ flip guess~ deduce derive choose invent correlate cluster~ segment~ grade~ test~ demo~ demonstrate prettify beautify ' +
    'minify transform~ compress decompress encrypt decrypt reverse~ invert resize crop checksum~ critique brainstorm~ clarify outline~ ' +
    'interpolate disassemble decompile deobfuscate proofread paraphrase rewrite sanitize sanitise randomize shuffle pick~ bisect~ blame~ ' +
    'triage~ adapt profile~ enrich preview~ can should is has why how what which when where dryrun sequentialthinking evaluate assemble~ crosscheck~ ' +
    'overlay~ standardize standardise obfuscate defang multiply transpose slice~ decompose subtract divide understand reverse-geocode fact-check distill rephrase transliterate',
  generate:
    'generate render draw plot~ visualize visualise compose~ illustrate synthesize synthesise chat~ prompt~ imagine embed~ paint~ ' +
    'sketch~ design~ inpaint outpaint upscale~ depict chart~ graph~ diagram~',
  fetch: 'fetch crawl~ scrape download~ capture~ screenshot~ export~ snapshot~ curl wget spider~ harvest~',
}
