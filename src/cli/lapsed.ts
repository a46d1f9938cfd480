import { lapseExpired } from '../queue/lapse.ts'
import type { Db, LapsedOverride } from '../store/index.ts'
import { escapeTerminal } from '../text/escape/terminal.ts'
import type { Io } from './io.ts'

/** Before published verdicts are read: none may rest on a decision past its time. */
export async function endExpired(io: Io, db: Db): Promise<void> {
  tellLapsed(io, await lapseExpired(db, { now: io.now(), signal: io.signal }))
}

/** Says which decisions hold no longer since this command. */
export function tellLapsed(io: Io, lapsed: readonly LapsedOverride[]): void {
  for (const { override, why } of lapsed)
    io.stderr.write(
      `override lapsed (${why}): ${escapeTerminal(override.tool)} on ${escapeTerminal(override.server)}\n`,
    )
}
