import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import { describeHolder, Holder, type Presence } from './holder.ts'
import { isRunning } from './process-identity.ts'

const pauseMs = 25

/** A held lock. */
export interface Lock {
  /** Set where a dead process's lock was taken over. */
  note: string | null
  announce: (presence: Presence) => void
  release: () => void
}

export interface LockRequest {
  dataDir: string
  self: Holder
  /** How long to wait for another process to let go. */
  waitMs: number
}

/** Who holds the directory, if anybody that still runs. */
export function currentHolder(dataDir: string): Holder | null {
  const text = readLock(lockPath(dataDir))
  const holder = text === null ? null : parseHolder(text)
  return holder && isRunning(holder) ? holder : null
}

/** Takes the directory for this process. A UserError says who holds it, when waiting did not help. */
export async function acquireLock(request: LockRequest): Promise<Lock> {
  mkdirSync(request.dataDir, { recursive: true, mode: 0o700 })
  for (let waited = 0; waited <= request.waitMs; waited += pauseMs) {
    const lock = tryLock(request)
    if (lock) return lock
    await sleep(pauseMs)
  }
  throw lockedError(request.dataDir)
}

function tryLock({ dataDir, self }: LockRequest): Lock | null {
  const file = lockPath(dataDir)
  if (create(file, self)) return held(file, self, null)
  const found = readLock(file)
  if (found === null) return null
  const holder = parseHolder(found)
  if (holder && isRunning(holder)) return null
  if (!replaceStale(file, found, self)) return null
  const who = holder ? describeHolder(holder) : 'a process that left no readable name'
  return held(file, self, `took over the lock in ${dataDir} of ${who}, which no longer runs`)
}

// Only the owner of the guard may replace a stale lock, so that two that found it stale cannot both win.
function replaceStale(file: string, found: string, self: Holder): boolean {
  const guard = `${file}.takeover`
  if (!create(guard, self)) {
    const other = parseHolder(readLock(guard) ?? '')
    if (!other || !isRunning(other)) rmSync(guard, { force: true })
    return false
  }
  try {
    if (readLock(file) !== found) return false
    rmSync(file, { force: true })
    return create(file, self)
  } finally {
    rmSync(guard, { force: true })
  }
}

function held(file: string, self: Holder, note: string | null): Lock {
  let mine = JSON.stringify(self)
  return {
    note,
    announce: (presence) => {
      mine = JSON.stringify({ ...self, presence })
      renameSync(writeBeside(file, mine, self), file)
    },
    release: () => {
      if (readLock(file) === mine) rmSync(file, { force: true })
    },
  }
}

// A link appears with its whole content or not at all, and never over another file.
function create(file: string, self: Holder): boolean {
  const draft = writeBeside(file, JSON.stringify(self), self)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function writeBeside(file: string, text: string, self: Holder): string {
  const draft = `${file}.${self.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  return draft
}

function lockPath(dataDir: string): string {
  return path.join(dataDir, 'lock.json')
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function lockedError(dataDir: string): UserError {
  const holder = currentHolder(dataDir)
  return new UserError('database-locked', {
    path: dataDir,
    holder: holder ? describeHolder(holder) : 'another process',
  })
}
