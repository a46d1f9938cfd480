import { CutJson, skipString } from './json-text.ts'

/**
 * The JSON text with its strings (keys as well) replaced, as `replace` says of what they mean; the last one may be cut
 * off. Numbers, literals, structure, spaces and strings that stay the same are left as they were written. Linear, and
 * without an expression: for a string of megabytes its stack alone would take tens of them.
 */
export function replaceStrings(json: string, replace: (text: string) => string): string {
  let done = ''
  let from = 0
  let end = 0
  for (let start = json.indexOf('"'); start !== -1; start = json.indexOf('"', end)) {
    end = endOf(json, start)
    const written = json.slice(start, end)
    const replaced = replacedToken(written, replace)
    if (replaced === written) continue
    done += json.slice(from, start) + replaced
    from = end
  }
  return from === 0 ? json : done + json.slice(from)
}

function endOf(json: string, start: number): number {
  try {
    return skipString(json, start)
  } catch (error) {
    if (error instanceof CutJson) return json.length
    throw error
  }
}

function replacedToken(written: string, replace: (text: string) => string): string {
  const text = textOf(written)
  if (text === undefined) return replace(written)
  const replaced = replace(text)
  return replaced === text ? written : JSON.stringify(replaced)
}

function textOf(written: string): string | undefined {
  try {
    return JSON.parse(written) as string
  } catch {
    return undefined
  }
}
