/** A prompt as a model can read it. */
export interface ReadPrompt {
  marker: string
  context: string
  tools: { id: string; text: string }[]
}

interface Chat {
  messages?: { content: string }[]
}

/** Takes a request's messages apart again: by its marker lines, as the instructions tell a model to. */
export function readPrompt(body: object): ReadPrompt {
  const words = ((body as Chat).messages ?? []).map((message) => message.content).join('\n\n')
  const marker = /The marker of this request: (\S+)/.exec(words)?.[1] ?? 'no marker'
  const [head = '', context = '', ...rest] = words.split(`\n${marker}\n`)
  if (!head.includes('CONTEXT')) throw new Error('the prompt has no context block')
  const tools: ReadPrompt['tools'] = []
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const id = /TOOL (\S+)/.exec(rest[index] ?? '')?.[1] ?? ''
    tools.push({ id, text: rest[index + 1] ?? '' })
  }
  return { marker, context, tools }
}

export interface Said {
  category: string
  risk: string
  quotes?: string[]
  signals?: string[]
  rationale?: string
}

/** The text of an answer: what `say` says of each tool of the prompt. */
export function answerTo(
  body: object,
  say: (tool: { id: string; text: string }, prompt: ReadPrompt) => Said | undefined,
): string {
  const prompt = readPrompt(body)
  const judgements = prompt.tools.flatMap((tool) => {
    const said = say(tool, prompt)
    if (!said) return []
    return [{ id: tool.id, quotes: [nameIn(tool.text)], rationale: 'It says so.', signals: [], ...said }]
  })
  return JSON.stringify({ judgements })
}

/** The tool's name, read from its block. */
export function nameIn(text: string): string {
  return (/\\?"name\\?":\\?"((?:[^"\\]|\\.)*?)\\?"/.exec(text)?.[1] ?? '').slice(0, 80)
}
