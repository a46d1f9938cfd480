import { actKinds, type ActKind } from './act-kinds.ts'
import { destructiveVerbs } from './destructive-verbs.ts'
import { executeVerbs } from './execute-verbs.ts'
import { foreignVerbs } from './foreign-verbs.ts'
import { readVerbs } from './read-verbs.ts'
import type { VerbLists } from './verb-lists.ts'
import { writeVerbs } from './write-verbs.ts'

export type VerbForm = 'base' | 'third' | 'gerund' | 'past'

/** One form of a verb. `noun`: the form is as often a noun, so that only its surroundings tell. */
export interface Verb {
  lemma: string
  kind: ActKind
  form: VerbForm
  noun: boolean
}

/** Verbs whose third person is as often a plural (`updates`), though their base form is not a noun in names. */
const pluralNouns = new Set(
  'update edit list read write insert import upload install check add find view build setup input result replace match'.split(
    ' ',
  ),
)

/** Look like a form of a verb and are none. */
const neverVerbs = ['news', 'remark', 'remarks', 'restage', 'retail', 'retails']

/** Forms that double their last letter: `stopping`, `getting`. */
const doubling = /^(?:.*[^aeiou])?[^aeiou]?[aeiou][bdglmnprt]$/
const neverDoubled = /(?:er|en|it|et|in|on|or|al|el|ep|ow|ot?t)$/

/** Every form of every known verb. */
export const verbs: ReadonlyMap<string, Verb> = build()

/** The category that a kind of act has where nothing else is known. */
export function categoryOf(kind: ActKind): (typeof actKinds)[ActKind] {
  return actKinds[kind]
}

function build(): Map<string, Verb> {
  const forms = new Map<string, Verb>()
  for (const lists of [destructiveVerbs, executeVerbs, writeVerbs, readVerbs]) addLists(forms, lists)
  for (const lists of [executeVerbs, writeVerbs]) addAgain(forms, lists)
  for (const [lemma, words] of Object.entries(foreignVerbs)) addForeign(forms, lemma, words)
  for (const word of neverVerbs) forms.delete(word)
  return forms
}

function addLists(forms: Map<string, Verb>, lists: VerbLists): void {
  for (const [kind, list] of Object.entries(lists) as [ActKind, string][]) {
    for (const entry of list.split(' ').filter((word) => word !== '')) {
      const noun = entry.endsWith('~')
      addForms(forms, { lemma: noun ? entry.slice(0, -1) : entry, kind, noun })
    }
  }
}

/** `resync`, `reprocess`, `resend`: done again, it is done. */
function addAgain(forms: Map<string, Verb>, lists: VerbLists): void {
  for (const [kind, list] of Object.entries(lists) as [ActKind, string][]) {
    for (const entry of list.split(' ')) {
      const lemma = `re${entry.replace('~', '')}`
      if (entry.length > 3 && !entry.startsWith('re') && !forms.has(lemma) && !neverVerbs.includes(lemma))
        addForms(forms, { lemma, kind, noun: false })
    }
  }
}

function addForms(forms: Map<string, Verb>, verb: { lemma: string; kind: ActKind; noun: boolean }): void {
  const { lemma, kind, noun } = verb
  const add = (text: string, form: VerbForm, isNoun: boolean) => {
    const known = forms.get(text)
    if (!known || (known.form !== 'base' && form === 'base'))
      forms.set(text, { lemma, kind, form, noun: isNoun })
  }
  add(lemma, 'base', noun)
  add(third(lemma), 'third', noun || pluralNouns.has(lemma))
  add(gerund(lemma), 'gerund', noun)
  add(past(lemma), 'past', true)
}

/** The third person: `deletes` of `delete`. */
export function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function gerund(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return `${stem(lemma)}ing`
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem(lemma)}ed`
}

function stem(lemma: string): string {
  const doubled = lemma.length <= 4 ? doubling.test(lemma) : doubling.test(lemma) && !neverDoubled.test(lemma)
  return doubled ? lemma + lemma.slice(-1) : lemma
}

function addForeign(forms: Map<string, Verb>, lemma: string, words: string): void {
  const verb = forms.get(lemma)
  if (!verb) return
  for (const word of words.split(' ')) {
    if (!forms.has(word)) forms.set(word, { lemma, kind: verb.kind, form: 'base', noun: word.length <= 5 })
  }
}
