import { normalise } from './normalise.ts'

const separators = /[ ._\-/:\t\n]+/g

const lookAlikes = /[01|]/
/** What a name looks like to a hurried reader: names with one skeleton are easily taken for each other. */
export function skeleton(name: string): string {
  const bare = normalise(name).text.toLowerCase().replaceAll(separators, '')
  return lookAlikes.test(bare) ? bare.replaceAll(/[1|]/g, 'l').replaceAll('0', 'o') : bare
}
