// The corpus of real tool definitions beside this clone, as listings; for measuring only, nothing of it is kept.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Listing } from '../src/model/listing.ts'
import { digestOf } from '../src/text/digest.ts'

interface Row {
  source: string
  server: string
  tool: string
  description: string | null
  inputSchema: unknown
  annotations: unknown
}

const files = ['npm-tools.jsonl', 'registry-tools.jsonl']

/** One listing for each server of the corpus, or nothing where it is absent. */
export function corpusListings(
  folder = path.resolve(import.meta.dirname, '../../shared/corpus'),
): Listing[] | undefined {
  const present = files.map((file) => path.join(folder, file)).filter((file) => existsSync(file))
  if (present.length === 0) return undefined
  const servers = new Map<string, Row[]>()
  for (const line of present.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))) {
    const row = JSON.parse(line) as Row
    const key = `${row.source}:${row.server}`
    const rows = servers.get(key)
    if (rows) rows.push(row)
    else servers.set(key, [row])
  }
  return [...servers].map(([slug, rows]) => ({ slug, title: rows[0]?.server, tools: rows.map(toolOf) }))
}

function toolOf(row: Row, ordinal: number): Listing['tools'][number] {
  const { description, inputSchema, annotations } = row
  const definition = {
    name: row.tool,
    ...(description !== null && { description }),
    ...(inputSchema !== null && { inputSchema }),
    ...(annotations !== null && { annotations }),
  }
  const digest = digestOf(definition)
  return {
    ordinal,
    raw: JSON.stringify(definition),
    name: row.tool,
    status: 'ok',
    problems: [],
    definitionDigest: digest,
    textDigest: digest,
    schemaDigest: digest,
    claimsDigest: digest,
    extraDigest: digest,
  }
}
