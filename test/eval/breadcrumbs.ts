// npm run --silent eval:breadcrumbs -- --suite DIR [--json OUT]
// Breadcrumb snippets of real pages: the shelves read from each, in order.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { findBuyButtons } from '@/src/product/buy-button';
import { openPage } from '@/src/product/page';
import { readVisible } from '@/src/product/readers/visible';
import { readOptions, requireJson, runCommand, UsageError, writeResult } from './command';
import { fold } from './same-value';
import { share } from './score';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:breadcrumbs -- --suite DIR [--json OUT]';

/** A snippet, in the row or in a file beside it, and the trail a person reads in it. */
interface TrailRow {
  readonly snippet_path: string;
  readonly html?: string;
  readonly base_url: string;
  readonly expected: readonly { readonly name?: string | null }[];
}

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['suite'], ['json'], args);
  const folder = options.suite as string;
  const rows = await requireJson<readonly TrailRow[]>(join(folder, 'breadcrumb_items_extract.json'));
  const read = (await Promise.all(rows.map((row) => readRow(folder, row)))).filter((one) => one !== undefined);
  if (read.length === 0)
    throw new UsageError(
      `${folder} names ${rows.length} breadcrumb snippets but holds none of them: put ${rows[0]?.snippet_path} and the others beside breadcrumb_items_extract.json.`,
    );
  const right = read.filter(({ expected, got }) => isSameTrail(got, expected));
  const scores = { n: read.length, share: share(right.length, read.length), withoutSnippet: rows.length - read.length };
  console.log(table(['breadcrumbs', 'right', 'n'], [['trails', percent(scores.share), scores.n]]));
  for (const { path, expected, got } of read.filter((one) => !right.includes(one))) {
    console.log(`${path} is ${expected.join(' › ')}, was read as ${got.join(' › ') || 'nothing'}`);
  }
  await writeResult(options.json, scores);
});

async function readRow(folder: string, { snippet_path: path, html, base_url: url, expected }: TrailRow) {
  const snippet = html ?? (await snippetOf(folder, path));
  if (snippet === undefined) return undefined;
  // A snippet is what a finder of breadcrumbs handed over, so it stands here in an element that is called so.
  const { document } = new JSDOM(`<body><nav class="breadcrumb">${snippet}</nav></body>`, { url }).window;
  const got = readVisible(openPage(document, url), findBuyButtons).fields.breadcrumb ?? [];
  return { path, expected: expected.flatMap(({ name }) => name ?? []), got };
}

async function snippetOf(folder: string, path: string): Promise<string | undefined> {
  for (const place of [join(folder, path), join(folder, 'breadcrumbs', path)]) {
    try {
      return await readFile(place, 'utf8');
    } catch {}
  }
  return undefined;
}

/** Ours leaves out the page's own name, which is the last of a trail when it is no link. */
function isSameTrail(got: readonly string[], expected: readonly string[]): boolean {
  const [given, wanted] = [got.map(fold).join('›'), expected.map(fold)];
  return given === wanted.join('›') || given === wanted.slice(0, -1).join('›');
}
