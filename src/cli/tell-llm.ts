import { escapeTerminal } from '../text/escape/terminal.ts'
import type { Io } from './io.ts'
import type { Llm } from './llm.ts'

/** What the model pass has to say at its end; a warning is not a note, and is not silenced. */
export function tellLlm(io: Io, llm: Llm, { quiet }: { quiet: boolean }): void {
  for (const note of llm.notes())
    if (!quiet || note.startsWith('warning: ')) io.stderr.write(`${escapeTerminal(note)}\n`)
}
