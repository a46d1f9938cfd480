import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvRow } from '../../src/text/escape/csv.ts'
import { escapeHtml } from '../../src/text/escape/html.ts'
import { escapeLog } from '../../src/text/escape/log.ts'
import { escapeMarkdown, markdownCode } from '../../src/text/escape/markdown.ts'
import { escapeTerminal, fitTerminal, padTerminal } from '../../src/text/escape/terminal.ts'
import { visible } from '../../src/text/escape/visible.ts'
import { displayWidth } from '../../src/text/escape/width.ts'

/** Any UTF-16, lone surrogates among them, rich in what is dangerous. */
const anything = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(...'\u001b[31m\r\n\t\0|`<>&"\'=+-@#[](){}!*_~:;,\\\u202e\u200b\u{e0041}🦊é词 a1'),
      {
        maxLength: 40,
      },
    )
    .map((chars) => chars.join('')),
)
const acting =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u

function holds(check: (text: string) => void): void {
  fc.assert(fc.property(anything, check), { numRuns: 2000 })
}

describe('what acts unseen is made visible', () => {
  test.each([
    ['\u001b[31mred', '␛[31mred'],
    ['two\nlines\r\n', 'two␊lines␍␊'],
    ['\u009b2J', String.raw`\u{9b}2J`],
    ['safe\u202etxt', String.raw`safe\u{202e}txt`],
    ['dele\u200bte', String.raw`dele\u{200b}te`],
    ['\u{e0061}', String.raw`\u{e0061}`],
    ['\ud800', String.raw`\u{d800}`],
    ['a\u0301\u0301\u0301\u0301\u0301', `a\u0301\u0301\u0301\u0301${String.raw`\u{301}`}`],
    ['\u3164', String.raw`\u{3164}`],
  ])('%j', (text, expected) => {
    expect(visible(text)).toBe(expected)
  })

  test.each(['plain', '借书 📚', '👩‍🚀 ❤️ 1️⃣', 'Ελλάδα é', 'ação', String.raw`C:\new`])('%s stays', (text) => {
    expect(visible(text)).toBe(text)
  })

  test('in any text, and once is enough', () => {
    holds((text) => {
      expect(visible(text)).not.toMatch(acting)
      expect(visible(visible(text))).toBe(visible(text))
    })
  })
})

describe('the terminal', () => {
  test('a cut text says so and fits, by columns and not by characters', () => {
    expect(fitTerminal('borrow_book', 11)).toBe('borrow_book')
    expect(fitTerminal('borrow_book', 6)).toBe('borro…')
    expect(fitTerminal('借书还书', 6)).toBe('借书…')
    expect(fitTerminal('借书还书', 8)).toBe('借书还书')
    expect(fitTerminal('ab\u200bcd', 6)).toBe('ab…')
    expect(fitTerminal('x', 0)).toBe('')
    expect(padTerminal('借书', 6)).toBe('借书  ')
  })

  test('no text leaves its columns', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 30 }), (text, columns) => {
        const fitted = fitTerminal(text, columns)
        expect(fitted).not.toMatch(acting)
        expect(displayWidth(fitted)).toBeLessThanOrEqual(columns)
        expect(displayWidth(padTerminal(text, columns))).toBe(columns)
        expect(fitted === escapeTerminal(text) || fitted.endsWith('…')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a huge text is fitted at once', () => {
    const start = performance.now()
    expect(fitTerminal('\u001b'.repeat(5_000_000), 10)).toBe('␛␛␛␛␛␛␛␛␛…')
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('HTML', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x'`, '&quot; onload=&#39;x&#39;'],
    ['a && b\n\tc\u0007', 'a &amp;&amp; b\n\tc␇'],
  ])('%j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected)
  })

  test('no markup comes of any text, and it reads back as what was visible', () => {
    const back: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#96': '`' }
    holds((text) => {
      const html = escapeHtml(text)
      expect(html).not.toMatch(/[<>"'`]|&(?!(?:lt|gt|amp|quot|#39|#96);)/)
      const read = html.replaceAll(/&([^;]+);/g, (_, name: string) => back[name] ?? '')
      expect(visible(read)).toBe(visible(text))
    })
  })
})

describe('Markdown', () => {
  test.each([
    ['![x](https://shop.example/?leak)', String.raw`!\[x\](https\://shop.example/?leak)`],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['a | b', String.raw`a \| b`],
    ['# shelf', String.raw`\# shelf`],
    ['- item', String.raw`\- item`],
    ['12. item', String.raw`12\. item`],
    ['tell @clerk of #7', 'tell @&#8203;clerk of #&#8203;7'],
    ['one\n\n# two', 'one␊␊# two'],
    ['`run`', String.raw`\`run\``],
    ['&lt;', '&amp;lt;'],
    ['www.shop.example', String.raw`www\.shop.example`],
    ['    code', '&#32;   code'],
    ['Reads a book, by its title.', 'Reads a book, by its title.'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  test.each([
    ['borrow_book', '`borrow_book`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a|b', String.raw`${'`'}a\|b${'`'}`],
    ['a\nb', '`a␊b`'],
  ])('the code span of %j', (text, expected) => {
    expect(markdownCode(text)).toBe(expected)
  })

  test('any text is one cell of a table, and every sign that opens markup is escaped', () => {
    holds((text) => {
      for (const cell of [escapeMarkdown(text), markdownCode(text)])
        expect(cell).not.toMatch(/[\r\n]|(?<!\\)\|/)
      expect(escapeMarkdown(text).replaceAll(/\\./gsu, '')).not.toMatch(/[`*_[\]<>|~$]/)
    })
  })
})

describe('CSV', () => {
  test.each([
    ['=HYPERLINK("http://shop.example")', `"'=HYPERLINK(""http://shop.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', `"' =1"`],
    ['＝1', "'＝1"],
    ['\t=1', "'␉=1"],
    ['two\nlines', 'two␊lines'],
    ['a,b', '"a,b"'],
    ['plain', 'plain'],
    ['', ''],
    [-5, '-5'],
  ])('%j', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })

  test('any row is one line with its cells, and none is a formula', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), (cells) => {
        const row = csvRow(cells)
        expect(row.endsWith('\r\n')).toBe(true)
        const read = parseRow(row.slice(0, -2))
        expect(read).toHaveLength(cells.length)
        for (const [index, cell] of read.entries()) {
          expect(cell).not.toMatch(/^\s*[=+\-@]|[\r\n]/)
          expect([visible(cells[index] ?? ''), `'${visible(cells[index] ?? '')}`]).toContain(cell)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a log line', () => {
  test('has no line break, and counts what it leaves out', () => {
    expect(escapeLog('a\nlevel=error')).toBe('a␊level=error')
    expect(escapeLog('x'.repeat(2005))).toBe(`${'x'.repeat(2000)}… (5 more)`)
    holds((text) => {
      expect(escapeLog(text)).not.toMatch(acting)
    })
  })
})

/** A plain RFC 4180 reader of one line. */
function parseRow(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}
