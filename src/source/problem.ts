/** Something in a source that cannot be used. It is left out, the rest is kept. Holds no secret value. */
export interface Problem {
  /** The file or address, and the entry's own name or position in it. */
  where: string
  /** One plain line. */
  why: string
}

export type OnProblem = (problem: Problem) => void
