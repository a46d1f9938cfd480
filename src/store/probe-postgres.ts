import net from 'node:net'

// The protocol's SSLRequest: a Postgres of any age answers it with one byte, S or N.
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const answers = ['S', 'N']

/**
 * Does a Postgres listen there? Resolves with what is wrong, or null. Asked first because the driver reconnects at
 * once and for ever to whoever closes the connection without an error.
 */
export async function probePostgres(url: URL, timeoutMs: number): Promise<Error | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === '') return null // a Unix socket
  const socket = net.connect({ host, port: Number(url.port || 5432), timeout: timeoutMs })
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => socket.write(sslRequest))
      socket.once('data', (data) =>
        resolve(
          answers.includes(data.toString('latin1')) ? null : new Error('what answers there is no Postgres'),
        ),
      )
      socket.once('timeout', () => resolve(Object.assign(new Error('timeout'), { code: 'CONNECT_TIMEOUT' })))
      socket.once('error', resolve)
      socket.once('close', () => resolve(new Error('it ended the connection')))
    })
  } finally {
    socket.destroy()
  }
}
