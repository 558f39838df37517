// Prints what each part of the shipped Chromium build weighs, gzipped, beside its budget: npm run size
// Of a page: what it loads before it shows anything, then all it may ever load.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const build = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const gzipped = (file: string) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;

/** A page's own scripts: those its HTML names, which it loads at once, and those that these ask for later. */
function partsOf(page: string, later: boolean): string[] {
  const chunks = readdirSync(join(build, 'chunks')).map((name) => `chunks/${name}`);
  const parts = new Set([page]);
  for (const part of parts) {
    if (part !== page && !later) continue;
    const text = readFileSync(join(build, part), 'utf8');
    for (const file of chunks) if (text.includes(file.slice(file.indexOf('/') + 1))) parts.add(file);
  }
  return [...parts];
}

const PAGES = ['popup', 'sidepanel', 'ledger', 'find', 'options', 'welcome'];
const KB = 1000;
type Row = readonly [what: string, files: readonly string[], budget?: number];
const rows: readonly Row[] = [
  ['content script: gate', ['gate.js'], 4 * KB],
  ['content script: gate and reader', ['gate.js', 'reader.js'], 15 * KB],
  ['content script: panel', ['panel.js'], 45 * KB],
  ['background', ['background.js']],
  ...PAGES.map((page): Row => [`${page}, at once`, partsOf(`${page}.html`, false)]),
  ...PAGES.map((page): Row => [`${page}, with all it may load`, partsOf(`${page}.html`, true)]),
];

for (const [what, files, budget] of rows) {
  const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
  const limit = budget === undefined ? '' : `of ${(budget / KB).toFixed(0)} kB`;
  console.log(`${what.padEnd(34)} ${(bytes / KB).toFixed(1).padStart(6)} kB gzip ${limit}`);
  if (budget !== undefined && bytes > budget) process.exitCode = 1;
}
