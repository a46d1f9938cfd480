import { isObject, type Field } from './fields.ts'

/** A string that an argument may be, and where the schema says so. */
export interface EnumValue {
  value: string
  path: string
}

const most = 200

type Json = Readonly<Record<string, unknown>>

/** The strings that an argument may be: `enum`, `const`, those of its alternatives and of an array's items. */
export function enumValues(field: Field): EnumValue[] {
  const values: EnumValue[] = []
  collect(values, field.schema, field.path)
  const items = field.schema['items']
  if (isObject(items)) collect(values, items, `${field.path}/items`)
  return values.slice(0, most)
}

function collect(values: EnumValue[], schema: Json, path: string): void {
  own(values, schema, path)
  for (const key of ['anyOf', 'oneOf'] as const) {
    const list = schema[key]
    if (Array.isArray(list))
      list.forEach((one: unknown, i) => isObject(one) && own(values, one, `${path}/${key}/${i}`))
  }
}

function own(values: EnumValue[], schema: Json, path: string): void {
  if (Object.hasOwn(schema, 'const')) add(values, schema['const'], `${path}/const`)
  const options = schema['enum']
  if (Array.isArray(options)) options.forEach((value: unknown, i) => add(values, value, `${path}/enum/${i}`))
}

function add(values: EnumValue[], value: unknown, path: string): void {
  if (typeof value === 'string' && value !== '') values.push({ value, path })
}
