import type { ServerRef } from '../../model/server-ref.ts'
import type { OnProblem } from '../problem.ts'

/** What an argument that names a server is read with. */
export interface ArgumentContext {
  /** The words after `--`: arguments of the one package or command named. */
  rest: readonly string[]
  /** Servers that a bare name, alias or unique suffix may mean: the shipped catalogue. */
  known: readonly ServerRef[]
  onProblem: OnProblem
}
