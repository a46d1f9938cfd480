import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '../src')

/** What each folder may import besides itself, `node:` and packages. `*` joins stages and may import anything. */
const arrows: Record<string, readonly string[] | '*'> = {
  model: [],
  text: ['model'],
  net: ['model', 'text', 'errors.ts'],
  source: ['model', 'text', 'net', 'errors.ts'],
  connect: ['model', 'text', 'net', 'errors.ts'],
  list: ['model', 'text', 'connect'],
  classify: ['model', 'text'],
  judge: ['model', 'text', 'net'],
  store: ['model', 'text', 'errors.ts'],
  policy: ['model', 'text'],
  compare: ['model', 'text'],
  notify: ['model', 'text', 'net', 'errors.ts'],
  export: ['model', 'text'],
  eval: ['model', 'text'],
  queue: '*',
  serve: '*',
  cli: '*',
  'pipeline.ts': '*',
  'index.ts': '*',
  'errors.ts': [],
}
/** Packages that PURE folders may use, by folder; model imports only zod. */
const packages: Record<string, readonly string[]> = {
  model: ['zod'],
  text: ['canonicalize'],
  classify: ['node:crypto'],
  policy: [],
  compare: [],
  export: ['yaml', 'smol-toml'],
  eval: ['zod'],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .sort()

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(src, file), 'utf8')
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const top = (file: string): string => file.split(path.sep)[0] ?? file

describe('the arrows of the architecture', () => {
  test('every folder is known', () => {
    expect([...new Set(files.map(top))].filter((name) => !(name in arrows))).toEqual([])
  })

  test('no file imports against its arrow', () => {
    const wrong: string[] = []
    for (const file of files) {
      const allowed = arrows[top(file)]
      if (allowed === undefined || allowed === '*') continue
      for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
        const into = top(path.relative(src, path.resolve(src, path.dirname(file), specifier)))
        if (into !== top(file) && !allowed.includes(into)) wrong.push(`${file} → ${specifier}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('pure folders use no package beyond their list', () => {
    const wrong: string[] = []
    for (const file of files) {
      const allowed = packages[top(file)]
      if (!allowed) continue
      for (const specifier of importsOf(file).filter((name) => !name.startsWith('.'))) {
        if (!allowed.includes(specifier) && !(top(file) === 'text' && specifier.startsWith('node:'))) {
          wrong.push(`${file} → ${specifier}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('there is no util folder, and the pipeline stays a map', () => {
    expect(files.filter((file) => /(^|\/)utils?(\/|\.ts)/.test(file))).toEqual([])
    const pipeline = files.includes('pipeline.ts') ? readFileSync(path.join(src, 'pipeline.ts'), 'utf8') : ''
    expect(pipeline.split('\n').length).toBeLessThan(120)
  })

  test('names are kebab-case and no file holds two ideas', () => {
    expect(
      files.filter((file) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(file)),
    ).toEqual([])
    const long = files.filter((file) => readFileSync(path.join(src, file), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })
})
