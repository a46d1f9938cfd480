// Writes data/servers.schema.json from the Zod schema of catalogue files; "npm run format" lays it out. A test fails
// where they differ.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogueJsonSchema } from '../src/source/catalogue/json-schema.ts'

writeFileSync(fileURLToPath(new URL('../data/servers.schema.json', import.meta.url)), catalogueJsonSchema())
