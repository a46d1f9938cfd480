/** The last bytes of an endless stream, in bounded memory. */
export class ByteTail {
  #bytes = Buffer.alloc(0)
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  push(chunk: Buffer): void {
    const joined = chunk.length >= this.#limit ? chunk : Buffer.concat([this.#bytes, chunk])
    this.#bytes = Buffer.from(joined.subarray(Math.max(0, joined.length - this.#limit)))
  }

  /** As text; a character cut at the front is left out. */
  text(): string {
    return this.#bytes.toString('utf8').replace(/^\u{FFFD}+/u, '')
  }
}
