import { quoteValue } from '../evidence.ts'
import { isObject } from '../reading/fields.ts'
import { finding, type Rule } from './rule.ts'

const id = 'claims-harm'

/** The author's own warning, where the definition leaves open what a call does. Annotations never lower. */
export const claimsHarm: Rule = {
  id,
  asks: 'Does the author warn of changes where the definition leaves open what a call does?',
  find(reading) {
    const annotations = reading.raw['annotations']
    if (
      !isObject(annotations) ||
      reading.acts.some((act) => act.firm) ||
      annotations['readOnlyHint'] === true
    )
      return []
    const destroys = annotations['destructiveHint'] === true
    const hint = destroys
      ? 'destructiveHint'
      : annotations['readOnlyHint'] === false
        ? 'readOnlyHint'
        : undefined
    if (!hint) return []
    return [
      finding(id, {
        outcome: destroys
          ? 'Its author says that it may destroy'
          : 'Its author says that it changes something',
        category: destroys ? 'destructive' : 'write',
        hard: false,
        evidence: [quoteValue(`/annotations/${hint}`, annotations[hint])],
      }),
    ]
  },
}
