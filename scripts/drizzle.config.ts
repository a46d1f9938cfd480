import { defineConfig } from 'drizzle-kit'

// `npx drizzle-kit generate --config scripts/drizzle.config.ts --name <what-it-is-for>` after a change of the schema.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/schema/index.ts',
  out: './migrations',
  casing: 'snake_case',
})
