import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { parseText } from '../../src/source/document.ts'

describe('the format of a text', () => {
  const shop = { servers: { shop: { url: 'https://shop.example/mcp//x' } } }
  test.each([
    ['shop.json', '{"servers":{"shop":{"url":"https://shop.example/mcp//x"}}}'],
    ['shop.json', '\uFEFF{"servers":{"shop":{"url":"https://shop.example/mcp//x"}}}'],
    ['shop', '// mine\n{"servers":{"shop":{"url":"https://shop.example/mcp//x",},}, /* end */}'],
    ['shop.yml', 'servers:\n  shop:\n    url: https://shop.example/mcp//x\n'],
    ['shop', 'servers:\n  shop:\n    url: https://shop.example/mcp//x\n'],
    ['shop.toml', '[servers.shop]\nurl = "https://shop.example/mcp//x"\n'],
    ['shop', '# mine\n[servers.shop]\nurl = "https://shop.example/mcp//x"\n'],
  ])('%s: %j', (path, text) => {
    expect(parseText(text, path)).toEqual(shop)
  })

  test('a string that looks like a comment or a comma stays', () => {
    expect(parseText('{"a": "/* no */ // no", "b": ",]", "c": "\\" // no"}', 'a.json')).toEqual({
      a: '/* no */ // no',
      b: ',]',
      c: '" // no',
    })
  })

  test('a list of aliases that explodes is refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 9; n += 1)
      lines.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(', ')}]`)
    expect(() => parseText(lines.join('\n'), 'bomb.yaml')).toThrow(UserError)
  })
})
