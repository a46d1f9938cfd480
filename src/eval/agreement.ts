import { rounded, type Share, shareWhere } from './share.ts'

/** How far two raters agree, beyond what their habits alone would give. */
export interface Agreement {
  same: Share
  /** Cohen's κ: 1 is full agreement, 0 is chance. 1 where both always say one and the same. */
  kappa: number
}

/** https://en.wikipedia.org/wiki/Cohen%27s_kappa, unweighted. */
export function agreementOf(pairs: readonly (readonly [first: string, second: string])[]): Agreement {
  const same = shareWhere(pairs, ([first, second]) => first === second)
  const chance = chanceOf(pairs)
  return {
    same,
    kappa: chance === 1 ? 1 : rounded((same.hits / Math.max(1, same.total) - chance) / (1 - chance)),
  }
}

function chanceOf(pairs: readonly (readonly [string, string])[]): number {
  const levels = new Set(pairs.flat())
  const share = (rater: 0 | 1, level: string): number =>
    pairs.filter((pair) => pair[rater] === level).length / Math.max(1, pairs.length)
  return [...levels].reduce((sum, level) => sum + share(0, level) * share(1, level), 0)
}
