import { grade } from '../../classify/index.ts'
import type { Failure } from '../../model/outcome.ts'
import { riskLevels } from '../../model/risk.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { TargetFacts } from '../../store/index.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import type { PublishedServer } from '../published-server.ts'
import { riskColours } from './colour.ts'
import { countRisks } from './scan-row.ts'
import { overrideLines, type Screen } from './tool.ts'
import { toolTable } from './tool-table.ts'
import { wrap } from './wrap.ts'

/** A server's whole page on a terminal: what it is, how it was seen, its tools riskiest first with their policy. */
export function serverPage(server: PublishedServer, screen: Screen): string {
  const verdicts = server.tools.flatMap(({ verdict }) => verdict ?? [])
  return [
    head(server, screen),
    gradeLines(verdicts, screen),
    '\n',
    verdicts.length > 0 ? toolTable(verdicts, screen, server.policy) : 'It lists no tools.\n',
    overrides(verdicts),
    lapsed(server),
    oddTools(server, screen),
    otherTargets(server),
    verdicts.length > 0
      ? `\nOne tool: placard show ${server.facts.slug} <tool>    Policy: placard export ${server.facts.slug} --format policylayer\n`
      : '',
  ].join('')
}

function head({ facts, target, snapshot }: PublishedServer, { paint, columns }: Screen): string {
  const { server, completeness, posture } = snapshot
  const title = server.title ?? facts.title ?? server.name
  const version = posture.packageVersion ? ` ${posture.packageVersion}` : ''
  const rows: [string, string | null][] = [
    ['reached as', describeTarget(target)],
    ['homepage', facts.homepage],
    ['repository', facts.repository],
    [
      'observed',
      `${snapshot.observedAt} (${snapshot.outcome}, ${counted(snapshot.tools.length, 'tool')}, ${counted(completeness.pages, 'page')})`,
    ],
    ['last tried', lastFailure(target)],
    ['incomplete', completeness.reasons.join('; ') || null],
    ['access', posture.auth],
    ['confined', posture.sandbox ?? null],
    ['anomalies', snapshot.anomalies.map(({ kind, count }) => `${count}× ${kind}`).join(', ') || null],
  ]
  const lines = rows.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name.padEnd(12)}${escapeTerminal(value)}\n`],
  )
  const name = `${paint('bold', escapeTerminal(facts.slug))}${escapeTerminal(version)}`
  const about = facts.description ? wrap(escapeTerminal(facts.description), Math.min(columns, 100), '  ') : ''
  return `${name}${title && title !== facts.slug ? `  ${escapeTerminal(title)}` : ''}\n${about}${lines.join('')}`
}

// What is shown may be old: the newest attempt is told where it brought no listing.
function lastFailure({ last }: TargetFacts): string | null {
  return last?.failure ? `${last.entry.startedAt}: ${describeFailure(last.failure)}` : null
}

/** An attempt that brought no listing: what became of it, whom to ask, and for which scopes. */
export function describeFailure({ outcome, reason, auth }: Failure): string {
  const whom = auth?.authorizationServers.join(', ')
  const scopes = auth?.scopes.join(', ')
  return [`${outcome}: ${reason}`, whom && `ask ${whom}`, scopes && `scopes ${scopes}`]
    .filter(Boolean)
    .join('; ')
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

/** A target in a few words: how it is reached, with which arguments and names of variables. */
export function describeTarget({ id, target }: TargetFacts): string {
  const args = target.args.length > 0 ? ` ${target.args.join(' ')}` : ''
  const names = target.variables.map(({ name }) => name).join(', ')
  const variables = names === '' ? '' : `, variables ${names}`
  return `${target.kind} ${target.locator}${args}, ${target.vantage}${variables} (target ${id})`
}

function gradeLines(verdicts: readonly Verdict[], { paint }: Screen): string {
  if (verdicts.length === 0) return ''
  const { grade: letter, score, contributions } = grade(verdicts)
  const counts = countRisks(verdicts)
  const levels = [...riskLevels].reverse().map((risk) => paint(riskColours[risk], `${counts[risk]} ${risk}`))
  const why = contributions
    .map(
      ({ what, count, points }) =>
        `−${points} for ${count} ${count === 1 ? what.replace(/^tools/, 'tool') : what}`,
    )
    .join(', ')
  return `  ${'grade'.padEnd(12)}${letter} (${score} of 100${why === '' ? '' : `: ${why}`})\n  ${'tools'.padEnd(12)}${levels.join(', ')}\n`
}

function overrides(verdicts: readonly Verdict[]): string {
  const lines = verdicts.flatMap((verdict) =>
    overrideLines(verdict).map((line) => `  ${escapeTerminal(verdict.name)}: ${line}\n`),
  )
  return lines.length === 0 ? '' : `\nSet by hand\n${lines.join('')}`
}

function lapsed(server: PublishedServer): string {
  const told = server.lapsed.filter(({ why }) => why !== 'replaced')
  const lines = told.map(({ override, why }) => {
    const set = [override.category, override.risk].filter(Boolean).join(', ')
    return `  ${escapeTerminal(override.tool)}: ${set} (${why}): ${escapeTerminal(override.reason)}\n`
  })
  return lines.length === 0 ? '' : `\nSet by hand, and no longer so\n${lines.join('')}`
}

function oddTools({ tools }: PublishedServer, { columns }: Screen): string {
  const odd = tools.filter(({ tool }) => tool.status !== 'ok')
  if (odd.length === 0) return ''
  const byProblem = new Map<string, string[]>()
  for (const { tool } of odd) {
    const problem = `${tool.status}: ${tool.problems.join('; ')}`
    const name = tool.name ?? `row ${tool.ordinal + 1}`
    byProblem.set(problem, [...(byProblem.get(problem) ?? []), name])
  }
  const lines = [...byProblem].map(
    ([problem, names]) =>
      `  ${escapeTerminal(problem)}\n${wrap(escapeTerminal(names.join(', ')), Math.min(columns, 100), '    ')}`,
  )
  return `\nDefinitions that break the protocol\n${lines.join('')}`
}

function otherTargets({ facts, target }: PublishedServer): string {
  const others = facts.targets.filter(({ id }) => id !== target.id)
  if (others.length === 0) return ''
  const lines = others.map((other) => {
    const seen = other.published
      ? `${other.published.toolCount} tools`
      : (other.last?.entry.outcome ?? 'not scanned')
    return `  ${escapeTerminal(describeTarget(other))}: ${seen}\n`
  })
  return `\nOther ways to it (placard show ${escapeTerminal(facts.slug)} --target <id>)\n${lines.join('')}`
}
