import { sha256 } from '../text/digest.ts'

/** Random bytes, such as `node:crypto`'s `randomBytes`. */
export type RandomBytes = (count: number) => Uint8Array

const prefix = 'untrusted-data-'

/** What any marker looks like: text of a tool that has it tries to guess one. */
export const markerShape = /untrusted-data-[0-9a-f]{4,}/gi

/** Draws markers. `content`: the same text always gets the same marker, so that a recorded request can be found again. */
export type DrawMarker = (text: string, attempt: number) => string

export function randomMarkers(random: RandomBytes): DrawMarker {
  return () => prefix + Buffer.from(random(16)).toString('hex')
}

/** No text can hold its own marker: it would have to hold its own hash. */
export function contentMarkers(): DrawMarker {
  return (text, attempt) => prefix + sha256(`${attempt}\0${text}`).slice(0, 32)
}

/** A marker that does not stand in `text`; `redrawn` counts the draws that did. */
export function freshMarker(draw: DrawMarker, text: string): { marker: string; redrawn: number } {
  const folded = text.toLowerCase()
  for (let attempt = 0; attempt < 16; attempt++) {
    const marker = draw(text, attempt)
    if (!folded.includes(marker)) return { marker, redrawn: attempt }
  }
  throw new Error('no marker could be drawn that the text does not hold; is the source of randomness broken?')
}

/** Every place in a text that looks like a marker. */
export function markersIn(text: string): string[] {
  return [...text.matchAll(markerShape)].map((match) => match[0])
}
