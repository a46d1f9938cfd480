import type { CliCommand } from '../command.ts'
import { scan } from './scan.ts'

/** Every command, in the order of the help text. */
export const commands: readonly CliCommand[] = [scan]
