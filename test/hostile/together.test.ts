import { expect, onTestFinished, test } from 'vitest'
import { listBooks, lists } from './fixtures/mcp.ts'
import { rows } from './rows.ts'
import { openScanner } from './scanner.ts'

const honest = 20
const deadlineMs = 10_000
const concurrency = 8
const graceMs = 10_000

test('all hostile servers together keep no honest one from being read, and take no longer than their deadlines', async () => {
  // Those that are reached by a name of ours need a resolver of their own.
  const hostile = await Promise.all(rows.filter(({ named }) => !named).map(({ fixture }) => fixture()))
  const good = await Promise.all(Array.from({ length: honest }, () => lists([listBooks])()))
  const scanner = await openScanner()
  onTestFinished(async () => {
    await Promise.all([...hostile, ...good].map(({ stop }) => stop()))
    await scanner.close()
  })
  // One honest server after every few hostile ones, so that each has bad company.
  const gap = Math.floor(hostile.length / honest)
  const mixed = hostile.flatMap((running, n) => [
    running,
    ...(n % gap === 0 ? good.slice(n / gap, n / gap + 1) : []),
  ])
  const addresses = [...mixed, ...good.filter((running) => !mixed.includes(running))].map(
    ({ address }) => address,
  )
  expect(new Set(addresses).size).toBe(hostile.length + honest)

  const begun = performance.now()
  const seen = await scanner.scan(addresses, { deadlineMs, concurrency })
  const tookMs = performance.now() - begun

  const isGood = (slug: string): boolean => good.some(({ address }) => address === slug)
  const outcomes = seen
    .filter(({ scanned }) => isGood(scanned.job.ref.slug))
    .map(({ scanned }) => scanned.outcome)
  expect(outcomes.filter((outcome) => outcome !== 'complete')).toEqual([])
  expect(outcomes).toHaveLength(honest)
  expect(seen).toHaveLength(addresses.length)
  expect(tookMs).toBeLessThan((addresses.length * deadlineMs) / concurrency + graceMs)
}, 300_000)
