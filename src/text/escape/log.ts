import { visible } from './visible.ts'

/** Characters of one value in a log line. What is beyond is counted, not hidden. */
const longest = 2000

/** Untrusted text as one value in a log line: no line break, no control. Redact before. */
export function escapeLog(text: string): string {
  if (text.length <= longest) return visible(text)
  return `${visible(text.slice(0, longest))}… (${text.length - longest} more)`
}
