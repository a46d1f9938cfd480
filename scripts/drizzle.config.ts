import { defineConfig } from 'drizzle-kit'

// After a change of the schema: `npx drizzle-kit generate --config scripts/drizzle.config.ts --name <what-it-is-for>`,
// then `npx prettier --write migrations`. A migration that was released is never edited.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/schema/index.ts',
  out: './migrations',
  casing: 'snake_case',
})
