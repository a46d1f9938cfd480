import { higherCategory } from '../model/category.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Override } from '../model/override.ts'
import { reaches } from '../model/risk.ts'
import { signals, type Signal } from '../model/signal.ts'
import type { Verdict } from '../model/verdict.ts'
import { confidenceOf, reviewBelow } from './confidence.ts'
import type { ToolFacts } from './facts.ts'
import { hardLevelsOf, levelsOf, type Levels } from './levels.ts'
import { reachedLevels } from './lowering.ts'
import { leadOf, rationaleOf } from './rationale/rationale.ts'
import { rulesVersion } from './rules-version.ts'

/**
 * The one place where rules, a model's judgement and a person's override meet. The hard findings make a floor; a
 * model may raise to anything, and lower to the floor only where its own quotes say why; an override of the same definition is final.
 * Whether an override is still in force (its expiry) is the caller's to check.
 */
export function decide(facts: ToolFacts, judgement?: Judgement, override?: Override): Verdict {
  const byRules = ruled(facts)
  const judged = judgement && fits(facts, judgement) ? withJudgement(facts, byRules, judgement) : byRules
  return override && override.definitionDigest === facts.definitionDigest
    ? withOverride(judged, override)
    : judged
}

function ruled(facts: ToolFacts): Verdict {
  const levels = levelsOf(facts.findings)
  const lead = leadOf(facts, levels)
  const confidence = confidenceOf(facts)
  return {
    server: facts.server,
    name: facts.name,
    category: levels.category,
    risk: levels.risk,
    confidence,
    needsReview: confidence < reviewBelow,
    signals: inOrder(signalsOf(facts)),
    rationale: rationaleOf(facts, levels, lead),
    evidence: evidenceOf(facts, lead),
    actions: facts.actions,
    contradictions: facts.contradictions,
    floor: hardLevelsOf(facts.findings, levels),
    decidedBy: 'rules',
    nameIssues: facts.nameIssues,
    steersModel: facts.findings.some(
      (one) => one.strength === 'hard' && one.signal === 'model-directed-text',
    ),
    definitionDigest: facts.definitionDigest,
    contextDigest: facts.contextDigest,
    rulesVersion,
  }
}

function signalsOf(facts: ToolFacts): Signal[] {
  const list: Signal[] = []
  for (const { signal } of facts.findings) if (signal) list.push(signal)
  return list
}

/** What proves the findings, the leading one's proof first. */
function evidenceOf(facts: ToolFacts, lead: Finding | undefined): Evidence[] {
  const list: Evidence[] = []
  if (lead) addNew(list, lead.evidence)
  for (const one of facts.findings) addNew(list, one.evidence)
  return list
}

function addNew(list: Evidence[], more: readonly Evidence[]): void {
  for (const one of more) if (!list.some((other) => isSame(one, other))) list.push(one)
}

function fits(facts: ToolFacts, judgement: Judgement): boolean {
  return (
    judgement.evidence.length > 0 &&
    judgement.definitionDigest === facts.definitionDigest &&
    judgement.contextDigest === facts.contextDigest
  )
}

function withJudgement(facts: ToolFacts, rules: Verdict, judgement: Judgement): Verdict {
  const levels = reachedLevels(facts, rules, judgement)
  const lowered =
    levels.category !== rules.category ? isLower(levels, rules) : !reaches(levels.risk, rules.risk)
  // A reading that needs a person's look is never lowered by a model.
  if (lowered && rules.needsReview) return { ...rules, llmStatus: 'judged' }
  const evidence: Evidence[] = []
  addNew(evidence, judgement.evidence)
  addNew(evidence, rules.evidence)
  const agrees = judgement.category === levels.category && judgement.risk === levels.risk
  return {
    ...rules,
    ...levels,
    needsReview: rules.needsReview && !(agrees && !lowered),
    signals: inOrder([...rules.signals, ...judgement.signals]),
    rationale: agrees ? judgement.rationale : rationaleOf(facts, levels, leadOf(facts, levels)),
    evidence,
    decidedBy: 'model',
    llmStatus: 'judged',
  }
}

function isLower(levels: Levels, rules: Verdict): boolean {
  return higherCategory(levels.category, rules.category) === rules.category
}

function withOverride(before: Verdict, override: Override): Verdict {
  const category = override.category ?? before.category
  const risk = override.risk ?? before.risk
  const { reason, author, createdAt, expiresAt } = override
  return {
    ...before,
    category,
    risk,
    needsReview: false,
    rationale: `A person set this to ${category}, ${risk}: ${reason.replace(/[.\s]+$/, '')}. The definition alone was read as ${before.category}, ${before.risk}.`,
    decidedBy: 'override',
    override: {
      reason,
      ...(author !== undefined && { author }),
      createdAt,
      ...(expiresAt !== undefined && { expiresAt }),
      was: { category: before.category, risk: before.risk },
    },
  }
}

function inOrder(list: readonly Signal[]): Signal[] {
  if (list.length < 2) return [...list]
  return signals.filter((signal) => list.includes(signal))
}

function isSame(a: Evidence, b: Evidence): boolean {
  return a.start === b.start && a.end === b.end && a.path === b.path && a.at === b.at && a.in === b.in
}
