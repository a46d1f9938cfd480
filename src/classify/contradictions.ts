import type { Finding } from '../model/finding.ts'
import type { Contradiction } from '../model/verdict.ts'
import type { ToolReading } from './reading/reading.ts'
import { isObject } from './reading/fields.ts'
import type { Levels } from './levels.ts'
import { quoteValue } from './evidence.ts'

/** Where the author's annotations say something else than the definition. */
export function contradictionsOf(
  reading: ToolReading,
  findings: readonly Finding[],
  { category }: Pick<Levels, 'category'>,
): Contradiction[] {
  const annotations = reading.raw['annotations']
  if (!isObject(annotations)) return []
  const list: Contradiction[] = []
  const claim = (name: string, direction: Contradiction['direction'], says: string) => {
    const proof = findings.find((one) => one.suggests?.category === category)?.evidence ?? []
    const evidence = [quoteValue(`/annotations/${name}`, annotations[name]), ...proof.slice(0, 1)]
    list.push({ claim: `${name}: ${String(annotations[name])}`, direction, says, evidence })
  }
  const onlyReads =
    category === 'read' &&
    reading.acts.some((act) => act.firm) &&
    !findings.some((one) => (one.suggests?.category ?? 'read') !== 'read')
  if (annotations['readOnlyHint'] === true && category !== 'read') {
    claim(
      'readOnlyHint',
      'understates',
      `claims to change nothing, but its definition makes it a ${category} tool`,
    )
  }
  if (
    annotations['destructiveHint'] === false &&
    annotations['readOnlyHint'] !== true &&
    category === 'destructive'
  ) {
    claim(
      'destructiveHint',
      'understates',
      'claims to destroy nothing, but its definition names a destructive act',
    )
  }
  if (annotations['readOnlyHint'] === false && onlyReads) {
    claim('readOnlyHint', 'overstates', 'claims to change something, but its definition only reads')
  }
  if (annotations['destructiveHint'] === true && onlyReads) {
    claim('destructiveHint', 'overstates', 'claims that it may destroy, but its definition only reads')
  }
  if (
    annotations['openWorldHint'] === false &&
    findings.some((one) => one.signal === 'network-request' && one.strength === 'hard')
  ) {
    claim(
      'openWorldHint',
      'understates',
      'claims a closed world, but it reaches any address that the caller names',
    )
  }
  return list
}
