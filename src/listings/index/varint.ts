/** Whole numbers as LEB128: seven bits a byte, lowest first, the top bit set on all bytes but the last. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** How many bytes a number takes. */
function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes += 1;
  return bytes;
}

/** A growing run of bytes. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param room bytes that can be written before it has to grow. */
  constructor(room = 64) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends a whole number from 0 to 2³² − 1. */
  writeVarint(value: number): void {
    let rest = value;
    this.#grow(5);
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** Appends the bytes between two places. */
  writeBytes(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.#grow(end - start);
    const own = this.#bytes;
    let to = this.#length;
    // Runs are short: asking for a view, or the engine to copy, takes longer than copying.
    for (let from = start; from < end; from += 1, to += 1) own[to] = bytes[from] as number;
    this.#length = to;
  }

  /** Appends a text as varint(bytes of UTF-8) and those bytes. */
  writeText(text: string): void {
    // Most texts are Latin and short, and asking the engine's encoder costs more than writing them.
    this.#grow(5 + text.length * 3);
    const bytes = this.#bytes;
    const start = this.#length + varintBytes(text.length);
    let at = start;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        bytes[at] = unit;
        at += 1;
      } else if (unit < 0x800) {
        bytes[at] = 0xc0 | (unit >> 6);
        bytes[at + 1] = 0x80 | (unit & 63);
        at += 2;
      } else {
        this.#writeEncoded(encoder.encode(text));
        return;
      }
    }
    if (varintBytes(at - start) !== varintBytes(text.length)) {
      this.#writeEncoded(encoder.encode(text));
      return;
    }
    this.writeVarint(at - start);
    this.#length = at;
  }

  #writeEncoded(bytes: Uint8Array): void {
    this.writeVarint(bytes.length);
    this.writeBytes(bytes);
  }

  /** A view of what was written since the last `clear`, valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads numbers one after another. Past the end it answers 0 and `done` is true: cut-off bytes never loop. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  position: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.position = start;
    this.#end = Math.min(end, bytes.length);
  }

  get done(): boolean {
    return this.position >= this.#end;
  }

  readVarint(): number {
    let value = 0;
    for (let shift = 0; shift < 35 && this.position < this.#end; shift += 7) {
      const byte = this.#bytes[this.position] as number;
      this.position += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  /** The text that follows; what is cut off is left out, and bytes that are no UTF-8 read as U+FFFD. */
  readText(): string {
    const length = this.readVarint();
    const start = this.position;
    this.position = Math.min(this.#end, start + length);
    return decoder.decode(this.#bytes.subarray(start, this.position));
  }
}
