import { UserError } from '../errors.ts'

/**
 * The tools of a text: JSON Lines (a line that is no JSON is a row of its own, so that rows keep their places), an
 * array, or a saved tools/list answer. Empty input is refused, never an empty result.
 */
export function inputRows(text: string, shown: string): unknown[] {
  const whole = parsed(text)
  const rows = whole === undefined ? lines(text) : toolsOf(whole)
  if (rows.every((row) => row === undefined)) {
    throw new UserError('file-broken', {
      path: shown,
      format: 'JSON or JSON Lines of tools',
      why: 'it holds no tool',
    })
  }
  return rows
}

function lines(text: string): unknown[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)
}

function toolsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const { tools, result } = (value ?? {}) as { tools?: unknown; result?: { tools?: unknown } }
  if (Array.isArray(tools)) return tools
  return Array.isArray(result?.tools) ? result.tools : [value]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
