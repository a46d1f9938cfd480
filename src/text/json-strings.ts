/** A string of a JSON text; the last one may be cut off. Linear: each character is looked at once. */
const token = /"(?:[^"\\]|\\[\s\S])*"?/g

/**
 * The JSON text with its strings (keys as well) replaced, as `replace` says of what they mean. Numbers, literals,
 * structure, spaces and strings that stay the same are left as they were written.
 */
export function replaceStrings(json: string, replace: (text: string) => string): string {
  return json.replace(token, (written) => {
    const text = textOf(written)
    if (text === undefined) return replace(written)
    const replaced = replace(text)
    return replaced === text ? written : JSON.stringify(replaced)
  })
}

function textOf(written: string): string | undefined {
  try {
    return JSON.parse(written) as string
  } catch {
    return undefined
  }
}
