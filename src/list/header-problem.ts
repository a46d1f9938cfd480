/** https://modelcontextprotocol.io/specification/2026-07-28: a client must leave out a tool that breaks these rules. */
const key = 'x-mcp-header'
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const primitives = new Set(['string', 'integer', 'boolean'])
const elsewhere = [
  'items',
  'prefixItems',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'patternProperties',
  'dependentSchemas',
  'oneOf',
  'anyOf',
  'allOf',
  'not',
  'if',
  'then',
  'else',
  '$defs',
  'definitions',
]

/** What is wrong with the `x-mcp-header` declarations of an input schema; null where nothing is. */
export function headerProblem(inputSchema: unknown): string | null {
  const seen = new Set<string>()
  const visit = (schema: unknown, path: string, reachable: boolean): string | null => {
    if (!isObject(schema)) return null
    const own = key in schema ? declarationProblem(schema, reachable && path !== '', seen) : null
    if (own !== null) return `${key} at ${path || '/'}: ${own}`
    for (const [name, child] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {})) {
      const problem = visit(child, `${path}/properties/${name}`, reachable)
      if (problem !== null) return problem
    }
    for (const [at, child] of elsewhere.flatMap((name) => childrenOf(schema[name], name))) {
      const problem = visit(child, `${path}/${at}`, false)
      if (problem !== null) return problem
    }
    return null
  }
  return visit(inputSchema, '', true)
}

function declarationProblem(
  schema: Record<string, unknown>,
  reachable: boolean,
  seen: Set<string>,
): string | null {
  const name = schema[key]
  if (!reachable) return 'allowed on properties only'
  if (typeof name !== 'string' || !token.test(name)) return 'no valid header name'
  if (!primitives.has(String(schema['type']))) return 'allowed on strings, integers and booleans only'
  if (seen.has(name.toLowerCase())) return 'declared twice'
  seen.add(name.toLowerCase())
  return null
}

function childrenOf(value: unknown, name: string): [string, unknown][] {
  if (!isObject(value) && !Array.isArray(value)) return []
  return [
    [name, value],
    ...Object.entries(value).map(([at, child]): [string, unknown] => [`${name}/${at}`, child]),
  ]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
