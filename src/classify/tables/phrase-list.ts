import { normalise } from '../../text/normalise.ts'

/** The phrases of a block of text, separated by slashes, folded as the texts are that they are looked for in. */
export function phrases(block: string): readonly string[] {
  return normalise(block)
    .text.split('/')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
