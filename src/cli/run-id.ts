import type { Io } from './io.ts'

/** A new run's id: when it began, and eight random digits. */
export function newRunId(io: Pick<Io, 'randomId'>, startedAt: string): string {
  return `${startedAt.replaceAll(/[-:]|\.\d+/g, '')}-${io.randomId()}`
}
