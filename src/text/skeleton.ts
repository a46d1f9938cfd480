import { normalise } from './normalise.ts'

/** What a name looks like to a hurried reader: names with one skeleton are easily taken for each other. */
export function skeleton(name: string): string {
  return normalise(name)
    .text.toLowerCase()
    .replaceAll(/[\s._\-/:]/g, '')
    .replaceAll(/[1|]/g, 'l')
    .replaceAll('0', 'o')
}
