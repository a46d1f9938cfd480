import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCredentials } from '../../src/cli/credentials.ts'
import { memoryIo } from './memory-io.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'placard-credentials-'))
writeFileSync(path.join(folder, 'library-key'), 'from-a-file\n')
const { io } = memoryIo({ cwd: folder, env: { SHOP_TOKEN: 'from-the-environment' } })

describe('credentials on the command line', () => {
  test.each([
    ['X-Key: plain', { 'X-Key': 'plain' }],
    ['Authorization: Bearer a:b', { Authorization: 'Bearer a:b' }],
    ['X-Key: env:SHOP_TOKEN', { 'X-Key': 'from-the-environment' }],
    ['X-Key: file:library-key', { 'X-Key': 'from-a-file' }],
  ])('the header %s is read', async (line, headers) => {
    expect(await readCredentials(io, { header: [line], env: [] })).toEqual({ headers, env: {} })
  })

  test.each([
    ['SHOP_TOKEN', { SHOP_TOKEN: 'from-the-environment' }],
    ['KEY=a=b', { KEY: 'a=b' }],
    ['KEY=env:SHOP_TOKEN', { KEY: 'from-the-environment' }],
    ['KEY=file:library-key', { KEY: 'from-a-file' }],
  ])('the variable %s is read', async (word, env) => {
    expect(await readCredentials(io, { header: [], env: [word] })).toEqual({ headers: {}, env })
  })

  test.each([
    [{ header: ['hunter2'], env: [] }, '--header: write it as "Name: value"'],
    [{ header: ['Bad name: hunter2'], env: [] }, '--header: write it as "Name: value"'],
    [
      { header: ['X-Key: a\r\nInjected: hunter2'], env: [] },
      '--header X-Key: the value may hold no line break',
    ],
    [{ header: [], env: ['9=hunter2'] }, '--env: write it as NAME or NAME=value'],
    [{ header: [], env: ['MISSING'] }, '--env MISSING: the variable MISSING is not set'],
    [{ header: [], env: ['KEY=file:nowhere'] }, '--env KEY: nowhere cannot be read (ENOENT)'],
  ])('%j is refused without its value', async (typed, message) => {
    await expect(readCredentials(io, typed)).rejects.toThrow(message)
    await expect(readCredentials(io, typed)).rejects.not.toThrow('hunter2')
  })
})
