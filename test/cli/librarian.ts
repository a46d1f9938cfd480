import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach } from 'vitest'
import { completion, startEndpoint, type Endpoint, type Received, type Reply } from '../judge/endpoint.ts'
import { answerTo, nameIn, readPrompt, type Said } from '../judge/prompt-reader.ts'
import { type Placard, placardIn, temporaryFolder } from './placard.ts'

export interface ListedTool {
  name: string
  [member: string]: unknown
}

const noArguments = { type: 'object', properties: {} }

/** Two tools that the rules are sure of, and two that they are not. */
export const library: readonly ListedTool[] = [
  {
    name: 'list_books',
    description: 'List the books of the library with title, author and shelf.',
    inputSchema: noArguments,
  },
  {
    name: 'delete_book',
    description: 'Deletes a book from the catalogue for good. This cannot be undone.',
    inputSchema: {
      type: 'object',
      properties: { isbn: { type: 'string', description: 'Which book.' } },
      required: ['isbn'],
    },
  },
  { name: 'shelf', inputSchema: noArguments },
  {
    name: 'handle_shelf',
    description: 'Handles a shelf.',
    inputSchema: { type: 'object', properties: { mode: { type: 'string' } } },
  },
]

/** So many tools without a description: the rules are sure of none. */
export function unlabelledShelves(count: number): ListedTool[] {
  return Array.from({ length: count }, (_, index) => ({ name: `shelf_${index}`, inputSchema: noArguments }))
}

const opinions: Record<string, Said> = {
  list_books: { category: 'read', risk: 'low' },
  delete_book: { category: 'destructive', risk: 'critical' },
  handle_shelf: { category: 'read', risk: 'low', quotes: ['Handles a shelf.'] },
}
const suspicious: Said = { category: 'write', risk: 'high', rationale: 'A shelf can be moved by it.' }

/** What the model of these tests thinks of a tool. */
export const opinionOn = ({ text }: { text: string }): Said => opinions[nameIn(text)] ?? suspicious

/** A model that always answers as it should. */
export function librarian({ body }: Received): Reply {
  return completion(answerTo(body, opinionOn))
}

export const apiKey = 'sk-live-9f8e7d6c5b4a39281706'

export interface Desk extends Placard {
  endpoint: Endpoint
  /** Saves a listing and gives the path of its file. */
  save(name: string, tools: readonly ListedTool[], more?: object): string
  /** Names of the tools that stood in prompts since the last time this was asked, sorted. */
  asked(): string[]
  /** By tool, from `show --json`. */
  verdicts(server: string): Promise<Record<string, ShownVerdict>>
}

interface ShownVerdict {
  category: string
  risk: string
  decidedBy: string
  needsReview: boolean
  llmStatus?: string
  signals: string[]
  floor: { category: string; risk: string }
  evidence: { quote: string }[]
}

const open: Endpoint[] = []

/** Placard with an empty database and a model on loopback. Call in a test file that has called `closeDesks`. */
export async function openDesk(answer: Parameters<typeof startEndpoint>[0] = librarian): Promise<Desk> {
  const endpoint = await startEndpoint(answer)
  open.push(endpoint)
  const placard = placardIn(temporaryFolder(), {
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: endpoint.baseURL,
    PLACARD_MODEL: 'librarian-1',
  })
  return Object.assign(placard, {
    endpoint,
    save: (name: string, tools: readonly ListedTool[], more: object = {}) => {
      const file = path.join(placard.folder, `${name}.json`)
      writeFileSync(file, JSON.stringify({ ...more, tools }))
      return file
    },
    asked: () => askedIn(endpoint.received.splice(0)),
    verdicts: async (server: string) => {
      const { tools } = await placard.json(['show', server])
      const entries = (tools as { name: string; verdict: ShownVerdict }[]).map(
        ({ name, verdict }) => [name, verdict] as const,
      )
      return Object.fromEntries(entries)
    },
  })
}

function askedIn(received: readonly Received[]): string[] {
  const chats = received.filter(({ path }) => path.endsWith('/chat/completions'))
  return chats.flatMap(({ body }) => readPrompt(body).tools.map(({ text }) => nameIn(text))).sort()
}

/** Ends every endpoint after each test. */
export function closeDesks(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((endpoint) => endpoint.close()))
  })
}

/** `llmStatus` by tool. */
export function statuses(
  verdicts: Record<string, { llmStatus?: string }>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(verdicts).map(([name, { llmStatus }]) => [name, llmStatus]))
}
