import { nameWordsOf } from '../../text/words.ts'
import { verbs } from '../tables/verbs.ts'
import type { Category } from '../../model/category.ts'
import { higherCategory } from '../../model/category.ts'
import type { Act } from './act.ts'
import { effectCategory, effectOf } from './effect.ts'
import { fieldWords, isObject, type Field } from './fields.ts'
import { nameActs } from './name-acts.ts'
import type { Source } from './source.ts'
import type { ToolReading } from './reading.ts'

type Settled = Omit<ToolReading, 'choices'>

/** One value of an argument that chooses what a tool does. */
export interface Choice {
  field: Field
  value: string
  act: Act
  category: Category
}

const choosers = new Set(
  'action operation op command cmd method mode task verb subcommand function type event state request step intent activity tool query mutation kind'.split(
    ' ',
  ),
)
/** Named so, an argument chooses an act for sure; the others only where most of their values are verbs. */
const plain = new Set('action operation op subcommand verb'.split(' '))
const httpMethods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/** The acts that a multiplexing argument offers, value by value. Empty where there is no such argument. */
export function choicesOf(reading: Settled): Choice[] {
  return reading.fields.all.flatMap((field) => {
    const words = fieldWords(field)
    if (field.depth > 6 || !choosers.has(words.at(-1) ?? '')) return []
    const values = valuesOf(field)
    if (values.length < 2 || values.every(({ value }) => httpMethods.has(value.toLowerCase()))) return []
    const choices = values.flatMap((one) => choiceOf(one, field, reading))
    const sure = plain.has(words.at(-1) ?? '')
    const firm = choices.filter((choice) => choice.act.firm)
    return sure || firm.length * 2 >= values.length ? choices : []
  })
}

interface Value {
  value: string
  path: string
}

/** The strings that an argument may be: an `enum`, `const`s of alternatives, items of an array. */
function valuesOf(field: Field): Value[] {
  const list = listed(field.schema, field.path)
  const items = field.schema['items']
  return isObject(items) ? [...list, ...listed(items, `${field.path}/items`)] : list
}

function listed(schema: Readonly<Record<string, unknown>>, path: string): Value[] {
  const values: Value[] = []
  const options = schema['enum']
  if (Array.isArray(options)) options.forEach((value: unknown, i) => add(values, value, `${path}/enum/${i}`))
  for (const key of ['anyOf', 'oneOf'] as const) {
    const list = schema[key]
    if (!Array.isArray(list)) continue
    list.forEach((one: unknown, i) => {
      if (!isObject(one)) return
      if (Object.hasOwn(one, 'const')) add(values, one['const'], `${path}/${key}/${i}/const`)
      const inner = one['enum']
      if (Array.isArray(inner))
        inner.forEach((value: unknown, k) => add(values, value, `${path}/${key}/${i}/enum/${k}`))
    })
  }
  return values
}

function add(values: Value[], value: unknown, path: string): void {
  if (typeof value === 'string' && value !== '' && values.length < 200) values.push({ value, path })
}

function choiceOf(value: Value, field: Field, reading: Settled): Choice[] {
  const source: Source = { in: 'tool', path: value.path, text: value.value }
  const words = nameWordsOf(value.value)
  if (words.length === 0 || words.length > 6) return []
  const object = reading.acts[0]?.object ?? []
  const acts = nameActs({ source, words, from: 0 }).map((act) => {
    const whole = act.object.length > 0 ? act : { ...act, object: [...object] }
    return { ...whole, firm: whole.firm || verbs.has(words[0]?.text ?? ''), effect: effectOf(whole, reading) }
  })
  const first = acts[0]
  if (!first) return []
  const category = acts.map((act) => effectCategory(act.effect) as Category).reduce(higherCategory)
  return [
    {
      field,
      value: value.value,
      act: acts.find((act) => effectCategory(act.effect) === category) ?? first,
      category,
    },
  ]
}
