import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify/index.ts'
import { riskLevels } from '../../src/model/risk.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { toolOf } from './listing.ts'

const folder = path.resolve(import.meta.dirname, '../../../shared/benchmark')

interface Row {
  server: string
  name: string
  description?: string | null
  inputSchema?: unknown
  annotations?: unknown
  category?: string
  categoryAccept?: string[]
  riskAccept?: string[]
  mutates?: boolean
}

function judged(file: string): { row: Row; verdict: Verdict }[] {
  const rows = readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const servers = grouped(rows)
  return [...servers].flatMap(([server, list]) => {
    const tools = list.map((row, i) => {
      const { name, description, inputSchema, annotations } = row
      return toolOf(
        JSON.stringify({
          name,
          description: description ?? undefined,
          inputSchema: inputSchema ?? undefined,
          annotations: annotations ?? undefined,
        }),
        name,
        i,
      )
    })
    const verdicts = classify({ slug: server, title: server, tools })
    return list.flatMap((row, i) => {
      const verdict = verdicts[i]
      return verdict ? [{ row, verdict }] : []
    })
  })
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const servers = new Map<string, Row[]>()
  for (const row of rows) servers.set(row.server, [...(servers.get(row.server) ?? []), row])
  return servers
}

const share = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length / list.length

describe.skipIf(!existsSync(folder))('on the labelled tools (skipped where ../shared is absent)', () => {
  const labelled = existsSync(folder) ? judged('labelled-dev.jsonl') : []
  const below = ({ row, verdict }: (typeof labelled)[number]) =>
    Math.min(...(row.riskAccept ?? []).map((level) => riskLevels.findIndex((one) => one === level))) -
    riskLevels.indexOf(verdict.risk)

  test('the category is accepted for 95 of 100 and the risk for 88', () => {
    expect(
      share(labelled, ({ row, verdict }) => row.categoryAccept?.includes(verdict.category) ?? false),
    ).toBeGreaterThanOrEqual(0.95)
    expect(
      share(labelled, ({ row, verdict }) => row.riskAccept?.includes(verdict.risk) ?? false),
    ).toBeGreaterThanOrEqual(0.88)
  })

  test('every destructive tool is found, and at most two others are called so', () => {
    expect(
      labelled.filter(
        ({ row, verdict }) => row.category === 'destructive' && verdict.category !== 'destructive',
      ),
    ).toEqual([])
    expect(
      labelled.filter(
        ({ row, verdict }) => row.category !== 'destructive' && verdict.category === 'destructive',
      ).length,
    ).toBeLessThanOrEqual(2)
  })

  test('at most 4 of 100 are rated too low, and one by two levels', () => {
    expect(share(labelled, (one) => below(one) >= 1)).toBeLessThanOrEqual(0.04)
    expect(labelled.filter((one) => below(one) >= 2).length).toBeLessThanOrEqual(1)
  })

  test('what vendors mark as mutating is called a read for at most 1.5 of 100', () => {
    const vendor = judged('vendor-dev.jsonl')
    expect(
      share(vendor, ({ row, verdict }) => (verdict.category !== 'read') === row.mutates),
    ).toBeGreaterThanOrEqual(0.97)
    expect(
      share(
        vendor.filter(({ row }) => row.mutates),
        ({ verdict }) => verdict.category === 'read',
      ),
    ).toBeLessThanOrEqual(0.015)
  })
})
