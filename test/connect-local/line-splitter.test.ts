import { describe, expect, test } from 'vitest'
import { LineSplitter } from '../../src/connect/local/line-splitter.ts'

function linesOf(chunks: readonly (string | Buffer)[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.push(Buffer.from(chunk))
  splitter.end()
  return lines
}

describe('cutting bytes into lines', () => {
  test.each<[string, string[], string[]]>([
    ['whole lines', ['one\ntwo\n'], ['one', 'two']],
    ['a line in pieces', ['o', 'n', 'e\ntw', 'o\n'], ['one', 'two']],
    ['a last line without a newline', ['one\ntwo'], ['one', 'two']],
    ['carriage returns before newlines only', ['one\r\nt\rwo\r\n'], ['one', 't\rwo']],
    ['a carriage return and its newline apart', ['one\r', '\ntwo\n'], ['one', 'two']],
    ['empty lines', ['\n\none\n'], ['', '', 'one']],
    ['nothing', [], []],
  ])('%s', (_, chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines)
  })

  test('a character cut in two comes whole', () => {
    const bytes = Buffer.from('Bücher 書\n')
    for (let at = 1; at < bytes.length; at += 1) {
      expect(linesOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(['Bücher 書'])
    }
  })

  test('a short line after a very long one is its own', () => {
    const long = 'x'.repeat(300_000)
    expect(linesOf([long, '\nshort\n'])).toEqual([long, 'short'])
  })

  test('the beginning of a line can be taken, without half a character', () => {
    const splitter = new LineSplitter(() => {})
    splitter.push(Buffer.from('{"title":"ü').subarray(0, -1))
    expect(splitter.takeRest()).toBe('{"title":"')
    expect(splitter.takeRest()).toBe('')
  })

  test('4 million single bytes cost no more than linear time', () => {
    const byte = Buffer.from('x')
    let length = 0
    const splitter = new LineSplitter((line) => (length = line.length))
    const start = performance.now()
    for (let n = 0; n < 4_000_000; n += 1) splitter.push(byte)
    splitter.push(Buffer.from('\n'))
    expect(length).toBe(4_000_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
