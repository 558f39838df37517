import { fc } from '@/test/properties';
import type { Told } from './shop-server';

/** Values that stand where nobody expects them. */
export const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    -1,
    1e308,
    'javascript:alert(1)',
    'https://10.0.0.1/',
    'https://shop.example/ok',
    '1.299,00 €',
    '__proto__',
    [[]],
    'x'.repeat(5000),
    `https://shop.example/${'y'.repeat(5000)}`,
  ),
);

/** The value with its n-th part, counted in depth, replaced. */
export function replaceAt(value: unknown, [place, by]: [number, unknown]): unknown {
  const parts: (readonly [Record<string, unknown>, string])[] = [];
  const copy: unknown = structuredClone(value);
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      parts.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const part = parts[place % Math.max(1, parts.length)];
  if (part === undefined) return by;
  part[0][part[1]] = by;
  return copy;
}

/** An answer whose longest list of objects has its n-th member broken. */
export function brokenAt(answer: Told, at: number): Told {
  let longest: unknown[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node) && node.length > longest.length && typeof node[0] === 'object') longest = node;
    for (const value of Object.values(node)) walk(value);
  };
  const json: unknown = structuredClone(answer.json);
  walk(json);
  if (longest.length > at) longest[at] = { id: { deep: 'trouble' } };
  return { ...answer, json };
}
