import { databaseError, openStore, type Store } from '../store/index.ts'
import type { Io } from './io.ts'
import { dataDir } from './places.ts'

/** Opens the database that the user means, lets `work` have it, and closes it whatever happens. */
export async function withStore<T>(
  io: Io,
  { command, dataDir: chosen }: { command: string; dataDir: string | undefined },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({
    databaseUrl: io.env.DATABASE_URL || undefined,
    dataDir: dataDir(io, chosen),
    command,
    now: io.now(),
  })
  try {
    for (const note of store.notes) io.stderr.write(`${note}\n`)
    return await work(store)
  } catch (error) {
    throw databaseError(error)
  } finally {
    await store.close()
  }
}
