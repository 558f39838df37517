import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Schemas and parsers: they read what comes from outside, which no screen does before it is shown. */
const HEAVY = ['zod', 'jsonc-parser', 'papaparse', 'saxes'];

/** Screens a person waits for, and the script in a shop's page. */
const SCREENS = ['popup', 'sidepanel', 'find', 'ledger', 'panel'];

/** What a screen has to load before it shows anything: chains of imports, without those that wait for a need. */
async function chainsTo(screen: string, packages: readonly string[]): Promise<string[]> {
  const entry = `src/ui/${screen}/start.ts`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '.output/opens-at-once',
    write: false,
    metafile: true,
    alias: { '@': root },
    external: [...packages],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    plugins: [
      {
        name: 'no styles',
        setup: ({ onResolve }) => onResolve({ filter: /\.css\?inline$/ }, () => ({ external: true })),
      },
    ],
  });
  return chains(metafile, entry, packages);
}

function chains({ inputs }: Metafile, entry: string, packages: readonly string[]): string[] {
  const found: string[] = [];
  const before = new Map<string, string | undefined>([[entry, undefined]]);
  for (const [file] of before) {
    for (const { path, kind } of inputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (packages.includes(path)) found.push([...way(file, before), path].join(' → '));
      else if (!before.has(path)) before.set(path, file);
    }
  }
  return found;
}

function way(file: string, before: ReadonlyMap<string, string | undefined>): string[] {
  const earlier = before.get(file);
  return earlier === undefined ? [file] : [...way(earlier, before), file];
}

describe('before it shows anything, a screen loads no schema and no parser', () => {
  test.each(SCREENS)('%s', async (screen) => {
    expect(await chainsTo(screen, HEAVY)).toEqual([]);
  });

  test('the popup no Dexie either: what it shows first is read without', async () => {
    expect(await chainsTo('popup', ['dexie'])).toEqual([]);
  });

  test('a chain to one is seen and told', async () => {
    const [first] = await chainsTo('options', ['zod']);
    expect(first).toMatch(/^src\/ui\/options\/start\.ts → .* → zod$/);
  });
});
