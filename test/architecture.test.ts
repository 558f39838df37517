import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The direction of imports. A room imports only from rooms to its left; rooms in one bracket never import each other.
 * The same list stands in src/README.md.
 */
const ORDER: readonly (readonly string[])[] = [
  ['quantity'],
  ['words'],
  ['product'],
  ['category'],
  ['listings'],
  ['footprint'],
  ['avoided'],
  ['rules'],
  ['match'],
  ['verdict'],
  ['watch'],
  ['ledger'],
  ['messages'],
  ['platform', 'store'],
  ['content', 'background', 'ui', 'cli'],
  ['entrypoints'],
];
const RULE = `a file imports only from rooms to its left: ${ORDER.map((rooms) => rooms.join(' | ')).join(' → ')}`;

/** Packages with a home: nothing outside the room may import them. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform'],
  dexie: ['store'],
  preact: ['ui'],
  '@preact/signals': ['ui'],
  wxt: ['entrypoints'],
  jsdom: ['cli'],
};
/** What the pure core may use besides its own rooms. */
const CORE_PACKAGES = ['zod', 'papaparse', 'saxes', 'jsonc-parser'];
const CORE = ORDER.slice(
  0,
  ORDER.findIndex((rooms) => rooms.includes('platform')),
).flat();

/** Says what is wrong with one import, or nothing. `file` and relative specifiers are paths from the project's root. */
function fault(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  if (room === undefined) return undefined;
  const target = ownFile(file, specifier);
  if (target === undefined) return packageFault(room, file, specifier);
  if (target.startsWith('public/')) return undefined;
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return `${file} imports ${specifier}, which is in no room: ${RULE}`;
  if (targetRoom === room || rank(targetRoom) < rank(room)) return undefined;
  return `${file} (${room}) imports ${specifier} (${targetRoom}): ${RULE}`;
}

/** Path of what a file imports, without an ending; undefined for a package. */
function ownFile(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? posix.join(dirname(file), specifier) : undefined;
}

/** The files that stand in circles of imports or lead into one: what is left once all that import none of the rest are gone. */
function inCircles(sources: readonly { readonly file: string; readonly text: string }[]): string[] {
  let left = sources.map(({ file, text }) => ({
    name: file.replace(/\.tsx?$/, ''),
    targets: importsOf(text).flatMap((specifier) => ownFile(file, specifier) ?? []),
  }));
  for (;;) {
    const names = new Set(left.map(({ name }) => name));
    const tied = left.filter(({ targets }) => targets.some((target) => names.has(target)));
    if (tied.length === left.length) return [...names];
    left = tied;
  }
}

function packageFault(room: string, file: string, specifier: string): string | undefined {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const homes = HOMES[name];
  if (homes !== undefined && !homes.includes(room))
    return `${file} imports ${name}, whose home is ${homes.join(', ')}/`;
  if (CORE.includes(room) && !CORE_PACKAGES.includes(name))
    return `${file} imports ${name}: the core uses only ${CORE_PACKAGES.join(', ')}`;
  return undefined;
}

function roomOf(file: string): string | undefined {
  const [top, second] = file.split('/');
  if (top === 'entrypoints') return 'entrypoints';
  return top === 'src' && ORDER.some((rooms) => rooms.includes(second ?? '')) ? second : undefined;
}

const rank = (room: string) => ORDER.findIndex((rooms) => rooms.includes(room));

function sources(): string[] {
  return ['src', 'entrypoints']
    .flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((found) => (found[1] ?? found[2] ?? found[3]) as string);
}

const files = sources().map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

describe('the house', () => {
  test('imports go one way only', () => {
    const faults = files.flatMap(({ file, text }) =>
      importsOf(text).flatMap((specifier) => fault(file, specifier) ?? []),
    );
    expect(faults).toEqual([]);
  });

  test('no file imports itself by way of others, not even for a type', () => {
    expect(inCircles(files)).toEqual([]);
  });

  test('a circle in real code is seen', () => {
    const a = { file: 'src/match/a.ts', text: "import { b } from './b';" };
    const b = { file: 'src/match/b.tsx', text: "import type { C } from '@/src/match/c';" };
    const c = { file: 'src/match/c.ts', text: "import { a } from './a';" };
    expect(inCircles([a, b, { file: 'src/match/d.ts', text: "import { b } from './b';" }])).toEqual([]);
    expect(inCircles([a, b, c])).toEqual(['src/match/a', 'src/match/b', 'src/match/c']);
  });

  test.each([
    ['src/quantity/money.ts', '@/src/product/product', 'quantity/money imports product'],
    ['src/match/match.ts', '../store/database', 'the core imports the database'],
    ['src/store/database.ts', '@/src/platform/http', 'rooms in one bracket'],
    ['src/ui/panel/panel.tsx', '@/src/background/start', 'ui imports background'],
    ['src/product/read.ts', 'webextension-polyfill', 'the browser API outside platform'],
    ['src/background/start.ts', 'dexie', 'dexie outside store'],
    ['src/verdict/judge.ts', 'node:fs', 'the core reads a file'],
    ['src/extra/thing.ts', '@/src/quantity/money', undefined],
    ['src/match/match.ts', '@/src/quantity/money', undefined],
    ['src/match/signals/brand.ts', '../match', undefined],
    ['entrypoints/background.ts', '@/src/background/start', undefined],
  ])('%s importing %s: %s', (file, specifier, why) => {
    const said = fault(file, specifier);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(/imports/);
  });

  test('a wrong import in real code is seen, and the message quotes the rule', () => {
    const text = 'import { x } from \'@/src/background/start\';\nimport {\n  y,\n} from "../store/database";';
    const faults = importsOf(text).map((specifier) => fault('src/verdict/judge.ts', specifier));
    expect(faults).toHaveLength(2);
    for (const said of faults) expect(said).toContain(RULE);
  });

  test('every file has a room', () => {
    expect(files.map(({ file }) => file).filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('entrypoints are sentences: at most 25 lines each', () => {
    const long = files.filter(({ file, text }) => file.startsWith('entrypoints/') && text.split('\n').length > 25);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([]);
  });

  test('no buckets and no barrels', () => {
    expect(
      files
        .map(({ file }) => file)
        .filter((file) =>
          /\/(utils?|helpers?|common|misc|types|index)(\.tsx?|\/)/.test(file.replace('listings/index/', '')),
        ),
    ).toEqual([]);
  });

  test('the core has no clock, network, randomness, database or console of its own', () => {
    const forbidden =
      /\b(Date\.now|new Date\(\)|Math\.random|fetch\(|indexedDB|localStorage|console\.|setTimeout|chrome\.|browser\.)/;
    const found = files
      .filter(({ file }) => CORE.includes(roomOf(file) ?? ''))
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .flatMap((lineOfCode, n) =>
            /^\s*(\*|\/\/|\/\*)/.test(lineOfCode) || !forbidden.test(lineOfCode)
              ? []
              : [`${file}:${n + 1} ${lineOfCode.trim()}`],
          ),
      );
    expect(found).toEqual([]);
  });

  test('nothing writes markup from strings', () => {
    const found = files.filter(({ text }) =>
      /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(/.test(
        text,
      ),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
