import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from './rows.ts'
import { runRow } from './run-row.ts'
import { openScanner, type Scanner } from './scanner.ts'

let scanner: Scanner

beforeAll(async () => {
  process.env['HOSTILE_CANARY'] = 'sings'
  scanner = await openScanner()
})
afterAll(async () => {
  delete process.env['HOSTILE_CANARY']
  await scanner.close()
})

test.each(rows)(
  '$id: a server that $server',
  async (row) => {
    const { faults } = await runRow(row, scanner)
    expect(faults).toEqual([])
  },
  180_000,
)
