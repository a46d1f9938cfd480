import { afterEach, expect, test, vi } from 'vitest'
import { endpointHost, makeClient } from '../../src/judge/index.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function headersOf(options: { apiKey?: string } = {}): Promise<Headers> {
  let sent = new Headers()
  const client = makeClient({
    ...options,
    baseURL: 'http://127.0.0.1:11434/v1',
    fetch: (_url, init) => {
      sent = new Headers(init?.headers)
      return Promise.resolve(Response.json({}))
    },
  })
  await client.post('/chat/completions', { body: {} })
  return sent
}

test('a key of the environment is not sent to an endpoint that was given none', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-environment')
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-environment')
  vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-the-environment')
  expect([...(await headersOf()).values()].join()).not.toContain('of-the-environment')
})

test('the key that was given is sent', async () => {
  expect((await headersOf({ apiKey: 'sk-given' })).get('authorization')).toBe('Bearer sk-given')
})

test.each([
  ['http://127.0.0.1:11434/v1', '127.0.0.1:11434'],
  ['https://API.openai.com/v1/', 'api.openai.com'],
  [undefined, 'api.openai.com'],
])('the host of %s is %s', (baseURL, host) => {
  expect(endpointHost(makeClient({ baseURL, fetch: globalThis.fetch }))).toBe(host)
})
