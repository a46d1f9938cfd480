import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { policylayer } from '../../src/export/policylayer.ts'
import { fragment } from '../../src/policy/fragment.ts'
import { verdictOf } from '../policy/fixtures.ts'
import { policyFor } from './servers.ts'

const folder = path.resolve(import.meta.dirname, '../../../shared/reference')
const pages = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : []

/** The policy that a page of the reference catalogue recommends for its tool. */
function recommendedIn(page: string): { hide: [string] } {
  const text = readFileSync(path.join(folder, page), 'utf8')
  return JSON.parse(/\{\s*"version"[^{}]*\}/.exec(text)?.[0] ?? 'null') as { hide: [string] }
}

describe.skipIf(pages.length === 0)('the reference pages (skipped without ../shared/reference)', () => {
  test('there are five', () => {
    expect(pages).toHaveLength(5)
  })

  test.each(pages)('%s recommends what our fragment says of a destructive, critical tool', (page) => {
    const theirs = recommendedIn(page)
    const [name] = theirs.hide
    const policy = policyFor('page', 'Page', [
      verdictOf('list_jobs'),
      verdictOf(name, { category: 'destructive', risk: 'critical', signals: ['cancels-work'] }),
    ])
    const part = fragment(policy, name)
    expect(part && JSON.parse(policylayer.export(part).files[0]?.text ?? '')).toEqual(theirs)
  })
})
