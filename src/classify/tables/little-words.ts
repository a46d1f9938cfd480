import { wordSet } from './word-set.ts'

/** Stand before a noun: a noun-like word in front of one of these is a verb. */
export const determiners = wordSet(
  'a an the all any your this these those that each every its their his her my our one multiple some existing specific specified given ' +
    'single new both several many another more up out it them whether el la los las un una le les des der die das den ein eine einen o os as um uma il lo gli',
)
/** End the object of a verb and begin what only qualifies it. */
export const prepositions = wordSet(
  'from to in on into onto for with by of at via using through within across as under over against between after before during without ' +
    'based per about that which who where when if while so because than then upon toward towards like such including include including de del du da do sur dans pour mit aus von',
)
/** Behind a noun, and at the end of a phrase, they say something of it and are no noun of their own. */
export const postnominals = wordSet(
  'associated belonging available defined owned assigned supported related stored used accessible running grouped changed contained held ranked published ' +
    'identified found configured registered connected attached installed currently previously simultaneously locally visible applied saved needed required created exposed online offline',
)
/** What a tool offers several of, where it says so. */
export const operationNouns = wordSet('operations commands tools functions actions methods')
export const conjunctions = wordSet('and or then & y e o oder und et ou as-well plus')
export const negations = wordSet(
  "not never no cannot can't without doesn't don't won't isn't neither nor nothing ne pas nicht kein keine nunca ni sin does-not",
)
/** May stand before the main verb of a sentence without being it. */
export const fillers = wordSet(
  'this the a an tool tools command function endpoint method api operation action mcp service utility helper wrapper it you we user users agent agents ' +
    'allows allow lets let helps help can will may to used use uses using is are be for also please just simply optionally then ' +
    'and your ability able designed intended capability feature ai fast quick new advanced simple powerful smart easy beta experimental deprecated ' +
    'alpha preview-only premium pro free paid tool/function us them one primary main core first universal unified generic that which powered herramienta ferramenta outil would should',
)
/** Name a tool itself, as the subject of a sentence. */
export const toolNouns = wordSet(
  'tool command function endpoint method operation action call it api this request',
)
/** In a name, words that say how or by whom and not what. */
export const nameModifiers = wordSet(
  'bulk batch multi mass safe soft hard force quick auto async smart my do api mcp tool tools v1 v2 v3 v4 admin http rest graphql cli client server ' +
    'user public private internal raw direct simple advanced fast beta experimental the a an to natural please try maybe all',
)
/** At the end of a name, words that make a name of the words before: `update_log`, `delete_status`. */
export const infoNouns = wordSet(
  'log logs history status state list count counts stats statistics summary info information details detail metadata type types schema report reports ' +
    'id ids result results progress price prices rate rates cost costs fee fees quote quotes options option preview requirements eligibility ' +
    'guide guidance docs documentation notes feed timeline events event activity activities metrics balance limits limit quota schedule calendar index',
)
/** Begin parts of a description that say how to use the tool, and not what it does. */
export const usageHeadings = wordSet(
  'args arg arguments argument parameters parameter params param input inputs returns return output outputs response responses example examples usage ' +
    'use uses when workflow workflows see related prerequisites prerequisite requirements requires tips tip limitations errors error raises throws ' +
    'hint hints guidance steps step flow combination constraints context tags keywords version pricing cost price schema format formats default defaults ' +
    'supported valid available fields filters options cases case scenarios instead best recommended',
)
/** Begin parts that speak of the tool again. */
export const bodyHeadings = wordSet(
  'purpose description overview summary note warning important caution danger guardrails effect effects behavior behaviour what functionality does action actions side capabilities features mandatory critical',
)
