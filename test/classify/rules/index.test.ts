import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../src/classify/rules/index.ts'

const folder = path.resolve(import.meta.dirname, '../../../src/classify/rules')
const machinery = new Set(['index.ts', 'rule.ts', 'act-rule.ts', 'occasion.ts'])

test('the registry holds every rule of the folder, each once', () => {
  const files = readdirSync(folder).filter((file) => !machinery.has(file))
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort())
})

test('every rule has a table of flags and near-misses', () => {
  const tables = readdirSync(import.meta.dirname)
  expect(rules.map((rule) => `${rule.id}.test.ts`).filter((file) => !tables.includes(file))).toEqual([])
})
