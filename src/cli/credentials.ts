import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Credentials } from '../connect/credentials.ts'
import { UserError } from '../errors.ts'
import type { Io } from './io.ts'

/** The credential options as they were typed: `Name: value` and `NAME[=value]`, values also `env:VAR`, `file:PATH`. */
export interface TypedCredentials {
  header: readonly string[]
  env: readonly string[]
}

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The values for this run. Mistakes name the option and the credential, never its value. */
export async function readCredentials(io: Io, typed: TypedCredentials): Promise<Credentials> {
  const headers: Record<string, string> = {}
  const env: Record<string, string> = {}
  for (const line of typed.header) {
    const [name, value] = splitAt(line, ':')
    if (!headerName.test(name) || value === undefined) throw wrong('--header', 'write it as "Name: value"')
    headers[name] = await valueOf(io, value.trim(), `--header ${name}`)
    if (/[\r\n\0]/.test(headers[name])) throw wrong(`--header ${name}`, 'the value may hold no line break')
  }
  for (const word of typed.env) {
    const [name, value] = splitAt(word, '=')
    if (!variableName.test(name)) throw wrong('--env', 'write it as NAME or NAME=value')
    env[name] = await valueOf(io, value ?? `env:${name}`, `--env ${name}`)
  }
  return { headers, env }
}

function splitAt(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1)]
}

async function valueOf(io: Io, text: string, option: string): Promise<string> {
  if (text.startsWith('env:')) return fromEnvironment(io, text.slice(4), option)
  if (text.startsWith('file:')) return await fromFile(io, text.slice(5), option)
  return text
}

function fromEnvironment(io: Io, name: string, option: string): string {
  const value = io.env[name]
  if (value === undefined || value === '') throw wrong(option, `the variable ${name} is not set`)
  return value
}

async function fromFile(io: Io, file: string, option: string): Promise<string> {
  try {
    return (await readFile(path.resolve(io.cwd, file), 'utf8')).replace(/\r?\n$/, '')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    throw wrong(option, `${file} cannot be read (${code})`)
  }
}

function wrong(option: string, why: string): UserError {
  return new UserError('bad-option', { option, why })
}
