import type { Condition } from '@/src/product/condition';
import { CONDITIONS } from '@/src/product/conditions';
import type { Attributes } from '@/src/product/product';
import { isCurrencyCode } from '@/src/quantity/money';
import type { Signature } from './signature';
import type { ByteReader, ByteWriter } from './varint';

/** What differs from row to row first, then what neighbours share: a run of it is packed as one repetition. */
const OWN = ['gtin', 'mpn', 'description'] as const;
const SHARED = ['brand', 'categoryText'] as const;
const TEXT_ATTRIBUTES = ['capacity', 'size', 'color', 'material', 'gender'] as const;
const OPTIONAL = [...OWN, ...SHARED];
const ATTRIBUTES = [...TEXT_ATTRIBUTES, 'year'] as const;
/** The bit after those of the texts: the price has more than 32 bits. */
const LARGE = 1 << OPTIONAL.length;
const WORD = 2 ** 32;

/**
 * One signature as bytes:
 *
 *     varint(which optional texts; large) varint(which attributes) text(title) varint(price, its low 32 bits)
 *     [varint(price, the bits above)] text… of its own, varint(condition) text(currency) text… shared, text… of the
 *     attributes, [varint(year)]
 */
export function writeSignature(signature: Signature, writer: ByteWriter): void {
  const { title, condition, price, attributes } = signature;
  const large = price.minor >= WORD;
  writer.writeVarint(flags(OPTIONAL, signature) | (large ? LARGE : 0));
  writer.writeVarint(flags(ATTRIBUTES, attributes));
  writer.writeText(title);
  writer.writeVarint(price.minor % WORD);
  if (large) writer.writeVarint(Math.floor(price.minor / WORD));
  for (const field of OWN) if (signature[field] !== undefined) writer.writeText(signature[field]);
  writer.writeVarint(CONDITIONS.indexOf(condition));
  writer.writeText(price.currency);
  for (const field of SHARED) if (signature[field] !== undefined) writer.writeText(signature[field]);
  for (const field of TEXT_ATTRIBUTES) if (attributes[field] !== undefined) writer.writeText(attributes[field]);
  if (attributes.year !== undefined) writer.writeVarint(attributes.year);
}

/** The signature of a row; undefined for bytes that hold none. */
export function readSignature(reader: ByteReader): Signature | undefined {
  const present = reader.readVarint();
  const attributed = reader.readVarint();
  const title = reader.readText();
  const low = reader.readVarint();
  const minor = present & LARGE ? reader.readVarint() * WORD + low : low;
  const own = readTexts(OWN, present, reader);
  const condition: Condition | undefined = CONDITIONS[reader.readVarint()];
  const currency = reader.readText();
  if (title === '' || condition === undefined || !isCurrencyCode(currency)) return undefined;
  const shared = readTexts(SHARED, present >> OWN.length, reader);
  const attributes: Attributes = readTexts(TEXT_ATTRIBUTES, attributed, reader);
  if (attributed & (1 << TEXT_ATTRIBUTES.length)) attributes.year = reader.readVarint();
  return { title, condition, price: { minor, currency }, attributes, ...own, ...shared };
}

/** One bit a field that is there, the first lowest. */
export function flags<Field extends string>(
  fields: readonly Field[],
  of: Readonly<Partial<Record<Field, unknown>>>,
): number {
  let bits = 0;
  for (let i = 0; i < fields.length; i += 1) if (of[fields[i] as Field] !== undefined) bits |= 1 << i;
  return bits;
}

/** The texts of the fields whose bit is set, in order. */
export function readTexts<Field extends string>(
  fields: readonly Field[],
  bits: number,
  reader: ByteReader,
): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {};
  fields.forEach((field, i) => {
    if (bits & (1 << i)) texts[field] = reader.readText();
  });
  return texts;
}
