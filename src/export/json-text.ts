/** JSON as people read it in a file: two spaces, one final newline. Keys stay in the order given. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
