import type { Row } from '../../test/hostile/row.ts'

/** What must come of a row's server, in a few words. */
export function expectationOf({ expected }: Row): string {
  const { outcome, phase, reason, anomalies, changes, verdicts, decisions, nowhere, dialled } = expected
  const parts = [
    phase ? `${outcome} (${phase})` : outcome,
    ...(reason && outcome === 'partial' ? ['with the reason; what was read is kept'] : []),
    ...(anomalies?.length ? [`counts ${anomalies.join(', ')}`] : []),
    ...(changes ? [changes.length > 0 ? `changes ${changes.join(', ')}` : 'no change'] : []),
    ...(verdicts ? [verdictWords(Object.values(verdicts))] : []),
    ...(decisions ? ['its policy does not allow it'] : []),
    ...(dialled ? [dialled.length > 0 ? `only ${dialled.join(', ')} is dialled` : 'nothing is dialled'] : []),
    ...(nowhere === undefined ? [] : ['the secret stands nowhere']),
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function verdictWords(verdicts: readonly NonNullable<Row['expected']['verdicts']>[string][]): string {
  const has = (key: keyof (typeof verdicts)[number]): boolean =>
    verdicts.some((each) => each[key] !== undefined)
  const issues = [...new Set(verdicts.flatMap(({ nameIssues }) => nameIssues ?? []))]
  const words = [
    ...(has('category') ? [`judged ${verdicts.find(({ category }) => category)?.category}`] : []),
    ...(has('signals') ? ['flagged as model-directed'] : []),
    ...(issues.length > 0 ? [`flagged ${issues.join(', ')}`] : []),
    ...(has('contradicted') ? ['the lie is a finding'] : []),
    ...(has('innocent') ? ['not suspected'] : []),
  ]
  return words.join(', ')
}
