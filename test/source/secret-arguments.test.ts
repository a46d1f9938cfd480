import { describe, expect, test } from 'vitest'
import { withoutSecretParts } from '../../src/source/remote-address.ts'
import { withoutSecretArguments } from '../../src/source/secret-arguments.ts'
import { serverAddress } from '../../src/source/url-key.ts'

const token = 'ghp_0123456789abcdefghijABCDEFGHIJ012345'

const hexKey = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'

describe('arguments', () => {
  test.each<[given: string[], kept: string[], values: Record<string, string>]>([
    [['--api-key', 'abc'], ['--api-key', '{API_KEY}'], { API_KEY: 'abc' }],
    [['--apiKey=abc'], ['--apiKey={APIKEY}'], { APIKEY: 'abc' }],
    [['--access-token', 'abc'], ['--access-token', '{ACCESS_TOKEN}'], { ACCESS_TOKEN: 'abc' }],
    [['--password=a=b'], ['--password={PASSWORD}'], { PASSWORD: 'a=b' }],
    [
      ['--connection-string', 'x;y'],
      ['--connection-string', '{CONNECTION_STRING}'],
      { CONNECTION_STRING: 'x;y' },
    ],
    [['SHOP_TOKEN=abc'], ['SHOP_TOKEN={SHOP_TOKEN}'], { SHOP_TOKEN: 'abc' }],
    [
      ['--header', 'Authorization: Bearer abc'],
      ['--header', 'Authorization: {AUTHORIZATION}'],
      { AUTHORIZATION: 'Bearer abc' },
    ],
    [[token], ['{ARGUMENT}'], { ARGUMENT: token }],
    [['--room', token], ['--room', '{ROOM}'], { ROOM: token }],
    [
      ['postgresql://reader:pw@shop.example/db'],
      ['{ARGUMENT}'],
      { ARGUMENT: 'postgresql://reader:pw@shop.example/db' },
    ],
    [['--config', '{"apiKey":"abc"}'], ['--config', '{CONFIG}'], { CONFIG: '{"apiKey":"abc"}' }],
    [
      ['--token', 'abc', '--token', 'def'],
      ['--token', '{TOKEN}', '--token', '{TOKEN_2}'],
      { TOKEN: 'abc', TOKEN_2: 'def' },
    ],
    [[hexKey], ['{ARGUMENT}'], { ARGUMENT: hexKey }],
    [['--project', hexKey], ['--project', '{PROJECT}'], { PROJECT: hexKey }],
    [['-k', 'abc'], ['-k', '{K}'], { K: 'abc' }],
    [['X-Auth: abc'], ['X-Auth: {X_AUTH}'], { X_AUTH: 'abc' }],
    [['Authorization:Bearer abc'], ['Authorization:{AUTHORIZATION}'], { AUTHORIZATION: 'Bearer abc' }],
    [
      ['--header', 'Authorization:Bearer abc'],
      ['--header', 'Authorization:{AUTHORIZATION}'],
      { AUTHORIZATION: 'Bearer abc' },
    ],
    [['--header', 'X-Shop: abc'], ['--header', 'X-Shop: {X_SHOP}'], { X_SHOP: 'abc' }],
    [['-H', 'X-Auth: abc'], ['-H', 'X-Auth: {X_AUTH}'], { X_AUTH: 'abc' }],
    [['-H', 'abc'], ['-H', '{HEADER}'], { HEADER: 'abc' }],
    [['--header=X-Shop:abc'], ['--header=X-Shop:{X_SHOP}'], { X_SHOP: 'abc' }],
    [['--env=SHOP_TOKEN=abc'], ['--env=SHOP_TOKEN={SHOP_TOKEN}'], { SHOP_TOKEN: 'abc' }],
    [['--token=a:b'], ['--token={TOKEN}'], { TOKEN: 'a:b' }],
    [['-e', 'SHOP_TOKEN=abc'], ['-e', 'SHOP_TOKEN={SHOP_TOKEN}'], { SHOP_TOKEN: 'abc' }],
  ])('%j keeps no secret', (given, kept, values) => {
    const taken = withoutSecretArguments(given)
    expect({ args: taken.args, values: taken.values }).toEqual({ args: kept, values })
    expect(taken.variables.map(({ name }) => name)).toEqual(Object.keys(values))
  })

  test.each([
    [['--room', '2', '/srv/shop', 'start']],
    [['--keyboard', 'de', '--monkey', 'x', '--tokens-per-page', '5']],
    [['--token']],
    [['--token', '--room']],
    [['--token={TOKEN}']],
    [['postgresql://localhost/library']],
    [['postgresql://reader@localhost/library']],
    [['https://shop.example/mcp']],
    [['--config', '{"room":"2"}']],
    [['--features', 'account,database']],
    [['--project', '0f8fad5b-d9cb-469f-a165-70867728950e']],
    [['--ref', '0123456789abcdef0123456789abcdef01234567']],
    [['--commit=0123456789abcdef0123456789abcdef01234567']],
    [['@shop/server@12.0.1-beta.20260101', 'npm:@shop/server@1.2.3']],
    [['/srv/library/0a1b2c3d4e5f60718293a4b5c6d7e8f9/books']],
    [['the-shelf-of-the-library-of-the-city-2026']],
    [['THE_ENVIRONMENT_OF_THE_SHOP_IN_ROOM_2']],
    [['-k', './key.pem', '-k', '5', '-k']],
    [['--header', 'Accept: text/event-stream', '-H', 'Content-Type:application/json']],
    [['--header', 'Authorization:${AUTH_HEADER}', '--header', 'Authorization: Bearer {TOKEN}']],
    [['--auth', 'none', '--auth=oauth']],
    [['localhost:8080', 'shop:latest', 'C:/shop', 'X-Auth']],
  ])('%j is left as it is', (given) => {
    expect(withoutSecretArguments(given)).toEqual({ args: given, variables: [], values: {} })
  })
})

describe('addresses', () => {
  const key = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'
  test.each<[given: string, kept: string, values: Record<string, string>]>([
    ['https://a.example/mcp?api_key=x', 'https://a.example/mcp?api_key={api_key}', { api_key: 'x' }],
    [
      'https://a.example/mcp?tavilyApiKey=x%2By',
      'https://a.example/mcp?tavilyApiKey={tavilyApiKey}',
      { tavilyApiKey: 'x+y' },
    ],
    [`https://a.example/mcp?room=${token}`, 'https://a.example/mcp?room={room}', { room: token }],
    [`https://a.example/s/${key}/mcp`, 'https://a.example/s/{PATH_2}/mcp', { PATH_2: key }],
    ['https://a.example/{shop}?token={token}', 'https://a.example/{shop}?token={token}', {}],
    ['https://{tenant}.a.example/mcp?room=2&x', 'https://{tenant}.a.example/mcp?room=2&x', {}],
    [
      'https://a.example/contracts/solidity-and-more/mcp?lang=de',
      'https://a.example/contracts/solidity-and-more/mcp?lang=de',
      {},
    ],
    ['https://a.example/mcp#token=x', 'https://a.example/mcp', {}],
  ])('%s is kept as %s', (given, kept, values) => {
    const taken = withoutSecretParts(serverAddress(given))
    expect({ locator: taken.locator, values: taken.values }).toEqual({ locator: kept, values })
  })
})
