import { canonicalJson, digestOf, sha256 } from '../../src/text/digest.ts'
import { Tool } from '../../src/model/tool.ts'
import { Verdict } from '../../src/model/verdict.ts'

/** A tool row as a listing stores it. */
export function toolRow(definition: Record<string, unknown>, ordinal = 0): Tool {
  const { name, title, description, inputSchema, outputSchema, annotations, execution, ...extra } = definition
  const usable = typeof name === 'string' && name !== ''
  return Tool.parse({
    ordinal,
    raw: JSON.stringify(definition),
    name: usable ? name : null,
    status: usable ? 'ok' : 'unusable',
    problems: usable ? [] : ['it has no name'],
    definitionDigest: digestOf({
      name,
      title,
      description,
      inputSchema,
      outputSchema,
      annotations,
      execution,
    }),
    textDigest: digestOf({ title, description }),
    schemaDigest: digestOf({ inputSchema, outputSchema }),
    claimsDigest: digestOf({ annotations, execution }),
    extraDigest: digestOf(extra),
  })
}

/** A verdict on a tool of the library's server. Plain: certain, without signals. */
export function verdictOf(name: string, given: Partial<Verdict> = {}): Verdict {
  return Verdict.parse({
    server: 'npm:@library/shelf',
    name,
    category: 'read',
    risk: 'low',
    confidence: 0.9,
    needsReview: false,
    signals: [],
    rationale: `Judged for the test: ${name}.`,
    evidence: [],
    actions: [],
    contradictions: [],
    floor: { category: 'read', risk: 'low' },
    decidedBy: 'rules',
    nameIssues: [],
    steersModel: false,
    definitionDigest: sha256(name),
    contextDigest: sha256('library'),
    rulesVersion: 'r1',
    ...given,
  })
}

/** The digest of a listing, as good as the real one for tests that only carry it through. */
export function listDigestOf(tools: readonly Tool[]): string {
  return sha256(canonicalJson(tools.map((tool) => [tool.name, tool.definitionDigest])))
}

export const observedAt = '2026-11-20T02:30:00.000Z'
