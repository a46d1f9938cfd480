import type { Verdict } from '../../src/model/verdict.ts'
import { categories } from '../../src/model/category.ts'
import { riskLevels } from '../../src/model/risk.ts'
import type { Expected, ExpectedVerdict, Row } from './row.ts'
import { deadlineMs, type Seen } from './scanner.ts'
import { shown, surfaces, wrongAt } from './surfaces.ts'

const standardExtraMs = 5_000

/** In what a scan differs from what is expected of it, one line each. Empty where all is well. */
export function faultsOf(
  row: Row,
  seen: Seen,
  kept: { dump: string; trespasses: readonly string[] },
): string[] {
  const { expected } = row
  return [
    ...observation(expected, seen),
    ...listing(expected, seen),
    ...Object.entries(expected.verdicts ?? {}).flatMap(([name, wanted]) => verdict(name, wanted, seen)),
    ...decisions(expected, seen),
    ...differs(
      'changes',
      sorted(expected.changes),
      sorted(seen.run.changes.map(({ change }) => change.type)),
    ),
    ...differs('dialled', expected.dialled, seen.dialled),
    ...kept.trespasses.map((place) => `a forbidden place was asked: ${place}`),
    ...secrets(expected, seen, kept.dump),
    ...surfaces.flatMap((surface) => wrongAt(surface, seen)),
    ...time(row, seen),
  ]
}

function observation(expected: Expected, { scanned, run, published }: Seen): string[] {
  const [entry, ...more] = run.entries
  const reason = scanned.reason ?? ''
  return [
    ...differs('outcome', expected.outcome, `${scanned.outcome}`, reason),
    ...differs('recorded', 1, more.length + (entry ? 1 : 0)),
    ...differs('phase', expected.phase, entry?.entry.phase),
    ...(expected.reason && !expected.reason.test(reason) ? [`the reason is ${JSON.stringify(reason)}`] : []),
    ...differs('anomalies', expected.anomalies, published?.snapshot.anomalies.map(({ kind }) => kind).sort()),
    ...asked(expected, entry?.entry.requests ?? 0),
    ...(expected.stderr && !expected.stderr.test(entry?.failure?.stderrTail ?? '')
      ? [`the tail of stderr is ${JSON.stringify(entry?.failure?.stderrTail)}`]
      : []),
  ]
}

function asked({ requests = [0, Infinity] }: Expected, count: number): string[] {
  const [least, most] = requests
  return count < least || count > most ? [`${count} requests instead of ${least} to ${most}`] : []
}

function listing(expected: Expected, { published }: Seen): string[] {
  const tools = published?.snapshot.tools ?? []
  const statuses = Object.entries(expected.statuses ?? {}).flatMap(([ordinal, status]) =>
    differs(`status of row ${ordinal}`, status, tools[Number(ordinal)]?.status),
  )
  const matching = tools.filter(({ raw }) => expected.noToolMatches?.test(raw))
  const unjudged = (published?.tools ?? []).filter(({ tool, verdict }) => tool.name !== null && !verdict)
  return [
    ...differs(
      'tools',
      expected.tools,
      tools.map(({ name }) => name),
    ),
    ...differs('number of tools', expected.toolCount, tools.length),
    ...statuses,
    ...matching.map(({ raw }) => `a definition holds what it must not: ${raw.slice(0, 200)}`),
    ...unjudged.map(({ tool }) => `${short(tool.name ?? '')} has a name and no verdict`),
  ]
}

function verdict(name: string, wanted: ExpectedVerdict, { scanned }: Seen): string[] {
  const found = scanned.verdicts.filter((each) => each.name === name)
  if (found.length === 0) return [`${short(name)} has no verdict`]
  return found.flatMap((each) => differences(each, wanted).map((line) => `${short(name)}: ${line}`))
}

function differences(found: Verdict, wanted: ExpectedVerdict): string[] {
  const { category, risk, signals, nameIssues, contradicted, needsReview, innocent } = wanted
  const below = <T>(order: readonly T[], least: T | undefined, is: T): boolean =>
    least !== undefined && order.indexOf(is) < order.indexOf(least)
  const suspected = found.nameIssues.length > 0 || found.signals.includes('model-directed-text')
  return [
    ...(below(categories, category, found.category) ? [`${found.category} instead of ${category}`] : []),
    ...(below(riskLevels, risk, found.risk) ? [`${found.risk} instead of ${risk}`] : []),
    ...(signals ?? [])
      .filter((signal) => !found.signals.includes(signal))
      .map((signal) => `no signal ${signal}`),
    ...(nameIssues ?? [])
      .filter((issue) => !found.nameIssues.includes(issue))
      .map((issue) => `not flagged ${issue}`),
    ...(contradicted && !found.contradictions.some(({ direction }) => direction === contradicted)
      ? [`no claim that ${contradicted}`]
      : []),
    ...differs('needsReview', needsReview, found.needsReview),
    ...(innocent && suspected ? [`suspected: ${[...found.nameIssues, ...found.signals].join(', ')}`] : []),
  ]
}

function decisions(expected: Expected, { published }: Seen): string[] {
  return Object.entries(expected.decisions ?? {}).flatMap(([name, allowed]) => {
    const decision = published?.policy.tools.find((tool) => tool.name === name)?.decision
    return decision && allowed.includes(decision) ? [] : [`${short(name)}: the policy says ${decision}`]
  })
}

function secrets({ nowhere }: Expected, seen: Seen, dump: string): string[] {
  if (nowhere === undefined) return []
  const places = [
    ['the database', dump] as const,
    ...surfaces.map((each) => [each, shown(each, seen)] as const),
  ]
  return places.filter(([, text]) => text.includes(nowhere)).map(([place]) => `${place} holds the secret`)
}

function time({ extraMs = standardExtraMs }: Row, { ms }: Seen): string[] {
  const bound = deadlineMs + extraMs
  return ms > bound ? [`took ${Math.round(ms)} ms, more than ${bound}`] : []
}

function differs(what: string, wanted: unknown, found: unknown, more = ''): string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found)) return []
  const [is, must] = [found, wanted].map((each) => (JSON.stringify(each) ?? 'nothing').slice(0, 400))
  return [`${what}: ${is} instead of ${must}${more === '' ? '' : ` (${more})`}`]
}

function sorted(list: readonly string[] | undefined): string[] | undefined {
  return list && [...list].sort()
}

const short = (name: string): string => JSON.stringify(name.slice(0, 60))
