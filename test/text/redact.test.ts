import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from '../../src/text/redact.ts'

/** A token's body that no scanner of repositories takes for a real one. */
const body = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0'
const hex = '0123456789abcdef'.repeat(4)

const hits: [string, string][] = [
  ['postgres://clerk:b00ks@db.library.example/loans', 'postgres://[redacted]@db.library.example/loans'],
  ['see https://tok3n@shop.example/mcp now', 'see https://[redacted]@shop.example/mcp now'],
  ['mongodb://clerk:a/b@db.example/x', 'mongodb://[redacted]@db.example/x'],
  [
    'GET https://shop.example/mcp?api_key=abc123&page=2',
    'GET https://shop.example/mcp?api_key=[redacted]&page=2',
  ],
  ['https://shop.example/?page=2&key=abc', 'https://shop.example/?page=2&key=[redacted]'],
  ['https://shop.example/cb#access_token=abc', 'https://shop.example/cb#access_token=[redacted]'],
  [
    'https://a.example/?X-Amz-Signature=f00&X-Amz-Date=1',
    'https://a.example/?X-Amz-Signature=[redacted]&X-Amz-Date=1',
  ],
  ['next=https%3A%2F%2Fa.example%3Ftoken%3Dabc', 'next=https%3A%2F%2Fa.example%3Ftoken%3D[redacted]'],
  ['Authorization: Bearer abc', 'Authorization: [redacted]'],
  ['authorization: ApiKey a b c\nAccept: x', 'authorization: [redacted]\nAccept: x'],
  ['{"Authorization":"Basic Y2xlcms6Ym9va3M=","accept":"x"}', '{"Authorization":"[redacted]","accept":"x"}'],
  ['Set-Cookie: sid=1; Path=/', 'Set-Cookie: [redacted]'],
  ['Cookie: a="b"; c=d', 'Cookie: [redacted]'],
  ['X-API-Key: abc', 'X-API-Key: [redacted]'],
  ['sent Bearer library-card-7 to it', 'sent Bearer [redacted] to it'],
  ['with basic Y2xlcms6Ym9va3M=', 'with basic [redacted]'],
  [`ghp_${body}`, '[redacted]'],
  [`token ghs_${body} is bad`, 'token [redacted] is bad'],
  [`github_pat_11ABC_${body}`, '[redacted]'],
  [`xoxb-1234-5678-${body}`, '[redacted]'],
  ['https://hooks.slack.com/services/T0/B0/abc', 'https://hooks.slack.com/services/[redacted]'],
  ['key AKIAABCDEFGHIJKLMNOP.', 'key [redacted].'],
  [`AIza${body.slice(0, 35)}`, '[redacted]'],
  [`sk_live_${body}`, '[redacted]'],
  [`rk_test_${body}`, '[redacted]'],
  [`sk-proj-${body}_${body}`, '[redacted]'],
  [`sk-ant-api03-${body}-AA`, '[redacted]'],
  [`npm_${body.slice(0, 36)}`, '[redacted]'],
  ['got eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl here', 'got [redacted] here'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIx-y\n-----END RSA PRIVATE KEY-----\nrest', '[redacted]\nrest'],
  ['-----BEGIN PRIVATE KEY-----\nMIIcut', '[redacted]'],
  ['SHOP_TOKEN=abc npm start', 'SHOP_TOKEN=[redacted] npm start'],
  ["password: 'two words'", "password: '[redacted]'"],
  ['{"clientSecret": "x y z", "page": 1}', '{"clientSecret": "[redacted]", "page": 1}'],
  [String.raw`"{\"apiKey\":\"abc\",\"page\":1}"`, String.raw`"{\"apiKey\":\"[redacted]\",\"page\":1}"`],
  ['aws_secret_access_key = abc/def+1', 'aws_secret_access_key = [redacted]'],
  ['SIGNING_KEY=abc', 'SIGNING_KEY=[redacted]'],
  ['start --api-key abc --page 2', 'start --api-key [redacted] --page 2'],
  ['start --token=abc', 'start --token=[redacted]'],
  ['start --access-token abc', 'start --access-token [redacted]'],
]

const passes = [
  '7f1c0a52-3b5e-4a77-9f0e-2a5d8c1b6e4d',
  hex,
  `sha256:${hex}`,
  `sha512-${body}${body}==`,
  'https://shop.example:8080/catalogue?page=2&sort=title#top',
  'https://unpkg.com/@library/shelf@1.2.3/index.js',
  'npm:@library/shelf@1.2.3',
  'mail clerk@library.example',
  'Bearer realm="library", resource_metadata="https://a.example/.well-known/x"',
  'WWW-Authenticate: Bearer resource_metadata="https://a.example"',
  'Bearer authentication required',
  'Basic authentication is off',
  'the token is missing',
  'token: missing',
  'token: expired, ask again',
  '{"token":{"type":"string"},"password":null}',
  'max_tokens=100',
  'npm_config_registry',
  'task-list-of-the-library-with-a-long-name-2',
  'sk-learn-pipeline-with-a-long-name',
  'primary_key: id',
  'Authorization=${SHOP_TOKEN}'.replace('Authorization', 'SHOP_TOKEN'),
  'token=env:SHOP_TOKEN',
  'delete_token deletes a token',
  'AKIAABCDEFGHIJKLMNOPQRSTUV',
]

describe('redact', () => {
  test.each(hits)('%s', (text, expected) => {
    expect(redact(text)).toBe(expected)
    expect(redact(expected)).toBe(expected)
  })

  test.each(passes)('leaves %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  test('given values go wherever they stand, in every usual encoding', () => {
    const secret = 'b00ks & "shelves"'
    const text = [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ v: secret }).toString().slice(2),
      JSON.stringify(secret),
      Buffer.from(secret).toString('base64'),
    ].join(' | ')
    expect(redact(text, [secret])).not.toMatch(/b00ks|YjAwa3/)
  })

  test('the token of a given header value goes also without its scheme', () => {
    expect(redact('server said: no user for plum-jam', ['Bearer plum-jam'])).toBe(
      'server said: no user for [redacted]',
    )
  })

  test('of two given values the longer goes first, and a short one only as a word', () => {
    expect(redact('abcdef abc 12 1234', ['abcd', 'abcdef', '12'])).toBe('[redacted] abc [redacted] 1234')
    expect(redact('nothing to hide', ['', ' '])).toBe('nothing to hide')
  })

  test('no given value is ever left, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[A-Zz9$^.*()]{6,20}$/),
        fc.string(),
        (a, s, b) => {
          expect(redact(`${a}${s}${b}`, [s])).not.toContain(s)
        },
      ),
    )
  })

  test('what has been redacted stays as it is', () => {
    const piece = fc.constantFrom(
      ...hits.map(([text]) => text),
      ...passes,
      ' ',
      '\n',
      '"',
      "'",
      '=',
      ':',
      '&',
      '?',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = redact(pieces.join(' '))
        expect(redact(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  test('no text is too much for it', () => {
    for (const seed of ['a-', '-----BEGIN PRIVATE KEY-----', 'token=x', '.', '"']) {
      const text = `-----BEGIN PRIVATE KEY-----${seed.repeat(1_000_000)}`
      expect(redact(text).startsWith('[redacted]')).toBe(true)
    }
  })

  test('time grows with the text, not with its square', () => {
    const seeds = [
      'eyJ',
      'sk-',
      'a.',
      '--',
      '-----BEGIN PRIVATE KEY-----',
      'https://',
      'token="',
      'token=',
      'KEY_',
      '_',
      'bearer ',
      '://a:',
      '?a-',
      ' ',
      '"',
      '%26',
      'cookie:',
    ]
    const slow: string[] = []
    for (const seed of seeds) {
      const text = seed.repeat(Math.ceil(300_000 / seed.length))
      const start = performance.now()
      redact(text)
      if (performance.now() - start > 1500) slow.push(seed)
    }
    expect(slow).toEqual([])
  })
})
