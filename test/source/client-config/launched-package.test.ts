import { expect, test } from 'vitest'
import { launchedPackage } from '../../../src/source/client-config/launched-package.ts'

const npm = (locator: string, version?: string) => ({ kind: 'npm', locator, ...(version && { version }) })
const pypi = (locator: string, version?: string) => ({ kind: 'pypi', locator, ...(version && { version }) })

/** A command line as a configuration has it, split at spaces. */
function read(line: string) {
  const [command = '', ...args] = line.split(' ')
  return launchedPackage(command, args)
}

test.each<[line: string, wanted: object]>([
  ['npx shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['npx -y shop-mcp', { package: npm('shop-mcp'), args: [] }],
  [
    'npx --yes -q @library/shelf@1.2 --books /tmp -y',
    { package: npm('@library/shelf', '1.2'), args: ['--books', '/tmp', '-y'] },
  ],
  ['npx -y shop-mcp@latest', { package: npm('shop-mcp'), args: [] }],
  ['npx -y -p shop-mcp shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['npx -y -p shop-mcp till 3', { package: npm('shop-mcp'), bin: 'till', args: ['3'] }],
  ['npx --package=@library/shelf@2.0.0 shelf', { package: npm('@library/shelf', '2.0.0'), args: [] }],
  [
    'npx --package @library/shelf lend -- --now',
    { package: npm('@library/shelf'), bin: 'lend', args: ['--', '--now'] },
  ],
  ['npx -y -- shop-mcp --x', { package: npm('shop-mcp'), args: ['--x'] }],
  ['npm exec -y shop-mcp -- --x', { package: npm('shop-mcp'), args: ['--x'] }],
  ['npm x shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['pnpm dlx shop-mcp@3.1.0', { package: npm('shop-mcp', '3.1.0'), args: [] }],
  ['yarn dlx -p shop-mcp till', { package: npm('shop-mcp'), bin: 'till', args: [] }],
  ['bunx shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['bunx --bun shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['bun x shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['/usr/local/bin/npx -y shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['C:\\nodejs\\npx.cmd -y shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['cmd /c npx -y shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['cmd.exe /C npx.cmd -y shop-mcp', { package: npm('shop-mcp'), args: [] }],
  ['uvx shop_mcp', { package: pypi('shop-mcp'), args: [] }],
  ['uvx shop-mcp==1.0 --room 2', { package: pypi('shop-mcp', '1.0'), args: ['--room', '2'] }],
  ['uvx shop-mcp@latest', { package: pypi('shop-mcp'), args: [] }],
  [
    'uvx --python 3.12 --from shop-mcp[till]==1.0 shop-mcp',
    { package: pypi('shop-mcp[till]', '1.0'), args: [] },
  ],
  ['uvx --from shop-suite till', { package: pypi('shop-suite'), bin: 'till', args: [] }],
  ['uv tool run shop-mcp', { package: pypi('shop-mcp'), args: [] }],
  ['pipx run --spec shop-mcp==1 till', { package: pypi('shop-mcp', '1'), bin: 'till', args: [] }],
  [
    'docker run -i --rm shop/till:1.0 --room 2',
    { package: { kind: 'oci', locator: 'docker.io/shop/till', version: '1.0' }, args: ['--room', '2'] },
  ],
  [
    'docker run -it --rm --init -v /tmp:/data --network=none -e SHOP_TOKEN -e ROOM=2 ghcr.io/shop/till',
    {
      package: { kind: 'oci', locator: 'ghcr.io/shop/till' },
      args: [],
      env: { SHOP_TOKEN: undefined, ROOM: '2' },
    },
  ],
  [
    'podman run --env A=b=c shop/till',
    { package: { kind: 'oci', locator: 'docker.io/shop/till' }, args: [], env: { A: 'b=c' } },
  ],
])('%s', (line, wanted) => {
  expect(read(line)).toEqual({ env: {}, ...wanted })
})

test.each([
  'node shop.js',
  'npx',
  'npx -y',
  'npx -c shop-mcp',
  'npx --registry https://npm.example shop-mcp',
  'npx --registry=https://npm.example shop-mcp',
  'npx -p shop-mcp -p till shop-mcp',
  'npx ./shop',
  'npx github:shop/till',
  'npx git+https://example.com/shop.git',
  'npx tsx shop.ts',
  'npx -y supergateway --stdio shop',
  'uvx mcp-proxy https://shop.example/sse',
  'pnpm --silent dlx shop-mcp',
  'npm run shop',
  'npm install shop-mcp',
  'pnpm run shop',
  'bun shop.ts',
  'uv run shop.py',
  'uvx --index-url https://pypi.example shop-mcp',
  'uvx --from git+https://example.com/shop.git till',
  'uvx --with till shop-mcp',
  'docker compose up',
  'docker exec -i shop till',
  'docker run -i --rm',
  'docker run --entrypoint sh shop/till',
  'docker run --env-file .env shop/till',
  'docker run --unknown shop/till',
  'my-npx shop-mcp',
])('%s stays a command', (line) => {
  expect(read(line)).toBeUndefined()
})
