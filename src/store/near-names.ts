import { and, asc, gt, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { editDistance } from './edit-distance.ts'
import { looseName } from './loose-name.ts'
import { publishedTool } from './schema/index.ts'

const most = 10
const farthest = 2
const pageSize = 5_000
// A part shorter than this is in half of all names.
const shortestPart = 4
const longestQuery = 100

interface Candidate {
  name: string
  distance: number
}

/** Published names that a person may have meant: few letters apart, or one a part of the other. Nearest first. */
export async function nearNames(db: Db, query: string, within: SQL | undefined): Promise<string[]> {
  const wanted = looseName(query)
  if (wanted === '' || wanted.length > longestQuery) return []
  const { nameKey, looseKey, name } = publishedTool
  let nearest: Candidate[] = []
  let after: string | null = null
  for (;;) {
    const rows: { key: string | null; name: string | null }[] = await db
      .selectDistinctOn([nameKey], { key: nameKey, name })
      .from(publishedTool)
      .where(
        and(
          isNotNull(name),
          alike(looseKey, wanted),
          within,
          after === null ? undefined : gt(nameKey, after),
        ),
      )
      .orderBy(asc(nameKey))
      .limit(pageSize)
    nearest = best([...nearest, ...rows.flatMap((row) => candidate(row.name, wanted))])
    after = rows.at(-1)?.key ?? null
    if (after === null || rows.length < pageSize) return nearest.map((each) => each.name)
  }
}

// A sieve that only drops what cannot be near; the distance decides.
function alike(column: unknown, wanted: string): SQL {
  const parts =
    wanted.length < shortestPart
      ? sql`false`
      : sql`position(${wanted} in ${column}) > 0
          or (char_length(${column}) >= ${shortestPart} and position(${column} in ${wanted}::text) > 0)`
  return sql`(abs(char_length(${column}) - char_length(${wanted}::text)) <= ${farthest} or ${parts})`
}

function candidate(name: string | null, wanted: string): Candidate[] {
  if (name === null) return []
  const loose = looseName(name)
  const distance = editDistance(loose, wanted)
  const isPart =
    Math.min(loose.length, wanted.length) >= shortestPart &&
    (loose.includes(wanted) || wanted.includes(loose))
  const reach = wanted.length < shortestPart ? 1 : farthest
  return distance <= reach || isPart ? [{ name, distance }] : []
}

function best(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, most)
}
