import { describe, expect, test } from 'vitest'
import { needsJudgement, reasonsToJudge, type Unsure } from '../../src/judge/index.ts'

const sure: Unsure = {
  confidence: 0.95,
  contradictions: [],
  needsReview: false,
  signals: ['deletes-data'],
  steersModel: false,
  nameIssues: [],
}
const claim = { claim: 'readOnlyHint', direction: 'understates', says: 'deletes', evidence: [] } as const

describe('--llm auto', () => {
  test.each<[string, Partial<Unsure>, string[]]>([
    ['needing review', { needsReview: true }, []],
    ['low confidence', { confidence: 0.89 }, []],
    ['a contradiction', { contradictions: [{ ...claim, evidence: [] }] }, []],
    ['steering text', { steersModel: true }, []],
    ['steering text', { signals: ['model-directed-text'] }, []],
    ['an unknown verb', {}, ['no-verb']],
    ['a thin description', { signals: ['no-description'] }, []],
    ['a thin description', {}, ['thin-description']],
  ])('sends a tool because of %s', (reason, change, doubts) => {
    expect(reasonsToJudge({ ...sure, ...change }, doubts)).toEqual([reason])
    expect(needsJudgement({ ...sure, ...change }, doubts)).toBe(true)
  })

  test.each<[string, Partial<Unsure>, string[]]>([
    ['that the rules are sure of', {}, []],
    ['at the border of confidence', { confidence: 0.9 }, []],
    ['with a duplicate name, which no model can settle', { nameIssues: ['duplicate'] }, []],
    ['with a doubt that costs little', {}, ['weak-verb', 'soft-only']],
    [
      'without a usable name, whatever else',
      { nameIssues: ['unusable'], needsReview: true, confidence: 0 },
      ['no-verb'],
    ],
  ])('leaves out a tool %s', (_name, change, doubts) => {
    expect(needsJudgement({ ...sure, ...change }, doubts)).toBe(false)
  })
})
