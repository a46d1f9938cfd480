const newline = 0x0a
const carriageReturn = 0x0d
const firstCapacity = 64 * 1024

/**
 * Cuts a byte stream into lines. Every byte is looked at once and copied a bounded number of times, whether a line
 * comes in one piece or byte by byte.
 */
export class LineSplitter {
  #kept = Buffer.alloc(0)
  #length = 0
  readonly #online: (line: string) => void

  constructor(online: (line: string) => void) {
    this.#online = online
  }

  push(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#emit(chunk.subarray(start, end))
      start = end + 1
    }
    this.#keep(chunk.subarray(start))
  }

  /** The last line of a stream that ends without a newline. */
  end(): void {
    if (this.#length > 0) this.#emit(Buffer.alloc(0))
  }

  /** The beginning of a line whose end has not come; it is forgotten here. */
  takeRest(): string {
    const rest = this.#kept.toString('utf8', 0, this.#length).replace(/\u{FFFD}+$/u, '')
    this.#forget()
    return rest
  }

  #forget(): void {
    this.#kept = Buffer.alloc(0)
    this.#length = 0
  }

  #emit(rest: Buffer): void {
    this.#keep(rest)
    const whole = this.#kept.subarray(0, this.#length)
    const line = (whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole).toString('utf8')
    this.#length = 0
    if (this.#kept.length > firstCapacity) this.#forget()
    this.#online(line)
  }

  #keep(piece: Buffer): void {
    const needed = this.#length + piece.length
    if (needed > this.#kept.length) {
      const larger = Buffer.alloc(Math.max(firstCapacity, needed, this.#kept.length * 2))
      this.#kept.copy(larger, 0, 0, this.#length)
      this.#kept = larger
    }
    piece.copy(this.#kept, this.#length)
    this.#length = needed
  }
}
