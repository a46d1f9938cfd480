/** A tool's name without what people write differently: case, `-`, `_`, `.` and spaces. */
export function looseName(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/gu, '')
}
