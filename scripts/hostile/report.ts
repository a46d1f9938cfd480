import { measureHonest, measureRow, mostMb } from '../../test/hostile/measure-row.ts'
import { elsewhere, rows } from '../../test/hostile/rows.ts'
import { runRow } from '../../test/hostile/run-row.ts'
import { openScanner } from '../../test/hostile/scanner.ts'

/** Scans every hostile server, or the named ones, twice: for what comes of it, and for what it costs, in a process of its own. */
export async function report(ids: readonly string[]): Promise<boolean> {
  process.env['HOSTILE_CANARY'] = 'sings'
  const scanner = await openScanner()
  const honest = await measureHonest()
  process.stdout.write(
    `an honest server: ${Math.round(honest.ms)} ms, ${Math.round(honest.peakMb)} MB over the idle program\n\n`,
  )
  process.stdout.write('  #    outcome          seconds   MB over honest   the server…\n')
  let good = true
  for (const row of rows.filter(({ id }) => ids.length === 0 || ids.some((each) => fits(id, each)))) {
    const { faults } = await runRow(row, scanner)
    const { outcome, ms, peakMb } = await measureRow(row, honest.peakMb + mostMb)
    const over = Math.max(0, Math.round(peakMb - honest.peakMb))
    const wrong = [
      ...faults,
      ...(over > mostMb ? [`${over} MB over an honest server, more than ${mostMb}`] : []),
    ]
    good &&= wrong.length === 0
    const cells = [
      row.id.padEnd(4),
      outcome.padEnd(16),
      (ms / 1000).toFixed(1).padStart(7),
      String(over).padStart(16),
    ]
    process.stdout.write(`${wrong.length === 0 ? ' ' : '✗'} ${cells.join(' ')}   ${row.server}\n`)
    for (const line of wrong) process.stdout.write(`        ${line}\n`)
  }
  await scanner.close()
  for (const { id, server, tests } of ids.length === 0 ? elsewhere : []) {
    process.stdout.write(
      `  ${id.padEnd(4)} ${server}: ${[...new Set(tests.map(({ file }) => `test/${file}`))].join(', ')}\n`,
    )
  }
  return good
}

/** `8` means 8a, 8b and 8c; `8a` only itself. */
export function fits(id: string, wanted: string): boolean {
  return id === wanted || (/^\d+$/.test(wanted) && Number.parseInt(id, 10) === Number(wanted))
}
