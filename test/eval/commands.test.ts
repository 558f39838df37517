import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-suites-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(command: string, args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', `test/eval/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

const PRICE = { currencyHint: null, decimalSeparator: null, groupSeparator: null, knownHard: false };

test.each([
  [
    'prices',
    '--strings',
    'strings.jsonl',
    [
      { ...PRICE, text: '1.299,00 €', amount: '1299', currency: '€' },
      { ...PRICE, text: '5,00', currencyHint: 'price in Kč', amount: '5', currency: 'Kč' },
      { ...PRICE, text: '1,234', decimalSeparator: ',', amount: '1.234', currency: null },
      { ...PRICE, text: 'sold out', amount: null, currency: null },
      { ...PRICE, text: '7 zł', amount: '8', currency: '€' },
      { ...PRICE, text: '9 €', amount: '1', currency: '$', knownHard: true },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
    { n: 5, amount: 0.8, currency: 0.8 },
  ],
  [
    'gtin',
    '--suite',
    'gtin.json',
    JSON.stringify({
      GTIN_CLASSIFICATION_CASES: [
        ['EAN: 4006381333931', 'gtin13'],
        ['4006381333932', null],
        ['0317-8471', 'issn'],
        ['no number', 'gtin8'],
      ],
      GTIN_IDS: [
        ['0-306-40615-2', '0306406152'],
        ['4006381333931', '4006381333932'],
      ],
    }),
    { classification: { n: 4, share: 0.75 }, digits: { n: 2, share: 0.5 } },
  ],
  [
    'breadcrumbs',
    '--suite',
    'breadcrumb_items_extract.json',
    JSON.stringify(
      [
        ['<a href="/">Start</a> / <a href="/t">Tools</a> / <b>Drill</b>', ['Start', 'Tools', 'Drill']],
        ['<a href="/">Start</a> / <a href="/t">Tools</a>', ['Tools', 'Start']],
        [undefined, ['Start']],
      ].map(([html, names]) => ({
        html,
        snippet_path: 'absent.html',
        base_url: 'https://shop.example/',
        expected: (names as string[]).map((name) => ({ name })),
      })),
    ),
    { n: 2, share: 0.5, withoutSnippet: 1 },
  ],
])('eval:%s %s %s counts right answers', async (command, option, file, content, expected) => {
  const path = join(folder, file);
  await writeFile(path, content);
  const out = join(folder, `${command}.json`);
  const { status, stdout, stderr } = run(command, [option, option === '--suite' ? folder : path, '--json', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/\| +right \|/);
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(expected);
});

test.each([
  ['pages', [], /^--corpus is missing\. Usage: /],
  ['pages', ['--corpus', '/nowhere'], /^Cannot read \/nowhere\/index\.jsonl: there is no such file or folder\.$/m],
  ['prices', ['--string', 'x'], /^Unknown option '--string'\. Usage: /],
  ['prices', ['--strings', '/'], /^Cannot read \/: it is a folder\.$/m],
  ['match', ['--noise'], /^--pairs is missing\. Usage: /],
  ['match', ['--pairs', '/nowhere'], /^Cannot read \/nowhere: there is no such file or folder\.$/m],
  ['learn-match', ['--train', 'a'], /^As many --valid as --train are needed/],
  ['gtin', ['--suite'], /^Option '--suite <value>' argument missing\. Usage: /],
  ['gtin', ['here'], /^Unexpected argument 'here'\. Usage: /],
  ['breadcrumbs', [], /^--suite is missing\. Usage: /],
  ['gtin', ['--suite', '/nowhere'], /^Cannot read \/nowhere\/gtin\.json: there is no such file or folder\.$/m],
  ['breadcrumbs', ['--suite', '/nowhere'], /^Cannot read \/nowhere\/breadcrumb/],
  ['syntaxes', ['--suite', '/nowhere'], /^\/nowhere holds none of schemaorg-examples/],
  ['queries', ['--listings', 'x'], /^--queries is missing\. Usage: /],
  [
    'queries',
    ['--listings', '/nowhere', '--queries', '/nowhere'],
    /^Cannot read \/nowhere: there is no such file or folder\.$/m,
  ],
])('eval:%s %j says one sentence and leaves with 2', (command, args, sentence) => {
  const { status, stderr, stdout } = run(command, args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});

test.each([
  ['gtin', 'gtin.json', '[]', /gtin\.json must hold the lists GTIN_CLASSIFICATION_CASES and GTIN_IDS\.$/m],
  ['gtin', 'gtin.json', '{', /gtin\.json is not JSON: /],
  ['breadcrumbs', 'breadcrumb_items_extract.json', '[{}]', /must be a list of rows with snippet_path, base_url and/],
  [
    'breadcrumbs',
    'breadcrumb_items_extract.json',
    '[{"snippet_path":"a.html","base_url":"https://a.example/","expected":[]}]',
    /names 1 breadcrumb snippets but holds none of them: put a\.html and the others anywhere in it\.$/m,
  ],
  ['syntaxes', 'examples.json', '{', /examples\.json is not JSON: /],
])('eval:%s says what is wrong with a %s that holds %s', async (command, file, content, sentence) => {
  const suite = await mkdtemp(join(folder, 'suite-'));
  await writeFile(join(suite, file), content);
  const { status, stderr, stdout } = run(command, ['--suite', suite]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});

test('eval:gtin says when its result cannot be written', async () => {
  const suite = await mkdtemp(join(folder, 'suite-'));
  await writeFile(join(suite, 'gtin.json'), '{"GTIN_CLASSIFICATION_CASES":[],"GTIN_IDS":[]}');
  const { status, stderr } = run('gtin', ['--suite', suite, '--json', join(suite, 'no', 'out.json')]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^Cannot write .*: there is no such/),
  });
});

test('eval:breadcrumbs finds the snippets its rows name, wherever they lie', async () => {
  const suite = await mkdtemp(join(folder, 'suite-'));
  const trail = (shelf: string) =>
    `<html><body><ul itemscope><li><a href="/"><span>Home</span></a> &gt;</li><li><a href="/s">${shelf}</a></li><li>Drill</li></ul></body></html>`;
  const places = {
    'beside.html': 'Tools',
    'breadcrumbs/below.html': 'Saws',
    'tests/fixtures/snippets/deep.html': 'Nails',
  };
  for (const [path, shelf] of Object.entries(places)) {
    await mkdir(dirname(join(suite, path)), { recursive: true });
    await writeFile(join(suite, path), trail(shelf));
  }
  const rows = Object.entries(places).map(([path, shelf]) => ({
    snippet_path: path === 'breadcrumbs/below.html' ? path : path.split('/').at(-1),
    base_url: 'https://shop.example',
    expected: [{ name: 'Home', url: 'https://shop.example/' }, { name: shelf }, { name: 'Drill', url: null }],
  }));
  await writeFile(
    join(suite, 'breadcrumb_items_extract.json'),
    JSON.stringify([...rows, { ...rows[0], snippet_path: 'absent.html' }]),
  );
  const { status, stderr } = run('breadcrumbs', ['--suite', suite, '--json', join(suite, 'out.json')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(await readFile(join(suite, 'out.json'), 'utf8'))).toEqual({ n: 3, share: 1, withoutSnippet: 1 });
});

test('eval:queries reads gzipped rows and prints and writes what it counted', async () => {
  const suite = await mkdtemp(join(folder, 'suite-'));
  const [listings, queries, out] = ['l.jsonl.gz', 'q.jsonl', 'out.json'].map((name) => join(suite, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(listings, gzipSync('{"id":"a","title":"Tascam DR-40X"}\n'));
  await writeFile(queries, '{"query":{"title":"Tascam DR-40X recorder","brand":"Tascam"},"relevant":["a"]}');
  const { status, stdout, stderr } = run('queries', ['--listings', listings, '--queries', queries, '--json', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/found by the first +\| 100\.0 %/);
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ n: 1, first: 1, any: 1, medianWords: 2 });
  await writeFile(listings, 'no gzip');
  expect(run('queries', ['--listings', listings, '--queries', queries]).stderr).toMatch(/is not gzipped\./);
});

test('eval:match answers labelled pairs and says how sure it was', async () => {
  const path = join(folder, 'pairs.jsonl');
  const out = join(folder, 'match.json');
  const row = (title: string, label: number) => ({
    left: { title: 'Nordfell Kettle K-2200' },
    right: { title },
    label,
    band: label === 1 ? 'same' : 'no',
  });
  const rows = [row('nordfell k2200 kettle', 1), row('Weststrand Toaster T4', 0)];
  await writeFile(path, rows.map((each) => JSON.stringify(each)).join('\n'));
  const { status, stdout, stderr } = run('match', ['--pairs', path, '--json', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('labelled \\ answered');
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
    pairs: 2,
    positives: 1,
    precision: 1,
    recall: 1,
    f1: 1,
    bestF1: 1,
    averagePrecision: 1,
    calibrationError: expect.any(Number),
    microsPerPair: expect.any(Number),
    bands: { same: { same: 1 }, no: { no: 1 } },
  });
  expect(run('match', ['--noise', '--pairs', path]).status).toBe(0);
});

test('eval:offers answers pairs it makes of offers sorted by product, a row a family', async () => {
  const path = join(folder, 'offers.jsonl');
  const out = join(folder, 'offers.json');
  const offers = Array.from({ length: 24 }, (_, i) =>
    ['kettle', 'steel kettle'].map((noun) => ({
      title: `Nordfell ${noun} K-22${10 + i}`,
      cluster: `${i}`,
      category: 'Kettles',
    })),
  ).flat();
  await writeFile(path, offers.map((each) => JSON.stringify(each)).join('\n'));
  const { status, stdout, stderr } = run('offers', ['--offers', path, '--json', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('half kept');
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject([{ family: 'Kettles', precision: 1, recall: 1 }]);
  expect(run('offers', ['--noise', '--half', 'read', '--offers', path]).status).toBe(0);
  expect(run('offers', ['--half', 'other', '--offers', path]).stderr).toContain('no half "other"');
});
