// The worker of the bench's own extension: reads seeded feeds as the extension does, and as parsers alone would.
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { type FeedFormat, FORMATS, feedRows } from '../web/feeds';
import { answerTasks } from './tasks';

/** Rows made once; a feed is these again and again, so that making it costs nothing while it is read. */
const BLOCK = 2000;
/** A network's pieces. */
const PIECE = 1 << 16;
const ORIGIN = 'https://second.example';
const ABOUT = { sourceId: 'bench', fetchedAt: 0 };

export interface Read {
  readonly ms: number;
  readonly rows: number;
  readonly bytes: number;
  /** Of the rows, those that made an offer; of a peer, nothing. */
  readonly kept: number;
}

interface Asked {
  readonly format: FeedFormat;
  readonly rows: number;
  readonly packed?: boolean;
}

const encoder = new TextEncoder();
const blocks = new Map<FeedFormat, { before: Uint8Array; block: Uint8Array; after: Uint8Array }>();

function blockOf(format: FeedFormat) {
  const known = blocks.get(format);
  if (known !== undefined) return known;
  const { before, row, after } = FORMATS[format];
  let text = '';
  for (const offer of feedRows({ seed: 1, count: BLOCK }, 'now', ORIGIN)) text += row(offer);
  const made = { before: encoder.encode(before(ORIGIN)), block: encoder.encode(text), after: encoder.encode(after) };
  blocks.set(format, made);
  return made;
}

async function* bytesOf({ format, rows }: Asked): AsyncGenerator<Uint8Array> {
  const { before, block, after } = blockOf(format);
  yield before;
  for (let left = rows; left > 0; left -= BLOCK)
    for (let at = 0; at < block.length; at += PIECE) yield block.subarray(at, at + PIECE);
  yield after;
}

async function* counted(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    count.bytes += piece.length;
    yield piece;
  }
}

async function packedBytes(asked: Asked): Promise<Uint8Array[]> {
  const stream = new CompressionStream('gzip');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  for await (const piece of bytesOf(asked)) await writer.write(piece as Uint8Array<ArrayBuffer>);
  await writer.close();
  return inPieces(new Uint8Array(await packed));
}

function inPieces(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => bytes.subarray(i * PIECE, (i + 1) * PIECE));
}

/** What a parser by itself does with decoded text; answers with its rows. */
const PEERS: Readonly<Record<FeedFormat, () => { write(text: string): void; rows(): number }>> = {
  xml: () => {
    let rows = 0;
    const parser = new SaxesParser({ position: false });
    parser.on('opentag', ({ name }) => {
      if (name === 'item') rows += 1;
    });
    parser.on('text', () => {});
    return { write: (text) => void parser.write(text), rows: () => rows };
  },
  tsv: () => papaparse('\t'),
  csv: () => papaparse(','),
  jsonl: () => {
    let rows = 0;
    return lines((text) => {
      for (const line of text.split('\n')) if (line !== '') rows += JSON.parse(line) === null ? 0 : 1;
      return rows;
    });
  },
};

function papaparse(delimiter: string) {
  let rows = -1;
  return lines((text) => {
    rows += Papa.parse(text, { delimiter, newline: '\n', skipEmptyLines: true }).data.length;
    return rows;
  });
}

/** Hands on whole lines; no title of the seeded feed has a line break. */
function lines(parse: (text: string) => number) {
  let kept = '';
  let rows = 0;
  return {
    write(text: string) {
      const all = kept + text;
      const end = all.lastIndexOf('\n') + 1;
      kept = all.slice(end);
      rows = parse(all.slice(0, end));
    },
    rows: () => rows,
  };
}

const TASKS = {
  async ours(asked: Asked): Promise<Read> {
    const source = asked.packed === true ? await packedBytes(asked) : bytesOf(asked);
    const count = { bytes: 0 };
    blockOf(asked.format);
    const started = performance.now();
    let rows = 0;
    let kept = 0;
    for await (const row of readFeed(counted(source, count), ABOUT)) {
      rows += 1;
      if (row.kind === 'listing') kept += 1;
    }
    return { ms: performance.now() - started, rows, kept, bytes: count.bytes };
  },
  async peer(asked: Asked): Promise<Read> {
    const peer = PEERS[asked.format]();
    const count = { bytes: 0 };
    const decoder = new TextDecoder();
    blockOf(asked.format);
    const started = performance.now();
    for await (const piece of counted(bytesOf(asked), count)) peer.write(decoder.decode(piece, { stream: true }));
    return { ms: performance.now() - started, rows: peer.rows(), kept: 0, bytes: count.bytes };
  },
};
export type Tasks = typeof TASKS;

answerTasks(TASKS);
