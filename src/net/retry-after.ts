/** Longest wait that a server can ask for: a day. */
const longest = 86_400

/** Seconds of a Retry-After header (a number or a date), at least 0 and at most a day; undefined where it says nothing. */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined
  const text = header.trim()
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(longest, Math.max(0, Math.ceil(seconds)))
}
