import { at, escapeToken } from '../../text/pointer.ts'
import { argumentWords } from './argument-words.ts'
import { isOverlong } from './long-names.ts'
import { toldFields } from './told-fields.ts'

/** One argument of a tool, also a nested one. */
export interface Field {
  name: string
  /** The lower-case words of its name. */
  words: readonly string[]
  parent: Field | undefined
  /** Where its schema stands in the raw tool. */
  path: string
  schema: Readonly<Record<string, unknown>>
  type: string
  depth: number
  required: boolean
  /** Where its name stands in the tool's description, if only that tells of it. */
  toldAt?: number
}

/** The arguments of a tool. `complete` is false where a cap ended the walk or a reference led nowhere. */
export interface Fields {
  all: readonly Field[]
  complete: boolean
}

const deepest = 12
const most = 3000
const mostVisits = 20_000

type Json = Readonly<Record<string, unknown>>

/** Walks an input schema: every keyword that holds schemas, and local references, each definition once on a path. */
export function fieldsOf(tool: Json): Fields {
  const root = tool['inputSchema']
  const walk: Walk = { root: tool, all: [], open: [], visits: 0, complete: true }
  if (isObject(root)) visit(walk, { schema: root, path: '/inputSchema', parent: undefined, depth: 0 })
  if (walk.all.length === 0) walk.all.push(...toldFields(tool['description']))
  return { all: walk.all, complete: walk.complete }
}

interface Walk {
  root: Json
  all: Field[]
  /** The schemas around the one at hand: no more than the walk is deep. */
  open: Json[]
  visits: number
  complete: boolean
}

interface Place {
  schema: Json
  path: string
  parent: Field | undefined
  depth: number
}

const alternatives = ['allOf', 'anyOf', 'oneOf'] as const

/** Keywords below which schemas stand: one, a list of them (older drafts: `items` is either), one for each name, or elsewhere. */
const below: ReadonlyMap<string, 'one' | 'named' | 'reference'> = new Map([
  ...[
    ...alternatives,
    'items',
    'prefixItems',
    'additionalItems',
    'contains',
    'additionalProperties',
    'unevaluatedProperties',
    'unevaluatedItems',
    'propertyNames',
    'contentSchema',
    'not',
    'if',
    'then',
    'else',
  ].map((key) => [key, 'one'] as const),
  ...['patternProperties', 'dependentSchemas', 'dependencies'].map((key) => [key, 'named'] as const),
  ...['$ref', '$dynamicRef', '$recursiveRef'].map((key) => [key, 'reference'] as const),
])

function visit(walk: Walk, place: Place): void {
  walk.visits += 1
  if (walk.all.length >= most || place.depth > deepest || walk.visits > mostVisits) {
    walk.complete = false
    return
  }
  const { schema } = place
  if (walk.open.includes(schema)) return
  walk.open.push(schema)
  visitProperties(walk, place)
  for (const key of Object.keys(schema)) {
    const holds = below.get(key)
    if (holds === 'reference') visitReference(walk, place, schema[key])
    else if (holds) visitBelow(walk, place, key)
  }
  walk.open.pop()
}

function visitBelow(walk: Walk, place: Place, key: string): void {
  const value = place.schema[key]
  const path = `${place.path}/${key}`
  const depth = place.depth + 1
  if (isObject(value) && below.get(key) === 'one')
    visit(walk, { schema: value, path, parent: place.parent, depth })
  else if (typeof value === 'object' && value !== null) {
    for (const [name, schema] of Object.entries(value) as [string, unknown][]) {
      if (isObject(schema))
        visit(walk, { schema, path: `${path}/${escapeToken(name)}`, parent: place.parent, depth })
    }
  }
}

function visitProperties(walk: Walk, place: Place): void {
  const properties = place.schema['properties']
  if (!isObject(properties)) return
  const required = place.schema['required']
  for (const name of Object.keys(properties)) {
    const schema = properties[name]
    if (!isObject(schema)) continue
    if (walk.all.length >= most) {
      walk.complete = false
      return
    }
    const path = `${place.path}/properties/${escapeToken(name)}`
    const field: Field = {
      name,
      words: argumentWords(name),
      parent: place.parent,
      path,
      schema,
      type: typeOf(schema),
      depth: place.depth,
      required: Array.isArray(required) && required.includes(name),
    }
    walk.all.push(field)
    if (isOverlong(name)) walk.complete = false
    visit(walk, { schema, path, parent: field, depth: place.depth + 1 })
  }
}

/** Follows a reference inside the input schema. Where it leads elsewhere or nowhere, what it names is not read. */
function visitReference(walk: Walk, place: Place, reference: unknown): void {
  if (typeof reference !== 'string') return
  const base = reference === '#' ? '' : reference.startsWith('#/') ? decoded(reference.slice(1)) : undefined
  const schema = base === undefined ? undefined : at(walk.root['inputSchema'], base)
  if (isObject(schema)) visit(walk, { ...place, schema, path: `/inputSchema${base}`, depth: place.depth + 1 })
  else if (typeof schema !== 'boolean') walk.complete = false
}

/** A pointer in a URL's fragment may be percent-encoded. */
function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return undefined
  }
}

function typeOf(schema: Json): string {
  const type = schema['type']
  if (typeof type === 'string') return type
  if (Array.isArray(type))
    return type.find((one): one is string => typeof one === 'string' && one !== 'null') ?? ''
  for (const key of alternatives) {
    const list = schema[key]
    if (!Array.isArray(list)) continue
    for (const one of list)
      if (isObject(one) && typeof one['type'] === 'string' && one['type'] !== 'null') return one['type']
  }
  return ''
}

/** The lower-case words of an argument's name. */
export function fieldWords(field: Field): readonly string[] {
  return field.words
}

/** A field's own description, or an empty text. */
export function describes(field: Field): string {
  const description = field.schema['description']
  return typeof description === 'string' ? description : ''
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
