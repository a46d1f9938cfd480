import { normalise } from './normalise.ts'

const separators = /[ ._\-/:\t\n]+/g

/** What a name looks like to a hurried reader: names with one skeleton are easily taken for each other. */
export function skeleton(name: string): string {
  return normalise(name)
    .text.toLowerCase()
    .replaceAll(separators, '')
    .replaceAll(/[1|]/g, 'l')
    .replaceAll('0', 'o')
}
