import type { Failure } from '../../../model/outcome.ts'
import type { Target } from '../../../model/target.ts'
import type { LocalOptions } from '../local-options.ts'
import type { Rooms } from '../rooms.ts'
import type { Mount, SandboxKind } from '../sandbox/sandbox.ts'
import { provideCommand } from './command.ts'
import { provideImage } from './image.ts'
import { provideNpm } from './npm.ts'
import { providePypi } from './pypi.ts'

/** A target made ready to start, wherever it will be confined. */
export interface Provision {
  kind: 'provision'
  /** The folder of this machine that is the room `package`; empty where the target has none. */
  packageFolder: string
  /** Command and arguments; `node` is the Node that the server will find. */
  words: (rooms: Rooms, node: string) => string[]
  mounts: (rooms: Rooms) => Mount[]
  network: boolean
  /** The image to run it in, where a container is the sandbox. */
  image: string
  packageVersion?: string
  integrity?: string
  /** Set where it is Node that runs it. */
  nodeVersion?: string
}

/** What a provider is given: `args` are the target's, with every `{NAME}` of a variable filled in. */
export interface ProvisionRequest {
  target: Target
  args: readonly string[]
  sandbox: SandboxKind
  options: LocalOptions
}

type Provider = (request: ProvisionRequest) => Promise<Provision | Failure>

const providers: Partial<Record<Target['kind'], Provider>> = {
  npm: provideNpm,
  pypi: providePypi,
  oci: provideImage,
  command: provideCommand,
}

export async function provide(request: ProvisionRequest): Promise<Provision | Failure> {
  const provider = providers[request.target.kind]
  if (provider) return provider(request)
  const reason = `a target of kind ${request.target.kind} is not started on this machine`
  return { kind: 'failure', outcome: 'failed_to_start', phase: 'start', reason }
}
