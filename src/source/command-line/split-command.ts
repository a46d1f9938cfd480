/** Splits a command into words as a shell would for plain words and quotes; nothing is expanded. Undefined: open quote. */
export function splitCommand(text: string): string[] | undefined {
  const word = /\s*((?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+)/gsy
  const words: string[] = []
  const end = text.trimEnd().length
  while (word.lastIndex < end) {
    const match = word.exec(text)
    if (!match?.[1]) return undefined
    words.push(unquoted(match[1]))
  }
  return words
}

function unquoted(word: string): string {
  return word.replaceAll(/\\.|'[^']*'|"(?:[^"\\]|\\.)*"/gs, (part) => {
    if (part.startsWith('\\')) return part.slice(1)
    const inner = part.slice(1, -1)
    return part.startsWith("'") ? inner : inner.replaceAll(/\\(["\\$`])/g, '$1')
  })
}
