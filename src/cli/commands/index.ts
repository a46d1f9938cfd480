import type { CliCommand } from '../command.ts'
import { classifyCommand } from './classify.ts'
import { disagreementsCommand } from './disagreements.ts'
import { evaluate } from './eval.ts'
import { exportPolicy } from './export.ts'
import { lookup } from './lookup.ts'
import { override } from './override.ts'
import { reclassifyCommand } from './reclassify.ts'
import { runs } from './runs.ts'
import { scan } from './scan.ts'
import { show } from './show.ts'
import { start } from './start.ts'

/** Every command, in the order of the help text. */
export const commands: readonly CliCommand[] = [
  start,
  scan,
  show,
  lookup,
  exportPolicy,
  runs,
  classifyCommand,
  reclassifyCommand,
  override,
  disagreementsCommand,
  evaluate,
]
