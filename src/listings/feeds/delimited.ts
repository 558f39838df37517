/**
 * TSV and CSV. Quoting follows RFC 4180, but a quote that breaks it costs only its own line: that line is then read as
 * if quotes meant nothing (`13" laptop`, `"Vintage" coat`). Each character is looked at a bounded number of times.
 */
import { reason } from '@/src/words/reason';
import { FeedError } from './feed-error';
import { type FieldName, fieldName, fieldsOf } from './fields';
import { MOST_ROW, type RawRow, type RowReader } from './raw-row';

const DELIMITERS = [',', ';', '|', '\t'] as const;
/** Without these columns no row can become a listing. */
const REQUIRED = ['id', 'title', 'link'];

interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

interface DelimitedRecord {
  readonly cells: readonly string[];
  /** Where the next one starts. */
  readonly next: number;
}

/** Reads rows under a header line. Without a `delimiter` the one most frequent in the header is used. */
export function delimitedReader(delimiter?: '\t'): RowReader {
  let buffer = '';
  let dialect: Dialect | undefined;
  let columns: readonly (FieldName | undefined)[] | undefined;
  let dropping = false;
  let rows = 0;

  const rowOf = (cells: readonly string[]): RawRow | undefined => {
    if (cells.length === 1 && cells[0]?.trim() === '') return undefined;
    if (columns === undefined) {
      columns = columnsOf(cells);
      return undefined;
    }
    rows += 1;
    if (cells.length !== columns.length)
      return { ok: false, reason: reason('feedRowColumns', { number: cells.length }, { number: columns.length }) };
    const names = columns;
    return {
      ok: true,
      fields: fieldsOf(cells.flatMap((value, i) => (names[i] === undefined ? [] : [{ ...names[i], value }]))),
    };
  };

  const read = (final: boolean): RawRow[] => {
    dialect ??= dialectOf(buffer, delimiter, final);
    if (dialect === undefined) return [];
    const found: RawRow[] = [];
    let at = 0;
    if (dropping) {
      const end = buffer.indexOf(dialect.newline);
      if (end === -1) {
        buffer = '';
        return found;
      }
      dropping = false;
      at = end + 1;
    }
    while (at < buffer.length) {
      const record =
        recordAt(buffer, at, dialect, final) ??
        (buffer.length - at > MOST_ROW ? plainLineAt(buffer, at, dialect, final) : undefined);
      if (record === undefined) break;
      const row = rowOf(record.cells);
      if (row !== undefined) found.push(row);
      at = record.next;
    }
    buffer = buffer.slice(at);
    if (buffer.length > MOST_ROW) {
      if (columns === undefined) throw new FeedError(reason('feedNoColumns', REQUIRED.join(', ')));
      rows += 1;
      found.push({ ok: false, reason: reason('feedRowTooLong', String(MOST_ROW)) });
      buffer = '';
      dropping = true;
    }
    return found;
  };

  return {
    write(text) {
      buffer += text;
      return read(false);
    },
    end() {
      const found = read(true);
      if (columns === undefined) throw new FeedError(reason('feedNoColumns', REQUIRED.join(', ')), rows);
      return found;
    },
  };
}

function columnsOf(header: readonly string[]): readonly (FieldName | undefined)[] {
  const columns = header.map(fieldName);
  const missing = REQUIRED.filter((name) => !columns.some((column) => column?.key === name));
  if (missing.length > 0) throw new FeedError(reason('feedNoColumns', missing.join(', ')));
  return columns;
}

/** Undefined while the header line is not there whole. */
function dialectOf(buffer: string, delimiter: string | undefined, final: boolean): Dialect | undefined {
  const start = buffer.search(/\S/);
  const end = start === -1 ? -1 : buffer.slice(start).search(/[\r\n]/) + start;
  if (start === -1 || end < start || (buffer[end] === '\r' && end + 1 === buffer.length)) {
    if (!final && buffer.length <= MOST_ROW) return undefined;
    return { delimiter: delimiter ?? delimiterOf(buffer.slice(0, MOST_ROW)), newline: '\n' };
  }
  return {
    delimiter: delimiter ?? delimiterOf(buffer.slice(start, end)),
    newline: buffer[end] === '\r' && buffer[end + 1] !== '\n' ? '\r' : '\n',
  };
}

function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The record at `start`, or undefined when the text ends before it does. */
function recordAt(text: string, start: number, dialect: Dialect, final: boolean): DelimitedRecord | undefined {
  const { delimiter, newline } = dialect;
  const lineEnd = text.indexOf(newline, start);
  if (lineEnd === -1 && !final) return undefined;
  const line = text.slice(start, lineEnd === -1 ? undefined : lineEnd);
  if (!line.includes('"')) return plainLineAt(text, start, dialect, final);

  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      // The quote may close, or turn out to be the first of two, in text that is still to come.
      if (!final && (close === undefined || close + 1 === text.length)) return undefined;
      if (close === undefined) return plainLineAt(text, start, dialect, final);
      let after = close + 1;
      while (text[after] === ' ' || (text[after] === '\r' && newline === '\n')) after++;
      if (after >= text.length && !final) return undefined;
      if (after < text.length && text[after] !== delimiter && text[after] !== newline)
        return plainLineAt(text, start, dialect, final);
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = after;
    } else {
      const cellStart = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== newline) at++;
      if (at >= text.length && !final) return undefined;
      cells.push(text.slice(cellStart, at));
    }
    if (at >= text.length || text[at] === newline) return { cells, next: at + 1 };
    at++;
  }
}

/** The quote that ends the field opened at `open`; two in a row stand for one inside it. */
function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

/** One line, split at every delimiter. */
function plainLineAt(
  text: string,
  start: number,
  { delimiter, newline }: Dialect,
  final: boolean,
): DelimitedRecord | undefined {
  const end = text.indexOf(newline, start);
  if (end === -1 && !final) return undefined;
  const line = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  const cells = line.split(delimiter).map((cell) => {
    const bare = cell.trim();
    return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : cell;
  });
  return { cells, next: end === -1 ? text.length : end + 1 };
}
