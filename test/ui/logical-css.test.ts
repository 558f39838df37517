import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Declarations that name a side of the screen, with the reason why they may. */
const ALLOWED: Readonly<Record<string, string>> = {
  'border-width: 1.5px 0 0 1.5px': 'two sides of a square that is turned by 45 degrees: an arrow up or down',
};

const PROPERTIES =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|(?:(?:min|max)-)?(?:width|height))$/;
/** Shorthands whose second and fourth values are the right and the left side. */
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** The declarations of a sheet that come out the same in both directions of writing, though they should be mirrored. */
function physical(css: string): string[] {
  const declarations = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)[;}]/g);
  return [...declarations].flatMap(([, property = '', value = '']) => {
    const text = `${property}: ${value.trim()}`;
    return isPhysical(property, value.replace('!important', '').trim()) && !(text in ALLOWED) ? [text] : [];
  });
}

function isPhysical(property: string, value: string): boolean {
  if (PROPERTIES.test(property)) return true;
  if (/^(?:text-align|float|clear|caption-side)$/.test(property)) return /^(?:left|right)$/.test(value);
  const sides = value.match(/\S*\([^)]*\)|\S+/g) ?? [];
  if (FOUR_SIDES.test(property)) return sides.length === 4 && sides[1] !== sides[3];
  if (property === 'border-radius' && !value.includes('/')) {
    const [start, end = start, across = start, along = end] = sides;
    return start !== end || across !== along;
  }
  return /\bto (?:left|right)\b/.test(value) && !isSymmetric(value);
}

/** A gradient that is the same from either end: its stops read alike backwards, at mirrored places. */
function isSymmetric(gradient: string): boolean {
  const stops = [...gradient.slice(gradient.indexOf(',')).matchAll(/,\s*([a-z-]+)(?:\s+(\d+)%)?/g)];
  const told = stops.map(([, color, at], n) => [color, at ?? (n === 0 ? 0 : 100)].join(' '));
  const mirrored = stops.map(([, color, at], n) => [color, 100 - Number(at ?? (n === 0 ? 0 : 100))].join(' '));
  return told.join() === mirrored.toReversed().join();
}

const sheets = readdirSync(join(root, 'src/ui'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(root, path).replaceAll('\\', '/'), css: readFileSync(path, 'utf8') }));

describe('styles follow the direction of writing', () => {
  test('there are some', () => {
    expect(sheets.length).toBeGreaterThan(5);
  });

  test.each(sheets)('$file', ({ file, css }) => {
    const faults = physical(css);
    // The panel is put in its corner by a transform, from the left and top edge in every language (`keep-clear.ts`).
    const placed = file.endsWith('panel.css')
      ? faults.filter((fault) => !fault.startsWith('inset: 0 auto auto 0'))
      : faults;
    expect(placed).toEqual([]);
  });

  test.each([
    ['a { margin-left: 4px }', 1],
    ['a { padding: 4px 8px 4px 0; }', 1],
    ['a { padding: 4px 8px 2px; }', 0],
    ['a { text-align: right; float: left }', 2],
    ['a { text-align: start; float: inline-end; }', 0],
    ['a { left: 0 }', 1],
    ['a { inset-inline-start: 0; inset-block: 0 auto; }', 0],
    ['a { width: 10px; max-height: 2em }', 2],
    ['@media (max-width: 40em) { a { inline-size: 10px; } }', 0],
    ['a { border-radius: 4px 4px 0 0; }', 0],
    ['a { border-radius: 4px 0 0 4px; }', 1],
    ['a { background: linear-gradient(to right, red, blue); }', 1],
    ['a { background: linear-gradient(to right, transparent, red 25%, red 75%, transparent); }', 0],
    ['/* left: 0; */ a:hover { color: red; }', 0],
  ])('%s: %d', (css, faults) => {
    expect(physical(css)).toHaveLength(faults);
  });
});
