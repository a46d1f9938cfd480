import { classify } from '../../src/classify/index.ts'
import { envelopeOf } from '../../src/connect/envelope.ts'
import { exporters } from '../../src/export/index.ts'
import { dumpSnapshot } from '../../src/list/dump-snapshot.ts'
import { listLimits } from '../../src/list/limits.ts'
import { readMessage } from '../../src/list/read-page.ts'
import { readTool } from '../../src/list/read-tool.ts'
import { createStandIn } from '../../src/list/stand-ins.ts'
import { recommend } from '../../src/policy/recommend.ts'
import { resolve } from '../../src/text/resolve.ts'
import { readers } from '../export/readers.ts'
import { actingTexts, oddNames, steering } from './fixtures/texts.ts'

/** Repeatable numbers below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const message = (tools: readonly unknown[]): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 2, result: { tools, nextCursor: 'p2' } })

/** What is varied: whole answers, from the ordinary to the odd. */
const seeds: readonly string[] = [
  message(steering),
  message(
    oddNames.map((name) => ({ name, description: 'Deletes a book.', inputSchema: { type: 'object' } })),
  ),
  message(
    actingTexts.map((text) => ({
      name: text,
      title: text,
      inputSchema: { properties: { [text]: { enum: [text] } } },
    })),
  ),
  message([
    {
      name: 'a',
      inputSchema: { type: 'object', properties: { n: { maximum: 9007199254740991, minimum: -1.5e300 } } },
    },
  ]),
  '{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"no"}}',
  '[{"jsonrpc":"2.0","method":"notifications/message"},{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}]',
]
const morsels: readonly string[] = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '1e999',
  '-0',
  '00',
  '\\u0000',
  '\\ud800',
  '\ud800',
  '\u0000',
  '\ufeff',
  '"name":"x",',
  '"description":"deletes all",',
  '"__proto__":{},',
  '"tools":[{}],',
  '"result":{"tools":[]},',
  '[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  '\u202e',
  'е',
  '🦊',
  ' ',
  '\n',
  '\r\n\r\n',
  'true',
]

/** One message that nobody has sent yet: a known one with up to twenty injuries. */
export function injured(random: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  let text = pick(seeds) ?? ''
  for (let left = Math.floor(random() * 20); left >= 0; left -= 1) {
    const [from, to] = [random(), random()]
      .map((part) => Math.floor(part * text.length))
      .sort((a, b) => a - b)
    const near = Math.min(to ?? 0, (from ?? 0) + Math.floor(random() * 40))
    const injuries = [
      () => text.slice(0, from) + (pick(morsels) ?? '') + text.slice(from),
      () => text.slice(0, from) + text.slice(near),
      () => text.slice(0, near) + text.slice(from),
      () => text.slice(0, from) + text.slice(from, near).repeat(3) + text.slice(near),
      () =>
        text.slice(0, from) +
        String.fromCharCode(Math.floor(random() * 65_536)) +
        text.slice((from ?? 0) + 1),
      () => (random() < 0.1 ? text.slice(0, to) : text),
    ]
    text = pick(injuries)?.() ?? text
  }
  return text.slice(0, 200_000)
}

/** What the reading of a message breaks of what must always hold, one line each. Throws only where a reader throws. */
export function faultsOfMessage(text: string): string[] {
  envelopeOf(text)
  const room = 50
  const page = readMessage(text, room)
  const dump = dumpSnapshot(text, { clock: () => new Date(0) })
  const standIn = createStandIn(new Map([['/home/reader', '{HOME}']]))
  const tools = (page.tools ?? []).map(
    (raw, ordinal) => readTool(raw, ordinal, { era: 'legacy', limits: listLimits, standIn }).tool,
  )
  const verdicts = classify({ slug: 'fuzz', tools })
  const unjudged = tools.filter(({ name }, n) => (name === null) !== (verdicts[n] === null))
  const lies = verdicts.flatMap((verdict, n) =>
    (verdict?.evidence ?? []).filter((each) => resolve(each, { tool: tools[n]?.raw }) !== each.quote),
  )
  return [
    ...(tools.length > room ? [`${tools.length} tools were read`] : []),
    ...(dump.kind === 'snapshot' && dump.listDigest === '' ? ['a listing without a digest'] : []),
    ...unjudged.map(({ name }) => `${JSON.stringify(name)} has a name or a verdict, not both`),
    ...lies.map(({ path, quote }) => `${JSON.stringify(quote)} does not stand at ${path}`),
    ...openedBy(tools.map((tool, n) => ({ tool, verdict: verdicts[n] ?? null }))),
  ]
}

function openedBy(tools: Parameters<typeof recommend>[0]['tools']): string[] {
  const policy = recommend({
    server: 'fuzz',
    observedAt: '2026-11-21T02:30:00.000Z',
    listDigest: '',
    complete: true,
    tools,
  })
  const shut = policy.tools.filter(({ decision }) => decision !== 'allow')
  return exporters.flatMap((exporter) => {
    const decide = readers[exporter.id]?.(exporter.export(policy))
    return shut
      .filter(({ name }) => decide?.(name) === 'allow')
      .map(({ name }) => `${exporter.id} allows ${JSON.stringify(name)}`)
  })
}
