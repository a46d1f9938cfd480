/** An HTTP answer that is no success. `rpc` is the JSON-RPC error of its body, where it has one. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault'
  readonly status: number
  readonly url: string
  readonly headers: Headers
  readonly rpc: { code: number; message: string } | undefined

  constructor(
    response: { status: number; url: string; headers: Headers },
    rpc?: { code: number; message: string },
  ) {
    super(`HTTP ${response.status}`)
    this.status = response.status
    this.url = response.url
    this.headers = response.headers
    this.rpc = rpc
  }
}

/** The server answered a request of the handshake with a JSON-RPC error. */
export class RpcFault extends Error {
  override readonly name = 'RpcFault'
  readonly code: number

  constructor(method: string, error: { code: number; message: string }) {
    super(`${method} was answered with error ${error.code}: ${error.message}`)
    this.code = error.code
  }
}

/** The server answered, but not in the protocol. */
export class ProtocolFault extends Error {
  override readonly name = 'ProtocolFault'
}
