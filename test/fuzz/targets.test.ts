import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { corpusOf } from './corpus';
import { execute } from './execute';
import { mutate } from './mutate';
import { Choices } from './random';
import { TARGETS } from './targets/all';

/** Changed inputs of each target, the same in every run; `npm run fuzz` tries others, for as long as it is let. */
const ROUNDS = 120;
/** A whole page takes a hundred times as long as a price. */
const ROUNDS_OF_PAGES = 15;

describe('every promise is kept', () => {
  test.each(TARGETS.map((target) => [target.name, target] as const))('by %s', async (name, target) => {
    const corpus = await corpusOf(target);
    const choices = new Choices('npm test');
    const isSlow = name === 'page' || name === 'report';
    const changed = Array.from({ length: isSlow ? ROUNDS_OF_PAGES : ROUNDS }, () =>
      mutate(['', ...corpus], choices, target.words ?? []),
    );
    // The pages are what the readers are tested with; running the first few tells that the target itself works.
    for (const input of [...(isSlow ? corpus.slice(0, 10) : corpus), ...changed])
      expect({ trouble: await execute(target, input), input }).toEqual({ trouble: undefined, input });
  });
});

/** Where text becomes data: a file with one of these parses something. */
const PARSES =
  /safeParse\(|tryParse\(|tryJson\(|JSON\.parse\(|Papa\.parse|parseTree\(|SaxesParser\(|new DOMParser|DecompressionStream\(|new TextDecoder\(|new JSDOM\(|\.(?:text|json)\(\)/;

/** Files that parse what is no foreign text, or hand it to a parser that has a target. */
const OURS: Readonly<Record<string, string>> = {
  'src/category/csv-rows.ts': 'rows of this project, at build time',
  'src/footprint/build-pack.ts': 'rows of this project, at build time',
  'src/footprint/build-used.ts': 'rows of this project, at build time',
  'src/ledger/build-ledger-pack.ts': 'rows of this project, at build time',
  'src/cli/golden-file.ts': 'labelled pairs of this project, at build time',
  'src/cli/local-knowledge.ts': 'files of this project',
  'src/cli/clickhouse.ts':
    "answers of a server that the person runs and writes to; the extension's reader has a target",
  'src/platform/packaged.ts': 'files that ship with the program',
  'src/rules/edit-text.ts': 'the text of the editor, which rules has parsed',
  'src/ui/rules/draft-model.ts': 'the text of the editor, which rules has parsed',
  'src/ui/rules/code-editor.ts': 'the text of the editor, which rules has parsed',
  'src/ui/rules/add-pack.tsx': 'hands the text of a file to rules',
  'src/listings/saved-listing.ts': 'what page has read',
  'src/listings/sources/query-of-product.ts': 'what page has read',
  'src/listings/sources/call/make-source.ts': 'what is asked, not what is answered',
  'src/product/try-parse.ts': 'calls Zod for the others',
  'src/product/try-json.ts': 'calls the engine for the others',
  'src/store/read-pack.ts': 'a text that rules has parsed, letter for letter',
  'src/rules/answers-text.ts': 'three fields of a text that rules parses',
  'src/listings/index/varint.ts': 'records of our own database',
  'src/listings/index/deflate.ts': 'records of our own database',
  'src/store/snapshot-archive.ts': 'records of our own database',
  'src/ledger/archive/readable.ts': 'records of our own database',
};

/** Files that may leave out `tryParse`: what they check has the right shape already, and only its words may be wrong. */
const CHECKED_BEFORE: ReadonlySet<string> = new Set([
  ...Object.keys(OURS),
  'src/ui/options/team-settings.ts',
  'src/product/correction.ts',
  'src/product/fixture/correct.ts',
  'src/listings/feeds/to-listing.ts',
  'src/listings/sources/offer/offer.ts',
  'src/listings/sources/team-index/team-row.ts',
]);

describe('every parser of foreign text has a target', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const parsers = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && PARSES.test(readFileSync(root + file, 'utf8')));
  const entries = new Set(TARGETS.flatMap((target) => target.entries));

  test('or a reason why not', () => {
    expect(parsers.filter((file) => !entries.has(file) && !Object.hasOwn(OURS, file))).toEqual([]);
    expect(Object.keys(OURS).filter((file) => !parsers.includes(file) || entries.has(file))).toEqual([]);
  });

  test('and never throws where a length is no number, as Zod does', () => {
    const bare = parsers.filter((file) => /\.safeParse\(/.test(readFileSync(root + file, 'utf8')));
    expect(bare.filter((file) => !CHECKED_BEFORE.has(file))).toEqual([]);
  });

  test('which exists, and has something to begin with', async () => {
    const files = new Set(
      readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`),
    );
    expect([...entries].filter((file) => !files.has(file))).toEqual([]);
    for (const target of TARGETS)
      expect([target.name, (await corpusOf(target)).length > 0]).toEqual([target.name, true]);
    expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
  });
});
