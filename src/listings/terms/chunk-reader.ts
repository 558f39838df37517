/** No folded text is longer. */
const LONGEST = 2000;

/** What a character of a simple text is: most titles, once folded, hold nothing else. */
const LETTER = 1;
const JOINT = 2;
const INCHES = 3;
const COMMA = 4;
const GAP = 5;
const KINDS = new Uint8Array(128);
for (const [characters, kind] of [
  ['abcdefghijklmnopqrstuvwxyz0123456789', LETTER],
  ['-/.&', JOINT],
  ['"', INCHES],
  [',', COMMA],
  [' ()[]:;|!?#%*=', GAP],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;

/** The characters of the text being read, and a zero at its end: one text is read at a time. */
const characters = new Uint8Array(LONGEST + 1);

interface Chunk<Value> {
  readonly text: string;
  readonly value: Value;
}

const PLACE_BITS = 15;

/**
 * What is read of the chunks of titles: runs of letters and digits, and what joins them. Titles share most of their chunks:
 * each is known again by its characters as they are passed, without cutting it out of its title. A chunk has one place, by its
 * hash, which the next one of that place takes: common ones come back at once, and nothing grows.
 */
export class ChunkReader<Value> {
  readonly #read: (chunk: string) => Value;
  readonly #known = new Array<Chunk<Value> | undefined>(2 ** PLACE_BITS);
  /** Of those that are known: another one's text is not looked at, which would have to be fetched from far away. */
  readonly #hashes = new Int32Array(2 ** PLACE_BITS);

  /** @param read must give the same for the same chunk, whenever it is asked, and read no text of chunks meanwhile. */
  constructor(read: (chunk: string) => Value) {
    this.#read = read;
  }

  /** What is read of one chunk. */
  read(chunk: string): Value {
    let hash = 0;
    for (let i = 0; i < chunk.length; i += 1) hash = mix(hash, chunk.charCodeAt(i));
    const known = this.#knownBy(hash);
    return known?.text === chunk ? known.value : this.#learn(chunk, hash);
  }

  /**
   * Calls `visit` with what is read of each chunk of a simple text, in order, until it answers false. False when the text is
   * not simple or its numbers have commas: then it is to be spelled one way first, and what was visited does not count.
   */
  eachOf(folded: string, visit: (value: Value) => boolean): boolean {
    if (!isSimple(folded)) return false;
    for (let at = 0; at < folded.length; ) {
      const start = at;
      const kind = KINDS[characters[at] as number];
      at += 1;
      if (kind === COMMA && isDigit(characters[at] as number)) return false;
      if (kind !== LETTER && kind !== INCHES) continue;
      let hash = mix(0, characters[start] as number);
      if (kind === LETTER) for (; goesOn(at); at += 1) hash = mix(hash, characters[at] as number);
      const known = this.#knownBy(hash);
      const isKnown = known !== undefined && stands(known.text, start, at);
      if (!visit(isKnown ? known.value : this.#learn(folded.slice(start, at), hash))) break;
    }
    return true;
  }

  #knownBy(hash: number): Chunk<Value> | undefined {
    const place = placeOf(hash);
    return this.#hashes[place] === hash ? this.#known[place] : undefined;
  }

  #learn(text: string, hash: number): Value {
    const value = this.#read(text);
    const place = placeOf(hash);
    this.#hashes[place] = hash;
    this.#known[place] = { text, value };
    return value;
  }
}

/** Whether a folded text is simple; its characters stand in `characters` then. */
function isSimple(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    // Beyond ASCII there is no kind.
    if (!KINDS[unit]) return false;
    characters[i] = unit;
  }
  characters[folded.length] = 0;
  return true;
}

/** Whether the chunk before a place goes on there: with a letter, or with a joint and a letter. */
function goesOn(at: number): boolean {
  const kind = KINDS[characters[at] as number];
  return kind === LETTER || (kind === JOINT && KINDS[characters[at + 1] as number] === LETTER);
}

function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

/** Whether a text stands between two places of `characters`. */
function stands(text: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== characters[start + i]) return false;
  return true;
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS);
}
