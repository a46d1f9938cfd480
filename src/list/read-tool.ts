import type { Era } from '../model/target.ts'
import type { Tool } from '../model/tool.ts'
import { jsonFacts, type JsonFacts } from '../text/json-facts.ts'
import { digestsOf, digestsOfText } from './digests.ts'
import { headerProblem } from './header-problem.ts'
import type { ListLimits } from './limits.ts'
import type { StandIn } from './stand-ins.ts'

export interface ReadOptions {
  era: Era
  limits: ListLimits
  standIn: StandIn
}

/** What is kept of a tool that is too large to be kept whole. */
const keptCharacters = 4096

const mostProblems = 20
const longestProblem = 300

const commonName = /^[a-zA-Z0-9_-]{1,64}$/

/** `beyond` says that a limit kept the tool from being read: the listing is partial then. */
export interface ReadTool {
  tool: Tool
  beyond: boolean
}

/** One element of a listing, read leniently. Never throws: what cannot be read becomes an `unusable` row. */
export function readTool(raw: string, ordinal: number, options: ReadOptions): ReadTool {
  const { limits, standIn } = options
  const row = { ordinal, raw, standIn }
  if (raw.length > limits.toolCharacters) {
    const problem = `${raw.length} characters long, more than ${limits.toolCharacters}; only its beginning is kept`
    return { tool: { ...unusable(row, problem), raw: raw.slice(0, keptCharacters) }, beyond: true }
  }
  const facts = factsOf(raw, limits.depth)
  if (facts && facts.depth > limits.depth) {
    return { tool: unusable(row, `nested more than ${limits.depth} levels deep`), beyond: true }
  }
  const value = facts ? parsed(raw) : undefined
  const problem = identityProblem(value)
  if (!facts || problem !== null) return { tool: unusable(row, problem ?? 'not valid JSON'), beyond: false }
  return { tool: named({ ...row, value: value as NamedTool, facts }, options), beyond: false }
}

type NamedTool = Record<string, unknown> & { name: string }

/** Why a value has no name to classify it under; null where it has. */
function identityProblem(value: unknown): string | null {
  if (value === undefined) return 'not valid JSON'
  if (!isObject(value)) return 'no object'
  if (!Object.hasOwn(value, 'name')) return 'no name'
  if (typeof value['name'] !== 'string') return 'its name is no text'
  return value['name'] === '' ? 'an empty name' : null
}

interface Row {
  ordinal: number
  raw: string
  standIn: StandIn
}

interface Parts extends Row {
  value: NamedTool
  facts: JsonFacts
}

function named({ ordinal, raw, standIn, value, facts }: Parts, { era }: ReadOptions): Tool {
  const wrong = [...shapeProblems(value), ...keyProblems(facts), ...headerProblems(value, era)]
  const odd = facts.duplicates.length > 0 || facts.numbers.length > 0
  return {
    ordinal,
    raw,
    name: value.name,
    status: wrong.length > 0 ? 'malformed' : 'ok',
    problems: shortened([...wrong, ...notes(value.name, facts)]),
    ...digestsOf(value, raw, { standIn, odd }),
  }
}

function unusable({ ordinal, raw, standIn }: Row, problem: string): Tool {
  return { ordinal, raw, name: null, status: 'unusable', problems: [problem], ...digestsOfText(raw, standIn) }
}

/** Members that the protocol wants otherwise. `null` stands for a missing one in many servers; the protocol forbids it. */
function shapeProblems(tool: Record<string, unknown>): string[] {
  const { inputSchema, annotations } = tool
  const problems = ['title', 'description'].flatMap((key) => wrongType(tool, key, 'string'))
  if (!Object.hasOwn(tool, 'inputSchema')) problems.push('no inputSchema')
  else if (!isObject(inputSchema)) problems.push('inputSchema is no object')
  else if (inputSchema['type'] !== 'object') problems.push('inputSchema.type is not "object"')
  problems.push(
    ...['outputSchema', 'annotations', 'execution', '_meta'].flatMap((key) => wrongType(tool, key, 'object')),
  )
  if (isObject(annotations)) problems.push(...hintProblems(annotations))
  return problems
}

function hintProblems(annotations: Record<string, unknown>): string[] {
  const hints = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint']
  return [
    ...wrongType(annotations, 'title', 'string'),
    ...hints.flatMap((hint) => wrongType(annotations, hint, 'boolean')),
  ].map((problem) => `annotations.${problem}`)
}

function wrongType(
  value: Record<string, unknown>,
  key: string,
  type: 'string' | 'boolean' | 'object',
): string[] {
  if (!Object.hasOwn(value, key)) return []
  const right = type === 'object' ? isObject(value[key]) : typeof value[key] === type
  return right ? [] : [`${key} is no ${type}`]
}

function keyProblems({ duplicates }: JsonFacts): string[] {
  return duplicates.map(
    (pointer) => `the key ${JSON.stringify(pointer)} stands twice; clients differ in which they read`,
  )
}

function headerProblems(tool: Record<string, unknown>, era: Era): string[] {
  const problem = era === 'modern' ? headerProblem(tool['inputSchema']) : null
  return problem === null ? [] : [`${problem}; clients of the protocol leave this tool out`]
}

/** A tool with thousands of doubled keys, or one of a megabyte, makes no long record. */
function shortened(problems: readonly string[]): string[] {
  const more = problems.length - mostProblems
  const shown = problems.slice(0, mostProblems).map((line) => line.slice(0, longestProblem))
  return more > 0 ? [...shown, `and ${more} more`] : shown
}

/** Unusual, but no reason to doubt the definition. */
function notes(name: string, { numbers }: JsonFacts): string[] {
  return [
    ...(commonName.test(name) ? [] : ['the name is not 1 to 64 letters, digits, "_" or "-"']),
    ...numbers.map((number) => `the number ${number} is beyond double precision`),
  ]
}

function factsOf(raw: string, depth: number): JsonFacts | null {
  try {
    return jsonFacts(raw, depth)
  } catch {
    return null
  }
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
