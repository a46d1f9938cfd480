/** One server-sent event. */
export interface StreamEvent {
  event: string
  data: string
  id: string | undefined
  retry: string | undefined
}

/**
 * Splits a stream of server-sent events, part by part. `rest` is the data of an event that is not complete yet.
 * Long lines are kept in pieces and joined once, so a message that comes in many parts costs no quadratic copying.
 */
export function createEventSplitter(): { push(part: string): StreamEvent[]; rest(): string } {
  const pieces: string[] = []
  let lastWasReturn = false
  let fields: StreamEvent = fresh()
  let data: string[] = []

  const line = (text: string, found: StreamEvent[]): void => {
    if (text === '') {
      if (data.length > 0 || fields.id !== undefined || fields.retry !== undefined) {
        found.push({ ...fields, data: data.join('\n') })
      }
      fields = fresh()
      data = []
      return
    }
    const [name, value] = fieldOf(text)
    if (name === 'data') data.push(value)
    else if (name === 'event' || name === 'id' || name === 'retry') fields[name] = value
  }

  return {
    push(part) {
      const found: StreamEvent[] = []
      if (part === '') return found
      const text = lastWasReturn && part.startsWith('\n') ? part.slice(1) : part
      lastWasReturn = part.endsWith('\r')
      const lines = text.split(/\r\n|\n|\r/)
      const last = lines.pop() ?? ''
      for (const end of lines) {
        pieces.push(end)
        line(pieces.splice(0).join(''), found)
      }
      if (last !== '') pieces.push(last)
      return found
    },
    rest() {
      const [name, value] = fieldOf(pieces.join(''))
      return [...data, ...(name === 'data' ? [value] : [])].join('\n')
    },
  }
}

function fresh(): StreamEvent {
  return { event: '', data: '', id: undefined, retry: undefined }
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  if (colon === -1) return [line, '']
  return [line.slice(0, colon), line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1))]
}
