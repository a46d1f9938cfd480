import type { ServerRef } from '../../model/server-ref.ts'
import type { Credentials } from '../credentials.ts'
import type { SandboxChoice } from './sandbox/sandbox.ts'

/** What a local server is started with. Everything of the machine comes in here, so that tests can stand in another. */
export interface LocalOptions {
  /** Where packages are installed, one folder each. */
  cacheDir: string
  credentials: Credentials
  /** The server's one deadline; ends an install and a running process group alike. */
  signal: AbortSignal
  sandbox: SandboxChoice
  trust: ServerRef['trust']
  /** One line for the user, said before something less safe is done. */
  warn: (line: string) => void
  /** The parent's own environment: PATH and npm's registry configuration are read from it. Never handed to a server. */
  env: Environment
  machine: Machine
  /** Bytes of stdout after which a server is stopped and its listing is partial. Default: 8 MB. */
  maxBytes?: number
  /** What is being done that may take long, in a few words. */
  onProgress?: (line: string) => void
}

export type Environment = Readonly<Record<string, string | undefined>>

/** What Placard runs on. */
export interface Machine {
  platform: NodeJS.Platform
  /** Undefined on Windows. */
  uid: number | undefined
  hostname: string
  nodeVersion: string
  /** The executable of Node. */
  execPath: string
  /** Where throw-away folders are made. */
  tmpdir: string
  cwd: string
}
