/** The phrases of a block of text, separated by slashes. */
export function phrases(block: string): readonly string[] {
  return block
    .split('/')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
