// Hostile servers, to try any scanner against.
//   npm run hostile -- 6           starts the servers of behaviour 6 and prints their addresses
//   npm run hostile -- --list      what there is
//   npm run hostile -- --report    scans each with Placard: outcome, time, memory (or: --report 7 8c)
//   npm run hostile -- --write     writes the table into SECURITY.md; --check fails where it is out of date
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rows } from '../test/hostile/rows.ts'
import { fits, report } from './hostile/report.ts'
import { hostileTable } from './hostile/table.ts'
import { markedSection, withSection } from './marked-section.ts'

const document = path.resolve(import.meta.dirname, '../SECURITY.md')
const [first, ...rest] = process.argv.slice(2)

const modes: Record<string, () => Promise<number> | number> = {
  '--list': () => say(rows.map(({ id, server }) => `${id.padEnd(4)} ${server}`)),
  '--report': async () => ((await report(rest)) ? 0 : 1),
  '--write': () => {
    writeFileSync(document, withSection(readFileSync(document, 'utf8'), 'hostile', hostileTable()))
    return say([`${document} is written`])
  },
  '--check': () => {
    const current = markedSection(readFileSync(document, 'utf8'), 'hostile')?.trim()
    return current === hostileTable().trim()
      ? 0
      : say(['SECURITY.md is out of date: npm run hostile -- --write'], 1)
  },
}

const mode = first === undefined ? undefined : modes[first]
process.exitCode = await (mode ? mode() : start(process.argv.slice(2)))

/** Starts the servers of these behaviours and leaves them running. */
async function start(ids: readonly string[]): Promise<number> {
  const wanted = rows.filter(({ id }) => ids.some((each) => fits(id, each)))
  if (wanted.length === 0) return say(['name a behaviour: npm run hostile -- 6, or --list, or --report'], 2)
  for (const row of wanted) {
    const { address } = await row.fixture()
    say([`${row.id.padEnd(4)} ${row.server}`, `     ${address}`])
    if (row.scans === 2) say([`     GET ${new URL('/next', address).href} for its second visit`])
    if (row.named) say([`     its attack needs the name ${row.named.host} to resolve as the row says`])
  }
  return say(['', 'Ctrl-C ends them.'])
}

function say(lines: readonly string[], code = 0): number {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return code
}
