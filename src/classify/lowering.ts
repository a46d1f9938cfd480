import { higherCategory, type Category } from '../model/category.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Judgement } from '../model/judgement.ts'
import { higherRisk } from '../model/risk.ts'
import type { Verdict } from '../model/verdict.ts'
import { nameWordsOf, wordsOf } from '../text/words.ts'
import type { ToolFacts } from './facts.ts'
import { levelsOf, type Levels } from './levels.ts'
import { nameActs } from './reading/name-acts.ts'
import { phraseHits } from './reading/phrases.ts'
import { sentencesOf } from './reading/sentences.ts'
import type { Source } from './reading/source.ts'
import { textActs } from './reading/text-acts.ts'
import type { PhraseTag } from './tables/phrases.ts'
import { categoryOf } from './tables/verbs.ts'

/** What a quote can say that limits the effect of a call. */
const limits = new Set<PhraseTag>([
  'readOnly',
  'unchanged',
  'restorable',
  'keepsOld',
  'namesOnly',
  'sandbox',
  'publicly',
])

/** What the quotes of a judgement say, read as the rules read: an act, or a limit of the effect. */
interface Support {
  /** The gravest act that a quote names, where each act of that quote is plain. */
  act: Category | undefined
  limited: boolean
}

/**
 * The levels that a judgement may reach. It may raise to anything. It may lower the category, never below the floor,
 * where one of its own quotes names the lower act or a limit; and the risk only where a quote says what limits the
 * effect. An opinion alone lowers nothing.
 */
export function reachedLevels(facts: ToolFacts, rules: Verdict, judgement: Judgement): Levels {
  const supports = judgement.evidence.map(supportOf)
  const limited = supports.some((one) => one.limited)
  const named = supports.some(
    (one) => one.act !== undefined && higherCategory(one.act, judgement.category) === judgement.category,
  )
  const asked = higherCategory(judgement.category, rules.floor.category)
  const raises = higherCategory(asked, rules.category) === asked
  const category = raises || limited || named ? asked : rules.category
  const floored = higherRisk(judgement.risk, rules.floor.risk)
  if (limited) return { category, risk: floored }
  return { category, risk: higherRisk(floored, riskWithin(facts, rules, category)) }
}

/** The risk of those findings that a category leaves standing. */
function riskWithin(facts: ToolFacts, rules: Verdict, category: Category): Levels['risk'] {
  if (higherCategory(category, rules.category) === category) return rules.risk
  const kept = facts.findings.filter((one) => {
    const own = one.suggests?.category ?? 'read'
    return higherCategory(own, category) === category
  })
  return levelsOf(kept).risk
}

function supportOf(evidence: Evidence): Support {
  const none: Support = { act: undefined, limited: false }
  // Annotations are claims, and keys are names: neither says what limits an effect.
  if (evidence.in !== 'tool' || evidence.path.startsWith('/annotations')) return none
  const source: Source = { in: 'tool', path: evidence.path, text: evidence.quote }
  const words = wordsOf(source.text)
  const hits = phraseHits(source, words)
  if (hits.some((hit) => hit.tag === 'steers')) return none
  const limited =
    evidence.at === 'value' &&
    hits.some((hit) => !hit.negated && hit.tag !== 'steers' && limits.has(hit.tag)) &&
    !hits.some((hit) => hit.tag === 'byDefault')
  return { act: actOf(source, words), limited }
}

function actOf(source: Source, words: ReturnType<typeof wordsOf>): Category | undefined {
  const acts =
    source.path === '/name'
      ? nameActs({ source, words: nameWordsOf(source.text), from: 0 })
      : textActs({ source, words }, sentencesOf(words))
  if (acts.length === 0 || !acts.every((act) => act.firm)) return undefined
  return acts.map((act): Category => categoryOf(act.kind)).reduce(higherCategory, 'read')
}
