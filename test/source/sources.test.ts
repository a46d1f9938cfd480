import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceKinds } from '../../src/model/server-ref.ts'

test('every kind of source has its folder, and every folder its kind', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/source')
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...sourceKinds].sort())
})
