import { describe, expect, test } from 'vitest'
import { packageName, packageSlug } from '../../src/source/package-name.ts'

const digest = `sha256:${'a'.repeat(64)}`

describe('packages', () => {
  test.each([
    ['npm:shop-mcp', { kind: 'npm', locator: 'shop-mcp' }],
    ['npm:@library/shelf', { kind: 'npm', locator: '@library/shelf' }],
    ['npm:@library/shelf@1.2.3', { kind: 'npm', locator: '@library/shelf', version: '1.2.3' }],
    ['npm:shop-mcp@^1', { kind: 'npm', locator: 'shop-mcp', version: '^1' }],
    ['npm:shop-mcp@latest', { kind: 'npm', locator: 'shop-mcp' }],
    ['npm:shop-mcp@next', { kind: 'npm', locator: 'shop-mcp', version: 'next' }],
    ['pypi:shop_MCP.server', { kind: 'pypi', locator: 'shop-mcp-server' }],
    ['pypi:shop-mcp==2.0', { kind: 'pypi', locator: 'shop-mcp', version: '2.0' }],
    ['pypi:shop-mcp@2.0', { kind: 'pypi', locator: 'shop-mcp', version: '2.0' }],
    ['pypi:shop-mcp[till]==2.0', { kind: 'pypi', locator: 'shop-mcp[till]', version: '2.0' }],
    ['oci:shelf', { kind: 'oci', locator: 'docker.io/library/shelf' }],
    ['oci:library-of/shelf:1.0', { kind: 'oci', locator: 'docker.io/library-of/shelf', version: '1.0' }],
    ['oci:ghcr.io/shop/till:latest', { kind: 'oci', locator: 'ghcr.io/shop/till' }],
    ['oci:localhost:5000/shop/till:2', { kind: 'oci', locator: 'localhost:5000/shop/till', version: '2' }],
    [`oci:ghcr.io/shop/till@${digest}`, { kind: 'oci', locator: 'ghcr.io/shop/till', integrity: digest }],
  ])('%s is read', (text, expected) => {
    expect(packageName(text)).toEqual(expected)
  })

  test.each([
    'npm:',
    'npm:-y',
    'npm:--registry=x',
    'npm:./shop',
    'npm:../shop',
    'npm:/tmp/shop',
    'npm:owner/repository',
    'npm:github:owner/repository',
    'npm:git+https://example.com/shop.git',
    'npm:https://example.com/shop.tgz',
    'npm:shop.tgz',
    'npm:@library/shelf@',
    'npm:two words',
    'npm:shop@npm:other',
    'pypi:',
    'pypi:-r',
    'pypi:git+https://example.com/shop',
    'pypi:shop mcp',
    'pypi:shop; os_name',
    'oci:',
    'oci:-v',
    'oci:https://ghcr.io/shop',
    'oci:Shop/Till',
    'oci:shop@sha256:short',
    'shop',
    'gem:shop',
  ])('%s is no package', (text) => {
    expect(packageName(text)).toBeUndefined()
  })

  test('the stable name has neither version nor extras', () => {
    expect(packageSlug({ kind: 'npm', locator: '@library/shelf' })).toBe('npm:@library/shelf')
    expect(packageSlug({ kind: 'pypi', locator: 'shop-mcp[till]' })).toBe('pypi:shop-mcp')
  })
})
