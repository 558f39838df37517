// npm run --silent fixture -- FILE [--slug NAME] [--into FOLDER]
// Unpacks a report of a wrong field into a test: test/pages/NAME/source.html and expected.json.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { slugOf } from '@/src/product/fixture/compose';
import { type Fixture, parseFixture } from '@/src/product/fixture/fixture';
import { fieldOf, PRODUCT_FIELDS } from '@/src/product/product-field';
import { readSighting } from '@/src/product/read';
import { complete } from '@/src/product/understand';
import { moment } from '@/src/quantity/time';
import { runScript } from './run-script';

const USAGE = 'Usage: npm run --silent fixture -- FILE [--slug NAME] [--into FOLDER]';
const PAGES = fileURLToPath(new URL('../../test/pages/', import.meta.url));

/** File name → content of the test a report becomes. The first line says where the page was, for who opens it. */
function testFiles({ url, html, expected }: Fixture): Record<string, string> {
  const [doctype = '', ...rest] = html.split('\n');
  // No sign of an address can end a comment but this one.
  const address = `<!-- address: ${url.replaceAll('--', '%2D%2D').replaceAll('>', '%3E')} -->`;
  return {
    'source.html': [doctype, address, ...rest].join('\n'),
    'expected.json': `${JSON.stringify(expected, undefined, 2)}\n`,
  };
}

/** Fields that today's readers give differently from what is expected: what the test will fail on. */
function wrongToday({ url, html, expected }: Fixture): string[] {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  const seen = readSighting(document, url, moment(0));
  const product = seen && complete(seen).product;
  if (product === undefined || expected === null) return (product ?? null) === expected ? [] : ['name'];
  return PRODUCT_FIELDS.filter(
    (field) => JSON.stringify(fieldOf(product, field)) !== JSON.stringify(fieldOf(expected, field)),
  );
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { slug: { type: 'string' }, into: { type: 'string', default: PAGES } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const parsed = parseFixture(readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    console.error(`${file}: ${parsed.problem}`);
    return 1;
  }
  const { fixture } = parsed;
  const slug = values.slug ?? slugOf(fixture.url, fixture.expected?.name);
  if (!/^[a-z\d][a-z\d-]*$/.test(slug)) {
    console.error(`"${slug}" is no name for a folder: use small letters, digits and hyphens.`);
    return 2;
  }
  const folder = join(values.into, slug);
  if (existsSync(folder)) {
    console.error(`${folder} is there already: give another name with --slug.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(testFiles(fixture))) writeFileSync(join(folder, name), content);
  const wrong = wrongToday(fixture);
  console.log(folder);
  console.log(wrong.length === 0 ? 'It is read as expected today.' : `Read otherwise today: ${wrong.join(', ')}.`);
  if (fixture.open.length > 0) {
    console.log(`Nobody said what is right for: ${fixture.open.join(', ')}. Complete expected.json.`);
  }
  return 0;
}

await runScript(main, 1);
