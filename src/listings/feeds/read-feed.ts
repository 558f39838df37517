import { decode } from './decode';
import { delimitedReader } from './delimited';
import type { FeedAbout, FeedFormat, FeedRow } from './feed';
import { HEAD, sniff } from './format';
import { inflate } from './inflate';
import { jsonLinesReader } from './json-lines';
import type { RawRow, RowReader } from './raw-row';
import { toListing } from './to-listing';
import { xmlReader } from './xml';

/** Characters parsed at a time: a packed feed of blanks must not grow large in memory. */
const PIECE = 1 << 16;

/**
 * Reads a product feed row by row in constant memory: XML (RSS, Atom), TSV, CSV or JSON Lines, plain or gzip, in any
 * encoding a browser knows. Rows that give no used offer come back as skipped, with the reason.
 *
 * @throws FeedError when the feed is none or breaks off, so that half a feed is never taken for the whole; and
 * whatever `bytes` throws.
 */
export async function* readFeed(bytes: AsyncIterable<Uint8Array>, about: FeedAbout): AsyncGenerator<FeedRow> {
  let reader: RowReader | undefined;
  let head = '';
  let row = 0;
  for await (const text of decode(inflate(bytes), about.contentType)) {
    if (reader === undefined) {
      head = (head + text).trimStart();
      if (head.length < HEAD) continue;
    }
    const pending = reader === undefined ? head : text;
    reader ??= readerOf(sniff(head, about));
    for (let at = 0; at < pending.length; at += PIECE)
      for (const raw of reader.write(pending.slice(at, at + PIECE))) yield rowOf(raw, ++row, about);
  }
  if (reader === undefined) {
    reader = readerOf(sniff(head, about));
    for (const raw of reader.write(head)) yield rowOf(raw, ++row, about);
  }
  for (const raw of reader.end()) yield rowOf(raw, ++row, about);
}

function readerOf(format: FeedFormat): RowReader {
  switch (format) {
    case 'xml':
      return xmlReader();
    case 'tsv':
      return delimitedReader('\t');
    case 'csv':
      return delimitedReader();
    case 'json-lines':
      return jsonLinesReader();
  }
}

function rowOf(raw: RawRow, row: number, about: FeedAbout): FeedRow {
  if (!raw.ok) return { kind: 'skipped', row, why: 'broken', reason: raw.reason };
  const offer = toListing(raw.fields, about);
  return offer.ok
    ? { kind: 'listing', row, listing: offer.listing }
    : { kind: 'skipped', row, why: offer.why, reason: offer.reason };
}
