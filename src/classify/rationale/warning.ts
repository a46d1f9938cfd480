import type { Finding } from '../../model/finding.ts'
import type { ToolFacts } from '../facts.ts'

/** What would make it worse, or what else a reader has to know. The gravest first; one sentence. */
export function warning(facts: ToolFacts, lead: Finding | undefined): string | undefined {
  return steering(facts) ?? naming(facts) ?? claim(facts) ?? choice(facts, lead)
}

function steering(facts: ToolFacts): string | undefined {
  const found = facts.findings.find((one) => one.signal === 'model-directed-text' && one.strength === 'hard')
  const quote = found?.evidence[0]?.quote.slice(0, 80)
  return found && `Its text also steers the model beyond its own use (“${quote}”).`
}

function naming(facts: ToolFacts): string | undefined {
  if (facts.nameIssues.includes('duplicate')) return 'Another tool of the server has the same name.'
  if (facts.nameIssues.includes('look-alike')) return 'Its name is easily taken for another one.'
  return undefined
}

function claim(facts: ToolFacts): string | undefined {
  const lie = facts.contradictions.find((one) => one.direction === 'understates')
  return lie && `Its author annotates ${lie.claim}, which the definition contradicts.`
}

function choice(facts: ToolFacts, lead: Finding | undefined): string | undefined {
  if (!lead?.action) return undefined
  const { argument, value } = lead.action
  const others = facts.actions.filter((one) => one.argument === argument && one.value !== value).length
  return `The argument “${argument}” also takes ${others} other ${others === 1 ? 'value' : 'values'}, and the worst one counts.`
}
