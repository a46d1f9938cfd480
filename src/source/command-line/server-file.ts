import { UserError } from '../../errors.ts'
import { catalogueServers } from '../catalogue/index.ts'
import { CatalogueFrame } from '../catalogue/schema.ts'
import { parseText, readText } from '../document.ts'
import { clientServers, isClientConfig } from '../client-config/index.ts'
import { dumpServer, isDump, isDumpLines } from '../dump/index.ts'
import type { SourcedServer } from '../sourced-server.ts'
import type { ArgumentContext } from './argument-context.ts'

/** The servers of a file, whichever kind it is by its content. */
export async function readServerFile(path: string, context: ArgumentContext): Promise<SourcedServer[]> {
  const { onProblem, places } = context
  const text = await readText(path)
  if (isDumpLines(text)) return [dumpServer(path, text)]
  const document = parseText(text, path)
  if (isDump(document)) return [dumpServer(path, text)]
  if (CatalogueFrame.safeParse(document).success) {
    return catalogueServers(document, { origin: path, trust: 'found' }, onProblem).map(({ ref }) => ({ ref }))
  }
  if (isClientConfig(document, path)) {
    return clientServers(document, { file: path, mayStart: true, places }, onProblem)
  }
  throw new UserError('file-unknown', { path })
}
