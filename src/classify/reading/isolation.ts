import { inBrowser } from './context.ts'
import type { PhraseHit } from './phrases.ts'
import type { ToolReading } from './reading.ts'
import { says } from './restoration.ts'

const hostCode = new Set(['playwright', 'puppeteer', 'node', 'nodejs'])

/** The words that say that what runs is kept inside a sandbox, a container or a pipeline. */
export function isolationOf(reading: ToolReading): PhraseHit | undefined {
  // A container of a cluster is where a production system runs.
  if (reading.topic.has('pod') || reading.topic.has('kubernete') || reading.topic.has('kubectl'))
    return undefined
  const hit = says(reading, 'sandbox')
  return hit && /\b(?:application|app|production|service)\b/i.test(hit.source.text.slice(hit.start, hit.end))
    ? undefined
    : hit
}

/** Code of a browser tool runs in the page, unless it is the code that drives the browser: that runs on the host. */
export function runsInPage(reading: ToolReading): boolean {
  if (!inBrowser(reading) && !says(reading, 'inPage')) return false
  return !reading.words.some(
    (word, i) =>
      hostCode.has(word.text) &&
      /^(?:code|script|scripts|api|snippet|debugger)$/.test(reading.words[i + 1]?.text ?? ''),
  )
}
