import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isForm, languages } from './catalogues';
import { listedKeys } from './listed-words';
import { visibleText } from './visible-text';

const root = fileURLToPath(new URL('../..', import.meta.url));

const keys = languages.find(({ directory }) => directory === 'en')?.keys ?? [];

function filesIn(folder: string, ending: RegExp): readonly { file: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

/** Text that is the same in every language, with the reason. */
const SAME_EVERYWHERE: Readonly<Record<string, string>> = {
  'https://': 'the beginning of an address to type',
  'https://clickhouse.example:8443': 'an address as an example',
  'Kestrin Aero 14 laptop 16 GB 512 GB, refurbished': 'a made-up offer, as its seller wrote it',
  'Kestrin Aero 14 laptop, 16 GB RAM, 512 GB SSD': 'a made-up offer, as its seller wrote it',
  'Kestrin Aero 14 laptop, 16 GB, 512 GB': 'a made-up product, as its shop names it',
  'Kestrin Aero 14 laptop 8 GB 256 GB': 'a made-up offer, as its seller wrote it',
  'Sleeve for Kestrin Aero 14 laptop': 'a made-up offer, as its seller wrote it',
  'kg CO2e': 'a unit',
  '1 kg CO2e': 'a unit after its number',
  'Control character': 'what CodeMirror would say, with the key that says it',
  'Folded lines': 'what CodeMirror would say, with the key that says it',
  'Unfolded lines': 'what CodeMirror would say, with the key that says it',
  'Fold line': 'what CodeMirror would say, with the key that says it',
  'Unfold line': 'what CodeMirror would say, with the key that says it',
  'No diagnostics': 'what CodeMirror would say, with the key that says it',
};

describe('no text that a person sees stands in the code', () => {
  const screens = [...filesIn('src/ui', /\.tsx?$/), ...filesIn('entrypoints', /\.tsx?$/)];

  test.each(screens)('$file', ({ text }) => {
    // A key handed to a component is said by it.
    expect(visibleText(text).filter((found) => !(found in SAME_EVERYWHERE) && !keys.includes(found))).toEqual([]);
  });

  test.each(filesIn('entrypoints', /\.html$/))('$file has the name as its title and no more', ({ text }) => {
    const seen = text.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, ' ');
    expect(seen.replace(/\s+/g, ' ').trim()).toBe('Reprise');
  });

  test.each([
    ['<p>Nothing found</p>', ['Nothing found']],
    ['<button aria-label="Close" class="big red" />', ['Close']],
    ['<button aria-label={open ? "Close" : t("open")} />', ['Close']],
    ["<p>{open ? 'yes' : t('no')}</p>", ['yes']],
    [`<p>{count > 0 && \`\${count} offers\`}</p>`, ['1 offers']],
    ["const why = 'Something went wrong.';", ['Something went wrong.']],
    ["const name = 'Your ledger' satisfies string;", ['Your ledger']],
    ["<p class='a b'>{t('uiClose')} · ({count})</p>", []],
    ["throw new Error('A component was rendered outside.');", []],
    ["const mode: 'Not now' | 'b' = x;", []],
    ["import x from 'Some file.';", []],
  ])('%s', (source, found) => {
    expect(visibleText(source)).toEqual(found);
  });
});

/** Files that hold keys: the code, the manifest, and packs whose rows name their sentence. */
const speaking = [
  ...filesIn('src', /\.tsx?$/),
  ...filesIn('entrypoints', /\.tsx?$/),
  ...['wxt.config.ts', 'public/data/used.json'].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
];

test('every sentence is said somewhere', () => {
  const named = new Set(
    speaking.flatMap(({ text }) => [...text.matchAll(/['"`]([a-z]\w+)['"`]|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b)),
  );
  const unsaid = keys.filter((key) => !isForm(key) && !named.has(key) && !listedKeys.has(key));
  expect(unsaid).toEqual([]);
});
