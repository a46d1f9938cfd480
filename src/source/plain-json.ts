/** JSON with comments and trailing commas as plain JSON of the same length, so that positions stay true. */
export function plainJson(text: string): string {
  const token = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
  const bare = text
    .replace(/^\uFEFF/, ' ')
    .replaceAll(token, (found) => (found.startsWith('"') ? found : blank(found)))
  return bare.replaceAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (found) => (found === ',' ? ' ' : found))
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}
