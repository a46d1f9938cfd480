import { describe, expect, test } from 'vitest'
import { resumedRequest, storedRequest } from '../../src/cli/stored-request.ts'
import type { Credentials } from '../../src/connect/credentials.ts'

const none: Credentials = { headers: {}, env: {} }
const asked = {
  servers: [],
  rest: [],
  quickStart: false,
  catalogue: false,
  clients: false,
  allTargets: false,
}
const leave = { allowLocal: false, allowPrivate: false, useConfigSecrets: false }

describe('what is kept of a request', () => {
  test.each([
    [
      ['https://shop.example/mcp?api_key=hunter2&shelf=a'],
      [],
      ['https://shop.example/mcp?api_key={api_key}&shelf=a'],
      [],
    ],
    [
      ['npm:shop'],
      ['--token', 'hunter2', '--shelf', 'a b'],
      ['npm:shop'],
      ['--token', '{TOKEN}', '--shelf', 'a b'],
    ],
    [
      ['stdio:shop --token hunter2 "a b"'],
      ['--shelf', "it's"],
      [`stdio:shop --token {TOKEN} 'a b' --shelf 'it'\\''s'`],
      [],
    ],
    [['npm:shop', 'library.json', 'shop'], [], ['npm:shop', 'library.json', 'shop'], []],
  ])(
    '%j -- %j holds no secret value, and gives the same when it is given again',
    (...[servers, rest, kept, keptRest]) => {
      const text = storedRequest({ ...asked, servers, rest }, leave, none)
      expect(text).not.toContain('hunter2')
      expect(JSON.parse(text)).toMatchObject({ servers: kept, rest: keptRest })
      const again: Credentials = { headers: {}, env: { api_key: 'hunter2', TOKEN: 'hunter2' } }
      const { request } = resumedRequest(text, again)
      expect(JSON.parse(storedRequest(request, leave, none))).toEqual(JSON.parse(text))
    },
  )

  test('a value that needs escaping comes back as it was', () => {
    const text = storedRequest({ ...asked, servers: ['https://shop.example/mcp?token=a%26b+c'] }, leave, none)
    const { request } = resumedRequest(text, { headers: {}, env: { token: 'a&b c' } })
    expect(request.servers).toEqual(['https://shop.example/mcp?token=a%26b%20c'])
  })

  test('names of headers and variables are kept, and what the user allowed', () => {
    const given = { headers: { 'X-Key': 'hunter2' }, env: { SHOP_KEY: 'hunter2' } }
    const text = storedRequest({ ...asked, servers: ['npm:shop'] }, { ...leave, allowLocal: true }, given)
    expect(text).not.toContain('hunter2')
    expect(() => resumedRequest(text, none)).toThrow(
      '--resume: values are never kept; give them again: --header X-Key, --env SHOP_KEY',
    )
    expect(resumedRequest(text, { ...given, headers: { 'x-key': 'other' } }).allowed).toEqual({
      ...leave,
      allowLocal: true,
    })
  })

  test('secrets of one name for two servers are not mixed up', () => {
    const servers = ['https://shop.example/mcp?key=hunter2', 'https://library.example/mcp?key=other']
    const text = storedRequest({ ...asked, servers }, leave, none)
    expect(() => resumedRequest(text, { headers: {}, env: { key: 'hunter2' } })).toThrow(
      'scan them one by one',
    )
  })

  test('a value that would no longer be taken for a secret is refused, since it would be stored', () => {
    const servers = [`https://shop.example/${'a1'.repeat(20)}/mcp`]
    const text = storedRequest({ ...asked, servers }, leave, none)
    expect(text).toContain('{PATH_1}')
    expect(() => resumedRequest(text, { headers: {}, env: { PATH_1: 'plain' } })).toThrow(
      'not like those of the run',
    )
  })
})
