/** The text between `<!-- name:start -->` and `<!-- name:end -->`, or undefined where the markers are not there. */
export function markedSection(document: string, name: string): string | undefined {
  const place = placeOf(document, name)
  return place && document.slice(place.start, place.end)
}

/** The document with that text replaced. Throws where the markers are missing. */
export function withSection(document: string, name: string, text: string): string {
  const place = placeOf(document, name)
  if (!place) throw new Error(`no <!-- ${name}:start --> … <!-- ${name}:end --> in the document`)
  return `${document.slice(0, place.start)}\n${text}\n${document.slice(place.end)}`
}

function placeOf(document: string, name: string): { start: number; end: number } | undefined {
  const opening = `<!-- ${name}:start -->`
  const start = document.indexOf(opening)
  const end = document.indexOf(`<!-- ${name}:end -->`)
  return start < 0 || end < start ? undefined : { start: start + opening.length, end }
}
