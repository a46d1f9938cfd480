import { isAscii } from '../../text/normalise.ts'
import { plainEffect } from '../tables/effects.ts'
import { wideVerbs } from '../tables/foreign-verbs.ts'
import { categoryOf, verbs } from '../tables/verbs.ts'
import type { Act } from './act.ts'
import type { Source } from './source.ts'

const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/
const clauseEnd = /[。！？!?\n；;]/
const negation = /(?:不会|不能|不可|无法|不|未|无需|しない|ません|않)/

/** `调用这个工具`: to call the tool at hand says nothing of what it does. */
const itself = /^(?:这个|此工|该工|本工|この|このツ)/

/** Acts of a description in a script without spaces: the verbs of its first clause. */
export function wideActs(source: Source): Act[] {
  if (isAscii(source.text) || !wide.test(source.text)) return []
  const start = source.text.search(wide)
  const length = source.text.slice(start).search(clauseEnd)
  const clause = source.text.slice(start, length < 0 ? source.text.length : start + length)
  const acts: Act[] = []
  for (const [characters, lemma] of wideVerbs) {
    const at = clause.indexOf(characters)
    const verb = at < 0 ? undefined : verbs.get(lemma)
    if (!verb || negation.test(clause.slice(Math.max(0, at - 3), at))) continue
    if (itself.test(clause.slice(at + characters.length, at + characters.length + 2))) continue
    const from = start + at
    acts.push({
      verb: verb.lemma,
      kind: verb.kind,
      effect: plainEffect(verb.kind),
      from: 'main',
      firm: true,
      object: [],
      told: '',
      rest: [],
      conditional: false,
      source,
      start: from,
      end: Math.min(from + characters.length + 8, start + clause.length),
    })
  }
  return leading(acts)
}

/** A reading verb that comes first makes the others its object (`查询删除的记录`). */
function leading(acts: Act[]): Act[] {
  const inOrder = [...acts].sort((a, b) => a.start - b.start)
  const first = inOrder[0]
  if (!first || categoryOf(first.kind) !== 'read') return inOrder
  return inOrder.filter((act) => categoryOf(act.kind) === 'read')
}
