import { CONDITIONS, type Condition } from '@/src/product/condition';
import type { Attributes } from '@/src/product/product';
import { isCurrencyCode, type Money } from '@/src/quantity/money';
import type { Signature } from './signature';
import type { ByteReader, ByteWriter } from './varint';

const OPTIONAL = ['brand', 'gtin', 'mpn', 'categoryText', 'description'] as const;
const TEXT_ATTRIBUTES = ['color', 'size', 'capacity', 'material', 'gender'] as const;

/**
 * One signature as bytes:
 *
 *     varint(condition) varint(which optional texts) varint(which attributes)
 *     text(title) text(price) text… of the optional texts, text… of the attributes, varint(year)
 *
 * Texts repeat from row to row; packing the block takes care of that.
 */
export function writeSignature(signature: Signature, writer: ByteWriter): void {
  const { title, condition, price, attributes } = signature;
  writer.writeVarint(CONDITIONS.indexOf(condition));
  writer.writeVarint(flags(OPTIONAL, signature));
  writer.writeVarint(flags([...TEXT_ATTRIBUTES, 'year'], attributes));
  writer.writeText(title);
  writeMoney(price, writer);
  for (const field of OPTIONAL) if (signature[field] !== undefined) writer.writeText(signature[field]);
  for (const field of TEXT_ATTRIBUTES) if (attributes[field] !== undefined) writer.writeText(attributes[field]);
  if (attributes.year !== undefined) writer.writeVarint(attributes.year);
}

/** The signature of a row; undefined for bytes that hold none. */
export function readSignature(reader: ByteReader): Signature | undefined {
  const condition: Condition | undefined = CONDITIONS[reader.readVarint()];
  const optional = reader.readVarint();
  const attributed = reader.readVarint();
  const title = reader.readText();
  const price = readMoney(reader);
  if (condition === undefined || title === '' || price === undefined) return undefined;
  const texts = readTexts(OPTIONAL, optional, reader);
  const attributes: Attributes = readTexts(TEXT_ATTRIBUTES, attributed, reader);
  if (attributed & (1 << TEXT_ATTRIBUTES.length)) attributes.year = reader.readVarint();
  return { title, condition, price, attributes, ...texts };
}

/** `129900EUR`: minor units and currency. */
export function writeMoney({ minor, currency }: Money, writer: ByteWriter): void {
  writer.writeText(`${minor}${currency}`);
}

export function readMoney(reader: ByteReader): Money | undefined {
  const text = reader.readText();
  const currency = text.slice(-3);
  const minor = Number(text.slice(0, -3));
  return text.length > 3 && Number.isSafeInteger(minor) && minor >= 0 && isCurrencyCode(currency)
    ? { minor, currency }
    : undefined;
}

/** One bit a field that is there, the first lowest. */
export function flags<Field extends string>(
  fields: readonly Field[],
  of: Readonly<Partial<Record<Field, unknown>>>,
): number {
  return fields.reduce((bits, field, i) => (of[field] === undefined ? bits : bits | (1 << i)), 0);
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
