import { bigint, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, keyText } from './columns.ts'

/** A server under its stable slug. `slugKey` is the slug as the index holds it (see `indexKey`). */
export const server = pgTable('server', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  slugKey: keyText().notNull().unique('server_slug'),
  slug: text().notNull(),
  title: text(),
  description: text(),
  homepage: text(),
  repository: text(),
  firstSeen: instant().notNull(),
})

const serverId = () =>
  bigint({ mode: 'number' })
    .notNull()
    .references(() => server.id, { onDelete: 'cascade' })

/** Another name of a server, as one document gave it. Two servers may claim one alias: then it names neither. */
export const serverAlias = pgTable(
  'server_alias',
  { aliasKey: keyText().notNull(), serverId: serverId(), alias: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.aliasKey, table.serverId] }),
    index('server_alias_server').on(table.serverId),
  ],
)

/** Where a server was heard of, and whether it still is. */
export const serverSource = pgTable(
  'server_source',
  {
    serverId: serverId(),
    kind: keyText().notNull(),
    originKey: keyText().notNull(),
    nameKey: keyText().notNull(),
    origin: text().notNull(),
    sourceKey: text().notNull(),
    clientKey: text(),
    trust: text().notNull(),
    firstSeen: instant().notNull(),
    lastSeen: instant().notNull(),
    goneAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.serverId, table.kind, table.originKey, table.nameKey] })],
)
