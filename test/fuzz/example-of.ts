import { z } from 'zod';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

/** What checks beyond the shape ask for, by the property's name. */
const USUAL: Readonly<Record<string, string>> = { currency: 'EUR', country: 'DE', language: 'de', field: 'name' };

/** Deeper than any message of ours. */
const DEEPEST = 12;

/** Values that have the shape a schema asks for, one for each of its alternatives; what it asks beside that may be missed. */
export function exampleOf(schema: z.ZodType): readonly unknown[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
  return examples(json, 0);
}

function examples(schema: Schema, depth: number): readonly unknown[] {
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.flatMap((one) => examples(one, depth + 1).slice(0, 3));
  return [one(schema, depth)];
}

function one(schema: Schema, depth: number): unknown {
  if (depth > DEEPEST) return null;
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const inner = (part: Schema) => examples(part, depth + 1)[0];
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, USUAL[name] ?? inner(part)]),
    );
  if (schema.prefixItems !== undefined) return schema.prefixItems.map(inner);
  if (schema.items !== undefined) return [inner(schema.items)];
  if (typeof schema.additionalProperties === 'object') return { 2026: inner(schema.additionalProperties) };
  return plain(schema);
}

function plain({ type, format, pattern, minimum = 1 }: Schema): unknown {
  if (type === 'number' || type === 'integer') return Math.max(1, minimum);
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (type === 'array') return [];
  if (format === 'uuid') return '3f1d4c1e-6a0b-4c53-9d0a-1f0a2b3c4d5e';
  if (format === 'uri') return 'https://a.example/';
  const known = ['DE', 'EUR', '00012345678905', 'ab'.repeat(32), 'a.example', 'https://a.example/', 'a'];
  return known.find((text) => pattern !== undefined && new RegExp(pattern, 'u').test(text)) ?? 'https://a.example/';
}
