import type { Failure } from '../../../model/outcome.ts'
import { withDirectory } from '../fill-arguments.ts'
import type { Provision, ProvisionRequest } from './provision.ts'

/** A container image: it is its own sandbox. A digest, where the target pins one, wins over a tag. */
export async function provideImage({ target, args }: ProvisionRequest): Promise<Provision | Failure> {
  const { locator, version, integrity } = target
  const tag = version === undefined ? '' : `:${version}`
  return {
    kind: 'provision',
    packageFolder: '',
    words: (rooms) => withDirectory(args, rooms),
    mounts: () => [],
    network: target.needsNetwork ?? false,
    image: integrity === undefined ? `${locator}${tag}` : `${locator}@${integrity}`,
    ...(version !== undefined && { packageVersion: version }),
    ...(integrity !== undefined && { integrity }),
  }
}
