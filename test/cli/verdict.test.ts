import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '@/src/verdict/verdict';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'reprise-cli-'));
const at = (name: string) => join(directory, name);

const PAGE = `<!doctype html><html lang="en"><head><title>Levi's 501 jeans</title>
<link rel="canonical" href="https://shop.example/jeans/501">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Levi's 501 Original jeans, blue","brand":{"@type":"Brand","name":"Levi's"},
"mpn":"00501-0114","offers":{"@type":"Offer","price":"110.00","priceCurrency":"EUR"}}</script></head><body><h1>Levi's 501 Original jeans, blue</h1></body></html>`;
const FEED = [
  {
    id: '1',
    title: "Levi's 501 Original jeans, blue, worn twice",
    link: 'https://used.example/1',
    condition: 'used',
    price: '35.00 EUR',
    brand: "Levi's",
    mpn: '00501-0114',
  },
  { id: '2', title: 'Nikon D3500', link: 'https://used.example/2', condition: 'used', price: '250.00 EUR' },
  { id: '3', title: 'New jeans', link: 'https://used.example/3', condition: 'new', price: '80.00 EUR' },
]
  .map((row) => JSON.stringify(row))
  .join('\n');

beforeAll(() => {
  writeFileSync(at('page.html'), PAGE);
  writeFileSync(at('page.html.gz'), gzipSync(PAGE));
  writeFileSync(at('article.html'), '<html><body><article><h1>On jeans</h1><p>Words.</p></article></body></html>');
  writeFileSync(at('feed.jsonl'), FEED);
  writeFileSync(at('bad.xml'), '<rss><channel><item>');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the command as a person would; a refusal comes back with its code and sentence. */
async function verdict(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return promisify(execFile)(process.execPath, [tsx, join(root, 'src/cli/verdict.ts'), ...args], { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

describe('npm run verdict', () => {
  test('says where else to look in the region that is named, and only everywhere without one', async () => {
    const there = ['--page', at('page.html'), '--feed', at('feed.jsonl')];
    const { out } = await verdict(...there, '--region', 'DE');
    expect(out).toMatch(
      /Look elsewhere\n(?: {2}• .*\n)*? {2}• Kleinanzeigen {2}https:\/\/www\.kleinanzeigen\.de\/s-Levi/,
    );
    expect(out).toMatch(/Borrow, rent, repair\n {2}• Netzwerk Reparatur-Initiativen {2}https:/);
    const nowhere = (await verdict(...there)).out;
    expect(nowhere).not.toContain('Look elsewhere');
    expect(nowhere).toContain('• Repair Café  https://www.repaircafe.org/en/visit/');
  });

  test('gives the same thing in the boundary asked for, with the years of use that were said', async () => {
    const files = ['--page', at('page.html'), '--feed', at('feed.jsonl'), '--json'];
    const asked = async (...more: string[]) =>
      JSON.parse((await verdict(...files, ...more)).out).asked as { boundary: string; kgCo2e: { median: number } };
    const gate = await asked('--boundary', 'cradle-to-gate');
    const shop = await asked('--boundary', 'cradle-to-gate+transport');
    const grave = await asked('--boundary', 'cradle-to-grave', '--years', '4');
    expect([gate, shop, grave].map(({ boundary }) => boundary)).toEqual([
      'cradle-to-gate',
      'cradle-to-gate+transport',
      'cradle-to-grave',
    ]);
    expect(gate.kgCo2e.median).toBeLessThan(shop.kgCo2e.median);
    expect(shop.kgCo2e.median).toBeLessThan(grave.kgCo2e.median);
  });

  test('counts a whole life on the grid of the region, which may be written small', async () => {
    writeFileSync(
      at('fridge.html'),
      PAGE.replaceAll("Levi's 501 Original jeans, blue", 'Fridge freezer').replace(
        '<h1>',
        '<p>Annual energy consumption: 200 kWh</p><h1>',
      ),
    );
    const files = ['--page', at('fridge.html'), '--feed', at('feed.jsonl'), '--json', '--boundary', 'cradle-to-grave'];
    const grave = async (region: string) =>
      JSON.parse((await verdict(...files, '--region', region)).out).asked.kgCo2e.median;
    expect(await grave('pl')).toBeGreaterThan(1.5 * (await grave('FR')));
  });

  test('says in words what was asked for, and refuses a boundary nobody knows', async () => {
    const files = ['--page', at('page.html'), '--feed', at('feed.jsonl')];
    const { out } = await verdict(...files, '--boundary', 'cradle-to-grave');
    expect(out).toMatch(/The new one in the boundary asked for: about [\d.]+ .*boundary: cradle-to-grave/);
    const { code, err } = await verdict(...files, '--boundary', 'well-to-wheel');
    expect([code, err]).toEqual([2, expect.stringContaining('cradle-to-gate+transport')]);
  });

  test('prints what was read and from where, the footprint, the offers with reasons, and what the feed held', async () => {
    const { code, out } = await verdict('--page', at('page.html'), '--feed', at('feed.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('https://shop.example/jeans/501');
    expect(out).toMatch(/mpn: 00501-0114 {2}\[json-ld, /);
    expect(out).toMatch(/Making and delivering the new one: about [\d.]+ \([\d.]+ to [\d.]+\) kg CO2e; tier: category/);
    expect(out).toContain("Levi's 501 Original jeans, blue, worn twice");
    expect(out).toMatch(/same model number 00501-?0114/);
    expect(out).toMatch(/could avoid about [\d.]+ \([\d.-]+ to [\d.]+\) kg CO2e, if it replaces buying new/);
    expect(out).toContain('1 offered as new');
    expect(out).toMatch(/^Search words: Levi's 501 /m);
    expect(out).toContain('Sorted by how alike they are, what is advised against last; then by what they could avoid');
  });

  test('--json gives the verdict itself, also of a gzipped page, and the answer moves it', async () => {
    const run = async (answer: string): Promise<Verdict> =>
      JSON.parse(
        (await verdict('--page', at('page.html.gz'), '--feed', at('feed.jsonl'), '--json', '--would-buy-new', answer))
          .out,
      );
    const [yes, no] = [await run('yes'), await run('no')];
    expect(yes.offers[0]?.match.listing.offerId).toBe('1');
    expect(yes.search?.phrases[0]).toMatch(/^Levi's 501/);
    expect(JSON.stringify(yes.search)).not.toContain('shop.example');
    expect(yes.offers[0]?.avoided?.net.p50).toBeGreaterThan(no.offers[0]?.avoided?.net.p50 ?? Number.POSITIVE_INFINITY);
  });

  test('reads a saved page as UTF-8 though nothing in it says so', async () => {
    writeFileSync(at('unsaid.html'), PAGE.replaceAll('blue', 'bleu délavé Ж'));
    const { out } = await verdict('--page', at('unsaid.html'), '--feed', at('feed.jsonl'));
    expect(out).toContain('bleu délavé Ж');
  });

  test('says so when a page sells nothing', async () => {
    const { code, out } = await verdict('--page', at('article.html'), '--feed', at('feed.jsonl'));
    expect([code, out.trim()]).toEqual([0, 'No product was recognised on this page.']);
  });

  test.each([
    ['no feed', ['--page', 'x.html'], 2, /^Usage: /],
    ['a page that is not there', ['--page', 'nowhere.html', '--feed', 'feed.jsonl'], 1, /nowhere\.html/],
    ['a feed that ends in the middle', ['--page', 'page.html', '--feed', 'bad.xml'], 1, /\w+ \w+ \w+/],
    ['a region that is none', ['--page', 'page.html', '--feed', 'feed.jsonl', '--region', 'Germany'], 2, /^Usage: /],
    ['years that are none', ['--page', 'page.html', '--feed', 'feed.jsonl', '--years', 'some'], 2, /^Usage: /],
    [
      'an answer that is none',
      ['--page', 'page.html', '--feed', 'feed.jsonl', '--would-buy-new', 'perhaps'],
      2,
      /^Usage: /,
    ],
  ])('refuses %s with a sentence', async (_, args, code, sentence) => {
    const placed = args.map((arg) => (/\.(html|jsonl|xml)$/.test(arg) ? at(arg) : arg));
    const answer = await verdict(...placed);
    expect(answer.code).toBe(code);
    expect(answer.err.trim()).toMatch(sentence);
    expect(answer.err).not.toContain('    at ');
  });
});
