import type { Anomaly } from '../model/snapshot.ts'

/** Notifications beyond this number are a flood. */
const flood = 100

const longestDetail = 120

/** Counts what a server does that it should not. The detail of the first of a kind is kept. */
export interface Tally {
  add(kind: string, detail: string): void
  notification(method: string): void
  list(): Anomaly[]
}

export function createTally(): Tally {
  const counts = new Map<string, Anomaly>()
  let notifications = 0
  let firstMethod = ''
  const add = (kind: string, detail: string): void => {
    const known = counts.get(kind)
    if (known) known.count += 1
    else counts.set(kind, { kind, count: 1, detail: plain(detail) })
  }
  return {
    add,
    notification(method) {
      if (notifications === 0) firstMethod = method
      notifications += 1
    },
    list() {
      const all = [...counts.values()].map((anomaly) => ({ ...anomaly }))
      if (notifications > flood) {
        all.push({ kind: 'notification-flood', count: notifications, detail: plain(firstMethod) })
      }
      return all.sort((a, b) => (a.kind < b.kind ? -1 : 1))
    },
  }
}

/** One short line: no control characters, so that a log or a terminal shows it as it is. */
function plain(text: string): string {
  return text
    .slice(0, longestDetail)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}
