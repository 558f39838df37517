import { amountOf, asMoney, isCurrencyCode } from '@/src/quantity/money';
import { reason } from '@/src/words/reason';
import { type Entry, type FieldName, fieldsOf, rememberedNames } from './fields';
import { MOST_ROW, type RawRow, type RowReader } from './raw-row';

/** JSON Lines: one object a line. A line that is none, or is too long, costs only itself. */
export function jsonLinesReader(): RowReader {
  const nameOf = rememberedNames();
  let buffer = '';
  let dropping = false;

  const read = (final: boolean): RawRow[] => {
    const found: RawRow[] = [];
    let at = 0;
    while (at < buffer.length) {
      const end = buffer.indexOf('\n', at);
      if (end === -1 && !final) break;
      const line = buffer.slice(at, end === -1 ? undefined : end);
      at = end === -1 ? buffer.length : end + 1;
      if (dropping) dropping = false;
      else if (line.length > MOST_ROW) found.push(TOO_LONG);
      else if (line.trim() !== '') found.push(rowOf(line, nameOf));
    }
    buffer = buffer.slice(at);
    if (buffer.length > MOST_ROW) {
      if (!dropping) found.push(TOO_LONG);
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
    end: () => read(true),
  };
}

const TOO_LONG: RawRow = { ok: false, reason: reason('feedRowTooLong', String(MOST_ROW)) };
const NOT_JSON: RawRow = { ok: false, reason: reason('feedRowNotJson') };

function rowOf(line: string, nameOf: (raw: string) => FieldName | undefined): RawRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return NOT_JSON;
  }
  if (!isObject(value)) return NOT_JSON;
  const entries: Entry[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const name = nameOf(key);
    if (name !== undefined) entries.push({ ...name, value: textOf(inner) });
  }
  return { ok: true, fields: fieldsOf(entries) };
}

/** Deepest value that still means something: a shipping entry's price's amount. */
const DEEPEST = 4;

/** A value as Google's text formats write it: "15.00 EUR", "FR:4.90 EUR", several shipping entries with commas. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth === DEEPEST) return '';
  if (Array.isArray(value)) {
    const texts = value.slice(0, 50).map((inner) => textOf(inner, depth + 1));
    return isObject(value[0]) ? texts.join(',') : (texts.find((text) => text !== '') ?? '');
  }
  if (!isObject(value)) return '';
  const price = priceOf(value);
  if (price !== undefined) return price;
  // schema.org's Brand and ImageObject: the one part that is a field's value.
  for (const part of ['name', 'url', '@id']) if (typeof value[part] === 'string') return value[part];
  return Object.values(value)
    .slice(0, 50)
    .map((inner) => textOf(inner, depth + 1))
    .filter((text) => text !== '')
    .join(':');
}

/** {amount, currency} and its relatives. A number's point is always decimal, so 1.5 and 1299 need no guessing. */
function priceOf(value: Record<string, unknown>): string | undefined {
  const amount = value['amount'] ?? value['value'];
  const currency = value['currency'] ?? value['currencyCode'] ?? value['currency_code'] ?? value['priceCurrency'];
  if (typeof currency !== 'string') return undefined;
  if (typeof amount === 'string') return `${amount} ${currency}`;
  const price = typeof amount === 'number' && isCurrencyCode(currency) ? asMoney(amount, currency) : undefined;
  return price && `${amountOf(price)} ${currency}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
