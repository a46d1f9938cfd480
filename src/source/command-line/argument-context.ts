import type { ServerRef } from '../../model/server-ref.ts'
import type { ConfigPlaces } from '../client-config/index.ts'
import type { OnProblem } from '../problem.ts'

/** What an argument that names a server is read with. */
export interface ArgumentContext {
  /** The words after `--`: arguments of the one package or command named. */
  rest: readonly string[]
  /** Servers that a bare name, alias or unique suffix may mean: the shipped catalogue. */
  known: readonly ServerRef[]
  /** The machine, for values that a client configuration refers to. */
  places: ConfigPlaces
  onProblem: OnProblem
}
