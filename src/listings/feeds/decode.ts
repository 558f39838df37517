/**
 * Bytes to text. The encoding is told by the byte order mark, then the content type, then the XML declaration;
 * without any of them it is UTF-8. What is not valid UTF-8 is read as windows-1252, line by line and tag by tag,
 * because shops glue exports of both together.
 */
import { joined, startOf } from './inflate';

/** Bytes decoded at a time: bounds memory when a file arrives in one piece. */
const PIECE = 1 << 16;
/** A line or tag longer than this is cut for decoding; the readers refuse it anyway. */
const MOST_UNIT = 1 << 20;

const NEWLINE = 0x0a;
const TAG_END = 0x3e;

/** Yields the text of a feed in pieces, without a byte order mark. Never throws for wrong bytes. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
): AsyncGenerator<string> {
  const { head, all } = await startOf(bytes, 256);
  const encoding = encodingOf(head, contentType);
  const texts = encoding === 'utf-8' ? mendedUtf8(all) : decoded(all, encoding);
  let first = true;
  for await (const text of texts) {
    const clean = first && text.startsWith('\ufeff') ? text.slice(1) : text;
    if (text !== '') first = false;
    if (clean !== '') yield clean;
  }
}

/** The encoding's name as TextDecoder writes it; what is said but unknown counts as UTF-8. */
export function encodingOf(head: Uint8Array, contentType: string | undefined): string {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // UTF-16 without a mark: an ASCII first character leaves one of two bytes zero.
  if (head.length > 1 && head[0] !== 0 && head[1] === 0) return 'utf-16le';
  if (head.length > 1 && head[0] === 0 && head[1] !== 0) return 'utf-16be';
  const start = new TextDecoder('windows-1252').decode(head);
  const said =
    /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 200) ?? '')?.[1] ??
    /^\s{0,20}<\?xml[^>]{0,80}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  // These bytes were read as ASCII just now, so a declaration of UTF-16 is not true.
  return said === undefined || /^utf-?16/i.test(said) ? 'utf-8' : known(said);
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const piece of cut(bytes)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Decodes up to the last line or tag end, where no character can be cut in two, and keeps the rest for later. */
async function* mendedUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const fallback = new TextDecoder('windows-1252');
  let kept: Uint8Array[] = [];
  let keptLength = 0;
  for await (const piece of cut(bytes)) {
    const end = Math.max(piece.lastIndexOf(NEWLINE), piece.lastIndexOf(TAG_END)) + 1;
    if (end === 0) {
      kept.push(piece);
      keptLength += piece.length;
      if (keptLength < MOST_UNIT) continue;
      yield mended(joined(kept), decoder, fallback);
      kept = [];
      keptLength = 0;
      continue;
    }
    yield mended(joined([...kept, piece.subarray(0, end)]), decoder, fallback);
    kept = [piece.slice(end)];
    keptLength = piece.length - end;
  }
  yield mended(joined(kept), decoder, fallback);
}

function mended(bytes: Uint8Array, utf8: TextDecoder, fallback: TextDecoder): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return units(bytes)
      .map((unit) => {
        try {
          return utf8.decode(unit);
        } catch {
          return fallback.decode(unit);
        }
      })
      .join('');
  }
}

function units(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== NEWLINE && bytes[at] !== TAG_END && at !== bytes.length - 1) continue;
    found.push(bytes.subarray(start, at + 1));
    start = at + 1;
  }
  return found;
}

async function* cut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
  }
}
