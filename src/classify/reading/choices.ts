import { higherCategory, type Category } from '../../model/category.ts'
import { verbs } from '../tables/verbs.ts'
import { changed, type Act } from './act.ts'
import { effectCategory, effectOf } from './effect.ts'
import { enumValues } from './enum-values.ts'
import { describes, fieldWords, type Field } from './fields.ts'
import { keep } from './keep.ts'
import { lastOf } from './last.ts'
import { boundedNameWords } from './long-names.ts'
import { nameActs } from './name-acts.ts'
import type { ToolReading } from './reading.ts'
import type { Source } from './source.ts'
import { toldValues, type ToldValue } from './told-values.ts'
import { wordSet } from '../tables/word-set.ts'

type Settled = Omit<ToolReading, 'choices'>

/** One value of an argument that chooses what a tool does. */
export interface Choice {
  /** The argument's name; empty where only the description lists the acts. */
  argument: string
  value: string
  /** Undefined where the value names no act that is known. */
  act: Act | undefined
  category: Category
}

const choosers = wordSet(
  'action actions operation operations op command cmd method mode task verb subcommand state mutation',
)
/** Named so, an argument chooses an act for sure; the others only where most of their values are verbs. */
const plain = wordSet('action operation op subcommand verb')
const httpMethods = wordSet(
  'get post put patch delete head options trace connect copy link unlink purge lock unlock propfind view',
)
const deepest = 2

/** The acts that a multiplexing argument offers, value by value. Empty where there is no such argument. */
export function choicesOf(reading: Settled): Choice[] {
  const fields = keep(reading.fields.all, (field) => isChooser(field) && !isFilter(field, reading))
  if (fields.length === 0) return told(reading, '')
  const byName = new Map<string, Field[]>()
  for (const field of fields) {
    const same = byName.get(field.name)
    if (same) same.push(field)
    else byName.set(field.name, [field])
  }
  const listed = [...byName.values()].flatMap((fields) => offered(fields, reading))
  return listed.length > 0 ? listed : told(reading, byName.keys().next().value ?? '')
}

function isChooser(field: Field): boolean {
  if (field.depth > deepest) return false
  const words = fieldWords(field)
  const last = lastOf(words)
  return choosers.has(last === 'type' || last === 'name' ? (words.at(-2) ?? '') : last)
}

/** An optional `action` of a tool that lists or searches may say which entries to show, where its own words tell so. */
function isFilter(field: Field, reading: Settled): boolean {
  const named = reading.claimed.name[0]
  if (field.required || named?.firm !== true || named.kind !== 'look') return false
  if (reading.claimed.text.some((act) => effectCategory(act.effect) !== 'read')) return false
  return (
    !plain.has(fieldWords(field).at(-1) ?? '') ||
    filters.test(describes(field)) ||
    (named.object.some((word) => records.has(word)) &&
      !enumValues(field).some(({ value }) => looks.test(value)))
  )
}

/** A value that looks things up is an act of the tool. */
const looks = /^(?:list|get|show|read|search|find|view)/i

/** What has happened is listed in these, by the act that it was. */
const records = wordSet('log audit event history activity change notification webhook record')

const filters =
  /\b(?:filter|filters|filtered|only|restrict|limit|match|matching|by (?:action|operation|event|type)|which (?:entries|events|records|items)|narrow)\b/i

function offered(fields: readonly Field[], reading: Settled): Choice[] {
  const first = fields[0]
  if (!first) return []
  const values = fields.flatMap(enumValues)
  if (values.length < 2 || values.every(({ value }) => httpMethods.has(value.toLowerCase()))) return []
  if (values.every(({ value }) => shaping.test(value)) || areVerdicts(values.map(({ value }) => value)))
    return []
  const choices = values.map((one) =>
    choice({ source: { in: 'tool', path: one.path, text: one.value }, argument: first.name, reading }),
  )
  const sure = plain.has(fieldWords(first).at(-1) ?? '')
  const verbsAmong = choices.filter((one) => one.act?.firm).length
  if (!sure && verbsAmong * 2 < values.length) return []
  return withUnknown(unique(choices))
}

/** `new, add, remove, intersect`: how one shape meets another. */
const shaping =
  /^(?:new|add|remove|join|cut|fuse|common|intersect|intersection|subtract|union|difference|symmetric_difference)$/i

const verdict =
  /^(?:accept|allow|pass|permit|drop|deny|block|reject|log|jump|return|passthrough|tarpit|continue|redirect|monitor|challenge|bypass|skip|any|all)$/i

/** `accept, drop, reject`: what a rule does with what it meets. */
function areVerdicts(values: readonly string[]): boolean {
  return (
    values.some((value) => /^(?:allow|pass|permit|drop|deny|block)$/i.test(value)) &&
    values.every((value) => verdict.test(value))
  )
}

/** Acts that only the words of the argument or of the description list: `Actions: list, create, delete`. */
function told(reading: Settled, argument: string): Choice[] {
  const values = toldValues(reading, argument)
  if (values.length < 2 || areVerdicts(values.map((one) => one.source.text.slice(one.start, one.end))))
    return []
  const choices = values.map((one: ToldValue) =>
    choice({ source: one.source, argument, reading, place: one }),
  )
  return choices.filter((one) => one.act?.firm).length >= 2 ? unique(choices.filter((one) => one.act)) : []
}

interface Asked {
  source: Source
  argument: string
  reading: Settled
  place?: ToldValue
}

function choice(asked: Asked): Choice {
  const { source, argument, reading, place } = asked
  const value = place ? source.text.slice(place.start, place.end) : source.text
  const words = boundedNameWords(value)
  const named =
    words.length > 0 && words.length <= 6
      ? nameActs({ source: { ...source, text: value }, words, from: 0 })
      : []
  const acts = named.map((act) =>
    aimed(act, { reading, source, place, sole: words.length === 1 || verbs.has(words[0]?.text ?? '') }),
  )
  const category = acts.map((act): Category => effectCategory(act.effect)).reduce(higherCategory, 'read')
  return { argument, value, act: acts.find((act) => effectCategory(act.effect) === category), category }
}

interface Aim {
  reading: Settled
  source: Source
  place: ToldValue | undefined
  sole: boolean
}

/** A value without an object of its own acts on what the tool is about. */
function aimed(act: Act, aim: Aim): Act {
  const object = act.object.length > 0 ? act.object : (aim.reading.acts[0]?.object ?? [])
  const span = aim.place
    ? { start: aim.place.start, end: aim.place.end }
    : { start: 0, end: aim.source.text.length }
  const whole = changed(act, { ...span, source: aim.source, object, firm: act.firm || aim.sole })
  whole.effect = effectOf(whole, aim.reading)
  return whole
}

/** A value that names no known act may be any of the tool's acts: it counts as the worst of them. */
function withUnknown(choices: Choice[]): Choice[] {
  const worst = choices.map((one) => one.category).reduce(higherCategory, 'read')
  return choices.map((one) => (one.act ? one : { ...one, category: worst }))
}

function unique(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>()
  return choices.filter((one) => !seen.has(one.value.toLowerCase()) && seen.add(one.value.toLowerCase()))
}
