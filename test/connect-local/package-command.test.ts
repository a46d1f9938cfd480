import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageCommand } from '../../src/connect/local/package-command.ts'
import { temporaryFolder } from './start.ts'

const name = '@town/book-shop'

function commandOf(manifest: object | string, files: Record<string, string>): unknown {
  const root = temporaryFolder('bin')
  const folder = path.join(root, 'node_modules/@town/book-shop')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'package.json'),
    typeof manifest === 'string' ? manifest : JSON.stringify(manifest),
  )
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
  const command = packageCommand({
    kind: 'installed',
    name,
    version: '1.0.0',
    integrity: 'sha512-',
    root,
    folder,
  })
  return command.kind === 'failure' ? command.reason : command
}

const inPackage = (file: string): string => `node_modules/@town/book-shop/${file}`

describe('the command of a package', () => {
  test.each<[string, { bin: unknown; files: Record<string, string> }, [file: string, script: boolean]]>([
    ['a string', { bin: 'a.js', files: { 'a.js': '' } }, ['a.js', true]],
    ['the only one', { bin: { shelf: './b.mjs' }, files: { 'b.mjs': '' } }, ['b.mjs', true]],
    [
      'the one named like the package',
      { bin: { shelf: 'a.js', 'book-shop': 'b.cjs' }, files: { 'b.cjs': '' } },
      ['b.cjs', true],
    ],
    [
      'several names for one file',
      { bin: { shelf: 'a.js', desk: 'a.js' }, files: { 'a.js': '' } },
      ['a.js', true],
    ],
    ['a script by its first line', { bin: 'run', files: { run: '#!/usr/bin/env node\n' } }, ['run', true]],
    [
      'a script of another language',
      { bin: 'run.js', files: { 'run.js': '#!/bin/sh\n' } },
      ['run.js', false],
    ],
    ['a program', { bin: 'run', files: { run: '\u007fELF' } }, ['run', false]],
  ])('%s', (_, { bin, files }, [file, script]) => {
    expect(commandOf({ bin }, files)).toEqual({ kind: 'command', file: inPackage(file), script })
  })

  test.each<[string, object | string, string]>([
    ['none', {}, 'has no command to start'],
    ['an empty list', { bin: {} }, 'has no command to start'],
    ['a manifest that is no JSON', '{', 'has no command to start'],
    [
      'several, none named like it',
      { bin: { shelf: 'a.js', desk: 'b.js' } },
      'several commands and none named like it: desk, shelf',
    ],
    ['a file that is not there', { bin: 'gone.js' }, 'names a command that it does not hold: gone.js'],
    ['a file outside of it', { bin: '../../../../etc/passwd' }, 'lies outside of it'],
    ['its own folder', { bin: '.' }, 'lies outside of it'],
  ])('%s is a clear failure', (_, manifest, reason) => {
    expect(commandOf(manifest, {})).toContain(reason)
  })
})
