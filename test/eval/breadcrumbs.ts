// npm run --silent eval:breadcrumbs -- --suite DIR [--json OUT]
// Breadcrumb snippets of real pages: the shelves read from each, in order. A snippet is a file that its row names,
// anywhere below DIR.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
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
  const path = join(folder, 'breadcrumb_items_extract.json');
  const rows = await requireJson<readonly TrailRow[]>(path);
  if (!Array.isArray(rows) || rows.some((row) => !row?.snippet_path || !Array.isArray(row.expected)))
    throw new UsageError(`${path} must be a list of rows with snippet_path, base_url and expected.`);
  const files = await filesBelow(folder);
  const read = (await Promise.all(rows.map((row) => readRow(files, row)))).filter((one) => one !== undefined);
  if (read.length === 0)
    throw new UsageError(
      `${folder} names ${rows.length} breadcrumb snippets but holds none of them: put ${rows[0]?.snippet_path} and the others anywhere in it.`,
    );
  const right = read.filter(({ expected, got }) => isSameTrail(got, expected));
  const scores = { n: read.length, share: share(right.length, read.length), withoutSnippet: rows.length - read.length };
  console.log(table(['breadcrumbs', 'right', 'n'], [['trails', percent(scores.share), scores.n]]));
  for (const { path, expected, got } of read.filter((one) => !right.includes(one))) {
    console.log(`${path} is ${expected.join(' › ')}, was read as ${got.join(' › ') || 'nothing'}`);
  }
  await writeResult(options.json, scores);
});

/** Paths of all files below a folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function readRow(files: readonly string[], { snippet_path: path, html, base_url: url, expected }: TrailRow) {
  // The whole path first: two folders may have a file of one name.
  const file =
    files.find((one) => one.endsWith(join('/', path))) ?? files.find((one) => basename(one) === basename(path));
  const snippet = html ?? (file && (await readFile(file, 'utf8')));
  if (snippet === undefined) return undefined;
  // A snippet is what a finder of breadcrumbs handed over, so it stands here in an element that is called so.
  const { document } = new JSDOM(`<body><nav class="breadcrumb">${snippet}</nav></body>`, { url }).window;
  const got = readVisible(openPage(document, url)).fields.breadcrumb ?? [];
  return { path, expected: expected.flatMap(({ name }) => name ?? []), got };
}

/** Ours leaves out the page's own name, which is the last of a trail when it is no link. */
function isSameTrail(got: readonly string[], expected: readonly string[]): boolean {
  const [given, wanted] = [got.map(fold).join('›'), expected.map(fold)];
  return given === wanted.join('›') || given === wanted.slice(0, -1).join('›');
}
