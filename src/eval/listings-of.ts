import type { Listing } from '../model/listing.ts'
import type { Tool } from '../model/tool.ts'
import type { RowTool } from './labelled-row.ts'

/** Makes a row's definition the tool of a listing, as if a server had sent it. */
export type ToTool = (definition: Record<string, unknown>, ordinal: number) => Tool

/** The rows of one server as one listing, with the places of the rows in the file. */
export interface RowListing {
  listing: Listing
  indices: number[]
}

/** Rows of one `server` become one listing, in the order in which servers first occur. */
export function listingsOf(rows: readonly RowTool[], toTool: ToTool): RowListing[] {
  const servers = new Map<string, { first: RowTool; indices: number[] }>()
  for (const [index, row] of rows.entries()) {
    const known = servers.get(row.server)
    if (known) known.indices.push(index)
    else servers.set(row.server, { first: row, indices: [index] })
  }
  return [...servers.values()].map(({ first, indices }) => ({
    indices,
    listing: {
      slug: first.server,
      title: first.serverTitle ?? first.server,
      instructions: first.instructions,
      tools: indices.map((index, ordinal) => toTool(definitionOf(rows[index] ?? first), ordinal)),
    },
  }))
}

/** The tool as its server would list it: parts that a row leaves out or sets to null are absent. */
function definitionOf(row: RowTool): Record<string, unknown> {
  const { name, title, description, inputSchema, annotations } = row
  const parts = { name, title, description, inputSchema, annotations }
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined),
  )
}
