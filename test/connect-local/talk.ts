import type { LocalServer } from '../../src/connect/local/start-local.ts'

interface Answer {
  id?: number
  result?: { tools?: { name: string; description?: string }[]; serverInfo?: { name: string } }
}

/** What passed over a server's pipes, and what it lists. */
export interface Talk {
  raw: string[]
  tools: { name: string; description?: string }[]
  serverName: string | undefined
}

/** initialize, then tools/list, over the raw lines of the transport. Rejects where the connection closes before. */
export async function talk(server: Pick<LocalServer, 'transport'>): Promise<Talk> {
  const { transport } = server
  const raw: string[] = []
  const waiting = new Map<number, (answer: Answer) => void>()
  const closed = new Promise<never>((_, reject) => {
    Object.assign(transport, { onclose: () => reject(new Error('the connection closed')) })
  })
  closed.catch(() => {})
  const onraw = (line: string): void => {
    raw.push(line)
    const answer = JSON.parse(line) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  Object.assign(transport, { onraw })
  await transport.start()
  const ask = async (id: number, method: string, params: Record<string, unknown>): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    await transport.send({ jsonrpc: '2.0', id, method, params })
    return Promise.race([answer, closed])
  }
  const clientInfo = { name: 'placard', version: '0' }
  const hello = await ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  await transport.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
  const list = await ask(2, 'tools/list', {})
  return { raw, tools: list.result?.tools ?? [], serverName: hello.result?.serverInfo?.name }
}
