/** Puts stand-ins (`{HOME}`) for the texts of this machine, the longest first. For digests only. */
export type StandIn = <T>(value: T) => T

export function createStandIn(standIns: ReadonlyMap<string, string>): StandIn {
  const texts = [...standIns.keys()]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (texts.length === 0) return (value) => value
  const pattern = new RegExp(
    texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|'),
    'g',
  )
  const inText = (text: string): string => text.replace(pattern, (found) => standIns.get(found) ?? found)
  return <T>(value: T) => replaced(value, inText) as T
}

/** Recursion is safe here: values are at most as deep as the listing's limit. */
function replaced(value: unknown, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return inText(value)
  if (Array.isArray(value)) return value.map((item) => replaced(item, inText))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [inText(key), replaced(item, inText)]))
}
