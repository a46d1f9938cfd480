import type { ExportLoss, Policy, PolicyTool } from '../model/policy.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { jsonText } from './json-text.ts'

interface Limit {
  counter: string
  window: string
  max: number
  scope: 'grant'
}

interface ToolRules {
  deny_if?: { conditions: []; on_deny: string }[]
  limits?: Limit[]
}

const approval = 'Requires human approval.'

/**
 * The hosted policy of PolicyLayer (https://policylayer.com/docs/writing-policies). It cannot ask, and the form of
 * its argument conditions is not published in full: the decision for the whole tool is used for every value.
 */
export const policylayer: Exporter = {
  id: 'policylayer',
  title: 'PolicyLayer (hosted policy JSON)',
  supports: { ask: false, hide: true, limits: true, argumentRules: false, serverKey: false },
  export(policy, options = {}) {
    const named = policy.tools.filter((tool) => !tool.name.includes('*'))
    const hidden = named.filter((tool) => tool.decision === 'hide').map((tool) => tool.name)
    const counters = new Set<string>()
    const listed = named
      .filter((tool) => tool.decision !== 'hide')
      .map((tool): [string, ToolRules] => [tool.name, rulesOf(tool, options, counters)])
    const document = {
      version: '1',
      default: 'deny',
      ...(hidden.length > 0 ? { hide: hidden } : {}),
      // fromEntries defines own keys, also for a tool that is called `__proto__`.
      ...(listed.length > 0 ? { tools: Object.fromEntries(listed) } : {}),
    }
    return { files: [{ path: 'policy.json', text: jsonText(document) }], losses: lossesOf(policy, options) }
  },
}

function rulesOf(tool: PolicyTool, { askAs }: ExportOptions, counters: Set<string>): ToolRules {
  if (tool.decision === 'deny') return { deny_if: [{ conditions: [], on_deny: tool.reason }] }
  if (tool.decision === 'ask' && !allowed(tool, askAs))
    return { deny_if: [{ conditions: [], on_deny: approval }] }
  if (!tool.limit) return {}
  const { n: max, window } = tool.limit
  return { limits: [{ counter: counterFor(tool.name, counters), window, max, scope: 'grant' }] }
}

/** `--ask-as allow` does not reach a tool whose verdict is uncertain: that is never lowered to allow. */
function allowed(tool: PolicyTool, askAs: ExportOptions['askAs']): boolean {
  return askAs === 'allow' && !tool.needsReview
}

/** The tool's name in lower case and `_rate`, as their pages have it; made unique, or two tools would share a limit. */
function counterFor(name: string, taken: Set<string>): string {
  const base = `${name.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}_rate`
  let counter = base
  for (let count = 2; taken.has(counter); count++) counter = `${base}_${count}`
  taken.add(counter)
  return counter
}

/** The format names tools, not definitions. */
const unseenChanges: ExportLoss = {
  tool: null,
  lost: 'changes since the observation are not seen',
  instead: 'a tool that changed keeps its rule until the server is scanned and exported again',
}

function lossesOf(policy: Policy, options: ExportOptions): ExportLoss[] {
  const whole: ExportLoss[] = [unseenChanges]
  if (policy.fragmentOf) {
    whole.push({
      tool: null,
      lost: `every other tool of ${policy.fragmentOf}`,
      instead: "denied until you merge this fragment into the server's policy",
    })
  }
  return [...whole, ...policy.tools.flatMap((tool) => toolLosses(tool, options))]
}

function toolLosses(tool: PolicyTool, { askAs }: ExportOptions): ExportLoss[] {
  if (tool.name.includes('*')) {
    return [
      {
        tool: tool.name,
        lost: 'a rule of its own: its name is a wildcard here',
        instead: 'denied by default',
      },
    ]
  }
  const losses: ExportLoss[] = []
  if (tool.decision === 'ask')
    losses.push({ tool: tool.name, lost: 'asking a person', instead: askInstead(tool, askAs) })
  if (tool.argumentRules.some((rule) => rule.decision !== tool.decision)) {
    const names = [...new Set(tool.argumentRules.map((rule) => rule.argument))].join(', ')
    losses.push({
      tool: tool.name,
      lost: `decisions by the value of ${names}`,
      instead: "the tool's own decision for every value",
    })
  }
  return losses
}

function askInstead(tool: PolicyTool, askAs: ExportOptions['askAs']): string {
  if (!allowed(tool, askAs)) return `denied with "${approval}"`
  return tool.limit
    ? `allowed, at most ${tool.limit.n} calls a ${tool.limit.window}`
    : 'allowed without a limit'
}
