import { z } from 'zod'
import { Catalogue } from './schema.ts'

/** The published JSON schema of catalogue files, as the text of `data/servers.schema.json`. */
export function catalogueJsonSchema(): string {
  const schema = z.toJSONSchema(Catalogue, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ title: 'Placard catalogue of MCP servers', ...schema }, null, 2)}\n`
}
