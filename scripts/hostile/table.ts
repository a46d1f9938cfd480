import { escapeMarkdown } from '../../src/text/escape/markdown.ts'
import { elsewhere, rows } from '../../test/hostile/rows.ts'
import { expectationOf } from './expectation.ts'

const number = (id: string): number => Number.parseInt(id, 10)

/** Every behaviour and what comes of it, as Markdown: from the rows alone, so that it can be checked. */
export function hostileTable(): string {
  const own = rows.map((row) => [row.id, row.server, expectationOf(row), 'test/hostile'] as const)
  const others = elsewhere.map(
    ({ id, server, expected, tests }) =>
      [id, server, expected, [...new Set(tests.map(({ file }) => `test/${file}`))].join(', ')] as const,
  )
  const lines = [...own, ...others]
    .toSorted(([a], [b]) => number(a) - number(b) || (a < b ? -1 : 1))
    .map(
      ([id, server, expected, where]) =>
        `| ${id} | ${escapeMarkdown(server)} | ${escapeMarkdown(expected)} | ${where} |`,
    )
  return ['', '| # | the server… | expected | shown in |', '|---|---|---|---|', ...lines, ''].join('\n')
}
