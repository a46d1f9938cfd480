import type { Export } from '../../src/model/policy.ts'

/** What a target does with a call of a tool, as its documentation says it reads the exported files. */
export type Reader = (exported: Export) => (tool: string) => 'allow' | 'ask' | 'deny'

interface HostedPolicy {
  version: string
  default: string
  hide?: string[]
  tools?: Record<string, { deny_if?: { conditions: unknown[]; on_deny: string }[]; limits?: unknown[] }>
}

function fileOf(exported: Export): string {
  const [file] = exported.files
  if (!file) throw new Error('the export has no file')
  return file.text
}

/** Our reading of https://policylayer.com/docs/writing-policies, since the gateway itself is not to be had. */
const policylayer: Reader = (exported) => {
  const policy = JSON.parse(fileOf(exported)) as HostedPolicy
  return (name) => {
    if (policy.hide?.some((hidden) => hidden === name || hidden === '*')) return 'deny'
    const rules = Object.entries(policy.tools ?? {}).filter(([tool]) => tool === name || tool === '*')
    if (!rules.some(([tool]) => tool === name)) return policy.default === 'allow' ? 'allow' : 'deny'
    return rules.some(([, { deny_if }]) => deny_if?.some((rule) => rule.conditions.length === 0))
      ? 'deny'
      : 'allow'
  }
}

const json: Reader = (exported) => {
  const policy = JSON.parse(fileOf(exported)) as {
    default: { decision: 'deny' }
    tools: { name: string; decision: 'allow' | 'ask' | 'deny' | 'hide' }[]
  }
  return (name) => {
    const decision = policy.tools.find((tool) => tool.name === name)?.decision ?? policy.default.decision
    return decision === 'hide' ? 'deny' : decision
  }
}

/** One for each exporter; a test holds this. */
export const readers: Record<string, Reader> = { json, policylayer }
