import { completion, type Received, type Reply } from '../judge/endpoint.ts'
import { answerTo } from '../judge/prompt-reader.ts'
import { type Desk, openDesk, opinionOn } from './librarian.ts'

export interface BatchLine {
  custom_id: string
  body: Record<string, unknown>
}

export interface BatchDesk extends Desk {
  /** Batches as the endpoint has them; a test sets their status. */
  batches: { status: string; lines: BatchLine[]; answered: (line: BatchLine) => boolean }[]
}

/** Placard with a model that also takes batches. Each stays `in_progress` until the test says otherwise. */
export async function openBatchDesk(): Promise<BatchDesk> {
  const files: BatchLine[][] = []
  const batches: BatchDesk['batches'] = []
  const batchOf = (path: string) => {
    const number = Number(/batch-(\d+)/.exec(path)?.[1] ?? -1)
    return { number, batch: batches[number] }
  }
  const desk = await openDesk((request: Received): Reply => {
    const { method, path, body } = request
    if (path === '/v1/chat/completions') return completion('{"judgements":[]}')
    if (method === 'POST' && path === '/v1/files') {
      files.push(linesIn(request.text))
      return { json: { id: `file-${files.length - 1}` } }
    }
    if (method === 'POST' && path === '/v1/batches') {
      const lines = files[Number(String(body.input_file_id).slice(5))] ?? []
      batches.push({ status: 'in_progress', lines, answered: () => true })
      return { json: { id: `batch-${batches.length - 1}`, status: 'validating' } }
    }
    const { number, batch } = batchOf(path)
    if (!batch) return { status: 404, json: { error: {} } }
    if (path.startsWith('/v1/files/')) return { text: answers(batch) }
    const output = batch.status === 'in_progress' ? null : `batch-${number}-out`
    return { json: { id: `batch-${number}`, status: batch.status, output_file_id: output } }
  })
  return Object.assign(desk, { batches })
}

function linesIn(upload: string): BatchLine[] {
  const text = upload.slice(upload.indexOf('{"custom_id'), upload.lastIndexOf('}') + 1)
  return text.split('\n').map((line) => JSON.parse(line) as BatchLine)
}

function answers({ lines, answered }: BatchDesk['batches'][number]): string {
  return lines
    .filter(answered)
    .map(({ custom_id, body }) => {
      const reply = completion(answerTo(body, opinionOn)) as { json: unknown }
      return JSON.stringify({ custom_id, error: null, response: { status_code: 200, body: reply.json } })
    })
    .join('\n')
}
