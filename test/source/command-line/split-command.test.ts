import { expect, test } from 'vitest'
import { splitCommand } from '../../../src/source/command-line/split-command.ts'

test.each<[string, string[] | undefined]>([
  ['node shop.js', ['node', 'shop.js']],
  ['  node   shop.js  ', ['node', 'shop.js']],
  ['node "my shop.js"', ['node', 'my shop.js']],
  [`node 'my "best" shop.js'`, ['node', 'my "best" shop.js']],
  ['node my\\ shop.js', ['node', 'my shop.js']],
  ['node "a \\"b\\" c"', ['node', 'a "b" c']],
  ['node --name="two words"x', ['node', '--name=two wordsx']],
  ['node ""', ['node', '']],
  ['echo $HOME `id` ; rm *', ['echo', '$HOME', '`id`', ';', 'rm', '*']],
  ['C:\\\\tools\\\\shop.exe', ['C:\\tools\\shop.exe']],
  ['', []],
  ['   ', []],
  ['node "shop.js', undefined],
  ["node 'shop.js", undefined],
  ['node shop.js\\', undefined],
])('%j is split into %j', (command, words) => {
  expect(splitCommand(command)).toEqual(words)
})
