import type { Policy } from '../model/policy.ts'

/**
 * The policy of one tool, to be merged into the server's: alone it would deny every other tool.
 * Undefined where the policy has no such tool.
 */
export function fragment(policy: Policy, toolName: string): Policy | undefined {
  const tools = policy.tools.filter((tool) => tool.name === toolName)
  if (tools.length === 0) return undefined
  return {
    ...policy,
    tools,
    omitted: [],
    default: {
      decision: 'deny',
      reason: `The rule of one tool: merge it into the policy of ${policy.server}; alone it denies every other tool.`,
    },
    fragmentOf: policy.server,
  }
}
