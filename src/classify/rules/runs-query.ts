import type { Risk } from '../../model/risk.ts'
import { quoteActs, quoteAt, quoteField } from '../evidence.ts'
import { fieldWhere } from '../reading/context.ts'
import type { Field } from '../reading/fields.ts'
import { plainlyRun, queryField, queryNames } from '../reading/inputs.ts'
import type { ToolReading } from '../reading/reading.ts'
import { readOnlyWords, says } from '../reading/restoration.ts'
import { asksOnly } from '../reading/select-only.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'runs-query'
const raw = new Set([
  'insert',
  'sql',
  'ddl',
  'dml',
  'migration',
  'statement',
  'psql',

  'cypher',
  'spanner',
  'mysql',
  'postgres',
  'postgresql',
  'bigquery',
  'snowflake',
  'sqlite',
  'mssql',
  'oracle',
  'clickhouse',
  'redshift',
  'mariadb',
  'neo4j',
])
const asking = /^(?:query|run|execute|exec|perform|call|return|select)$/
/** Statements that change data. */
const changing = /^(?:insert|update|delete|drop|alter|truncate)$/
/** Languages that can ask and never change. */
const askOnly = /\b(?:kql|promql|logql|jql|sparql|xpath|groq|spl|odata|traceql|cql|search)\b/

/** Running a query in a language that can change data, unless only reading is enforced. */
export const runsQuery: Rule = {
  id,
  asks: 'Does a call run a query that could change data?',
  when: {
    effects: ['query'],
    words: queryNames,
    verbs: ['run', 'execute', 'exec'],
    phrases: ['readOnly', 'unchanged', 'asksSql'],
  },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'query')
    const readOnly = readOnlyWords(reading)
    const select = reading.claimed.text.find((one) => asksOnly(one, reading))
    const told = readOnly && reading.claimed.text.find((one) => one.effect === 'query')
    const act = acts.find((one) => one.firm) ?? acts[0] ?? told ?? select
    const field = queryField(reading)
    const asks =
      reading.acts.length === 0 ||
      [...reading.acts, ...reading.claimed.text].some((one) => asking.test(one.verb))
    const way = says(reading, 'asksSql')
    const analyzed = field && analyzing(reading)
    if (!act && !way && !analyzed && !(field && (asks || plainlyRun(field, reading)))) return []
    const merely = says(reading, 'byDefault')
    const evidence = [
      ...(act ? quoteActs(act, acts) : []),
      ...(way ? [quoteAt(way)] : []),
      ...(field ? [quoteField(field)] : []),
      ...(analyzed ? [quoteField(analyzed)] : []),
    ]
    if ((readOnly ?? select) && !merely) {
      const proof = readOnly && quoteAt(readOnly)
      return [
        finding(id, {
          outcome: 'Runs queries that can only read',
          category: 'read',
          risk: 'medium',
          hard: false,
          evidence: proof ? [proof, ...evidence] : evidence,
        }),
      ]
    }
    return [
      finding(id, {
        outcome:
          merely && readOnly
            ? 'Runs queries; reading only is merely the default'
            : 'Runs queries that can change data',
        signal: 'runs-query',
        category: 'execute',
        risk:
          says(reading, 'writeCapable') || act?.object.some((word) => changing.test(word))
            ? undefined
            : riskOf(reading, {
                merely: merely !== undefined && readOnly !== undefined,
                hasField: field !== undefined,
              }),
        hard: field !== undefined || way !== undefined || act?.firm === true,
        evidence,
      }),
    ]
  },
}

/** `EXPLAIN ANALYZE` runs what it explains. */
function analyzing(reading: ToolReading): Field | undefined {
  if (!reading.acts.some((act) => act.verb === 'explain')) return undefined
  return fieldWhere(reading, (words, field) => words.join(' ') === 'analyze' && field.type === 'boolean')
}

function riskOf(reading: ToolReading, known: { merely: boolean; hasField: boolean }): Risk | undefined {
  if (known.merely) return 'high'
  const text = reading.description?.text ?? ''
  if (askOnly.test(text.slice(0, 400).toLowerCase())) return 'high'
  return known.hasField || [...raw].some((word) => reading.topic.has(word)) ? undefined : 'high'
}
