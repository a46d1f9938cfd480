import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import type { Output } from '../../src/cli/io.ts'
import { placardIn, temporaryFolder } from './placard.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()
const placard = placardIn(folder)
const file = path.join(folder, 'library.json')
const tool = (name: string) => ({
  name,
  description: 'Deletes books for ever.',
  inputSchema: { type: 'object' },
})
writeFileSync(file, JSON.stringify({ tools: [tool('burn_books'), tool('burn_shelf')] }))

/** A terminal that keeps what is written to it. */
function terminal(): Output & { text: () => string } {
  let text = ''
  return { isTTY: true, columns: 120, write: (more) => (text += more), text: () => text }
}

describe('help', () => {
  test.each(commands.map(({ name }) => name))(
    'placard %s --help has an example that names it',
    async (name) => {
      const { code, out, err } = await placard([name, '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const examples = out.split('\nExamples:\n')[1] ?? ''
      expect(examples).toMatch(new RegExp(String.raw`^ {2}.*placard ${name}\b.*\n {6}\S`))
    },
  )

  test('placard, --help and help print the same, and name every command', async () => {
    const { out } = await placard(['--help'])
    expect(await placard([])).toEqual({ code: 0, out, err: '' })
    expect(await placard(['help'])).toEqual({ code: 0, out, err: '' })
    const named = [...out.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1])
    expect(named).toEqual([...commands.map(({ name }) => name), 'help'])
  })

  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(await placard(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  const readme = path.join(root, 'README.md')
  test.skipIf(!existsSync(readme))('the README names every command and no other', () => {
    const text = readFileSync(readme, 'utf8')
    const named = new Set([...text.matchAll(/\bplacard ([a-z]+)\b/g)].map((match) => match[1]))
    expect(commands.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
    const listed = [...text.matchAll(/^(?:\||-) ?`(?:npx )?placard ([a-z]+)/gm)].map((match) => match[1])
    const known: (string | undefined)[] = commands.map(({ name }) => name)
    expect(listed.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('what is written where', () => {
  beforeAll(async () => void (await placard(['scan', file])))

  test('data goes to stdout, what happened meanwhile to stderr', async () => {
    const { out, err } = await placard(['scan', file])
    expect(out).toMatch(/^risk +category +tool/)
    expect(err).toMatch(/^\[1\/1\] dump:library: complete, 2 tools, \d+\.\d s\n$/)
  })

  test('--quiet leaves stderr empty', async () => {
    expect(await placard(['scan', file, '--quiet'])).toMatchObject({ code: 0, err: '' })
    expect(await placard(['export', 'library', '--format', 'policylayer', '--quiet'])).toMatchObject({
      err: '',
    })
    expect(await placard(['reclassify', '--quiet'])).toMatchObject({ err: '' })
  })

  test('a terminal gets a running line that is wiped at the end', async () => {
    const stderr = terminal()
    const { code } = await placard(['scan', file], { stderr })
    expect(code).toBe(0)
    expect(stderr.text()).toMatch(/1\/1 servers, 2 tools, /)
    expect(stderr.text().endsWith('\r\u001b[2K')).toBe(true)
    expect(stderr.text()).not.toContain('\n')
  })

  test('colours are for terminals only, and NO_COLOR turns them off', async () => {
    const painted = async (env: Record<string, string>): Promise<boolean> => {
      const stdout = terminal()
      await placard(['show', 'library'], { stdout, env })
      expect(stdout.text()).toContain('burn_books')
      return stdout.text().includes('\u001b[')
    }
    expect(await painted({ TERM: 'xterm' })).toBe(true)
    expect(await painted({ TERM: 'xterm', NO_COLOR: '1' })).toBe(false)
    expect(await painted({ TERM: 'dumb' })).toBe(false)
    expect((await placard(['show', 'library'])).out).not.toContain('\u001b[')
    expect((await placard(['show', 'library'], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[')
  })

  test('lines fit the terminal', async () => {
    const stdout = { ...terminal(), columns: 80 }
    await placard(['show', 'library'], { stdout, env: { NO_COLOR: '1' } })
    const rows = stdout
      .text()
      .split('\n')
      .filter((line) => line.startsWith('critical'))
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(80)
  })

  test.each([
    'show',
    'show library',
    'show library burn_books',
    'lookup burn_books',
    'lookup nothing',
    'runs',
    'reclassify',
    'scan {file}',
  ])('placard %s --json is one document with its schemaVersion', async (line) => {
    const argv = line.split(' ').map((word) => word.replace('{file}', file))
    expect(await placard.json(argv)).toMatchObject({ schemaVersion: 1 })
  })
})

test('a bug of ours is told as one, with exit code 70', async () => {
  const now = (): Date => {
    throw new TypeError('the clock stands')
  }
  const { code, out, err } = await placard(['show'], { now })
  expect({ code, out }).toEqual({ code: 70, out: '' })
  expect(err).toMatch(/^placard: this is a bug in Placard, please report it\nTypeError: the clock stands\n/)
})

test('a bug that repeats a credential or control characters shows neither', async () => {
  const now = (): Date => {
    throw new TypeError('of Authorization: Bearer hunter2hunter2\u001b[2J\nand on')
  }
  const { code, err } = await placard(['show'], { now })
  expect(code).toBe(70)
  expect(err).not.toContain('hunter2')
  expect(err).not.toContain('\u001b')
  expect(err).toMatch(/\nTypeError: of Authorization: \[redacted\].*\nand on\n {4}at /)
})

const rows = [
  { name: 'list_books', description: 'Lists the books.' },
  { tool: 'burn_books', description: 'Deletes books for ever.' },
  { description: 'has no name' },
  'no object',
]
const jsonl = rows.map((row) => `${JSON.stringify(row)}\n`).join('')

describe('placard classify', () => {
  const stdin = (text: string) => ({
    stdin: (async function* () {
      yield text
    })(),
  })

  test.each([
    ['JSON Lines', `${jsonl}{"name": \n`, 5],
    ['an array', JSON.stringify(rows), 4],
    ['a tools/list answer', JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: rows } }), 4],
  ])('prints one line for each row of %s, in their order', async (_, text, count) => {
    const { code, out, err } = await placard(['classify', '-', '--json'], stdin(text))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(count)
    expect(lines).toMatchObject([
      { name: 'list_books', category: 'read', risk: 'low' },
      { name: 'burn_books', category: 'destructive', risk: 'critical' },
      ...Array.from({ length: count - 2 }, () => ({ error: expect.any(String) })),
    ])
  })

  test('prints a table for people, and says which rows could not be judged', async () => {
    const { out } = await placard(['classify', '-'], stdin(jsonl))
    expect(out).toMatch(/^critical +destructive +burn_books/m)
    expect(out).toMatch(/\nrow 3: .+\nrow 4: no object\n$/)
  })

  test('needs no database and leaves none', async () => {
    const bare = placardIn(temporaryFolder())
    await bare(['classify', file])
    expect(existsSync(path.join(bare.folder, 'data'))).toBe(false)
  })

  test.each([
    ['critical', 1],
    ['low', 1],
  ])('exits with 1 where something reaches --fail-on %s', async (level, code) => {
    expect(await placard(['classify', file, '--fail-on', level])).toMatchObject({ code })
  })

  test('exits with 0 where nothing does', async () => {
    const text = JSON.stringify([rows[0]])
    expect(await placard(['classify', '-', '--fail-on', 'medium'], stdin(text))).toMatchObject({ code: 0 })
  })
})

describe('the real process', () => {
  const main = path.join(root, 'src', 'cli', 'main.ts')
  const shell = async (line: string): Promise<{ code: number | string | null; out: string; err: string }> =>
    await new Promise((resolve) => {
      const env = { ...process.env, ...placard.env, NODE: process.execPath, MAIN: main, FOLDER: folder }
      execFile('bash', ['-c', `set -o pipefail; ${line}`], { env, cwd: root }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err }),
      )
    })

  test('a reader that stops early is no error', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => JSON.stringify(tool(`burn_${index}`))).join('\n')
    writeFileSync(path.join(folder, 'many.jsonl'), many)
    const { code, out, err } = await shell(
      '"$NODE" --import tsx "$MAIN" classify "$FOLDER/many.jsonl" --json | head -n 1',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ name: 'burn_0' })
  })

  test('a mistake is one line, and the exit code reaches the shell', async () => {
    expect(await shell('"$NODE" --import tsx "$MAIN" scan nowhere.json')).toEqual({
      code: 2,
      out: '',
      err: 'placard: nowhere.json does not exist; check the path\n',
    })
  })
})
