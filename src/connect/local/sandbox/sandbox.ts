import type { Rooms } from '../rooms.ts'

/** `auto` takes the first that works here; see `choose-sandbox.ts`. */
export const sandboxChoices = ['auto', 'bwrap', 'docker', 'process', 'none'] as const
export type SandboxChoice = (typeof sandboxChoices)[number]
export type SandboxKind = Exclude<SandboxChoice, 'auto'>

/** A folder or file of this machine that the server may read, and where it finds it. */
export interface Mount {
  host: string
  inside: string
}

/** What one server process may use. `processes` counts threads too, and the whole sandbox; the others each process. */
export interface Limits {
  memoryBytes: number
  processes: number
  cpuSeconds: number
  fileBytes: number
  openFiles: number
}

/** Roomy for a listing: Node starts with about 11 threads and under 100 MB of data. */
export const standardLimits: Limits = {
  memoryBytes: 1024 ** 3,
  processes: 96,
  cpuSeconds: 60,
  fileBytes: 64 * 1024 ** 2,
  openFiles: 1024,
}

/** What is to run, and what it needs to be there. */
export interface Confined {
  /** Command and arguments, as seen from inside. */
  words: readonly string[]
  rooms: Rooms
  mounts: readonly Mount[]
  /** Folders that the arguments name: they are there, and empty. */
  folders: readonly string[]
  network: boolean
}

/** Nobody: owns nothing, and bound by RLIMIT_NPROC as root is not. */
export const nobody = 65_534
