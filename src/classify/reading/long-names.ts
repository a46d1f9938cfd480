import { nameWordsOf, type Word } from '../../text/words.ts'

/** Names, titles and values are cut into words up to here. Honest ones stay far below; weighing the words of a name of a
 * megabyte against each other would take minutes, and all other servers would wait. */
const longest = 1_000

/** The words of a name, of its beginning where it is longer than any name should be: see `isOverlong`. */
export function boundedNameWords(name: string): Word[] {
  return nameWordsOf(isOverlong(name) ? name.slice(0, longest) : name)
}

/** Is a part of the name left unread? Then its tool is not fully read. */
export function isOverlong(name: string): boolean {
  return name.length > longest
}
