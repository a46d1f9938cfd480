import { readFile, stat } from 'node:fs/promises'
import { parse as parseToml, TomlError } from 'smol-toml'
import { parseDocument, YAMLParseError } from 'yaml'
import { UserError } from '../errors.ts'
import { plainJson } from './plain-json.ts'

const maxBytes = 256 * 1024 * 1024

const formats = { JSON: parseJson, TOML: parseToml, YAML: parseYaml } as const
type Format = keyof typeof formats

/** Text of a file that the user named. */
export async function readText(path: string): Promise<string> {
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : undefined),
    (error: NodeJS.ErrnoException) => {
      throw fileError(path, error)
    },
  )
  if (size === undefined) throw new UserError('file-unreadable', { path, why: 'it is no file' })
  if (size > maxBytes) throw new UserError('file-unreadable', { path, why: 'it is over 256 MB' })
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, error)
  })
}

function fileError(path: string, error: NodeJS.ErrnoException): UserError {
  if (error.code === 'ENOENT') return new UserError('file-missing', { path })
  return new UserError('file-unreadable', { path, why: error.code ?? 'it cannot be opened' })
}

/** The value of a JSON (comments allowed), YAML or TOML text. Messages give the place only: a file may hold secrets. */
export function parseText(text: string, path: string): unknown {
  const format = formatOf(text, path)
  try {
    return formats[format](text)
  } catch (error) {
    throw new UserError('file-broken', { path, format, why: placeOf(error, text) })
  }
}

function formatOf(text: string, path: string): Format {
  if (/\.toml$/i.test(path)) return 'TOML'
  if (/\.ya?ml$/i.test(path)) return 'YAML'
  if (/\.jsonc?$/i.test(path) || /^[\s\uFEFF]*(?:\{|\/[/*])/.test(text)) return 'JSON'
  if (/^\s*\[+[\w."' -]+\]+\s*(?:#.*)?$/m.test(text) || /^\s*[\w.-]+\s*=/m.test(text)) return 'TOML'
  return /^\s*\[/.test(text) ? 'JSON' : 'YAML'
}

function parseJson(text: string): unknown {
  return JSON.parse(plainJson(text))
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  if (document.errors[0]) throw document.errors[0]
  return document.toJS({ maxAliasCount: 100 })
}

function placeOf(error: unknown, text: string): string {
  if (error instanceof TomlError) return `see line ${error.line}`
  if (error instanceof YAMLParseError) return `see line ${error.linePos?.[0].line ?? 1}`
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position !== undefined) return `see line ${text.slice(0, Number(position)).split('\n').length}`
  return text.trim() === '' ? 'it is empty' : 'it ends too early or holds something else'
}
