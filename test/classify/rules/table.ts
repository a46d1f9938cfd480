import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/model/finding.ts'
import { readListing } from '../../../src/classify/reading/listing.ts'
import { readTool } from '../../../src/classify/reading/reading.ts'
import type { Rule } from '../../../src/classify/rules/rule.ts'
import { resolve } from '../../../src/text/resolve.ts'
import { listingOf, type Case, type Context } from '../listing.ts'

type Tool = Case & { in?: Context }

interface Table {
  /** Tools that the rule flags, each with a quote that its evidence holds exactly. */
  flags: readonly (readonly [Tool, string])[]
  /** Near-misses: tools that look like it and are not. */
  passes: readonly Tool[]
}

function find(rule: Rule, tool: Tool): { findings: Finding[]; raw: unknown } {
  const { in: context, ...definition } = tool
  const raw: unknown = JSON.parse(JSON.stringify(definition))
  return {
    findings: rule.find(
      readTool(raw as Record<string, unknown>, readListing(listingOf(definition, context))),
    ),
    raw,
  }
}

/** Runs a rule over its table. */
export function checkRule(rule: Rule, table: Table): void {
  describe(`${rule.id}: ${rule.asks}`, () => {
    test.each(table.flags.map(([tool, quote]) => ({ name: tool.name, tool, quote })))(
      'flags $name for “$quote”',
      ({ tool, quote }) => {
        const { findings, raw } = find(rule, tool)
        expect(findings.map((one) => one.rule)).toContain(rule.id)
        const evidence = findings.flatMap((one) => one.evidence)
        expect(evidence.map((one) => one.quote)).toContain(quote)
        for (const one of evidence) {
          expect(
            resolve(one, { tool: raw, title: tool.in?.title, instructions: tool.in?.instructions }),
          ).toBe(one.quote)
        }
      },
    )

    test.each(table.passes.map((tool) => ({ name: tool.name, tool })))('passes $name', ({ tool }) => {
      expect(find(rule, tool).findings).toEqual([])
    })
  })
}
