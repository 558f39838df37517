// Prints what each part of the shipped Chromium build weighs, gzipped, beside its budget: npm run size
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const build = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const gzipped = (file: string) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;

/** A page's own scripts and styles: what its HTML names, and what those import. */
function partsOf(page: string): string[] {
  const parts = new Set([page]);
  for (const part of parts) {
    const text = readFileSync(join(build, part), 'utf8');
    const chunks = readdirSync(join(build, 'chunks')).map((name) => `chunks/${name}`);
    const styles = existsSync(join(build, 'assets'))
      ? readdirSync(join(build, 'assets')).map((name) => `assets/${name}`)
      : [];
    for (const file of [...chunks, ...styles]) if (text.includes(file.slice(file.indexOf('/') + 1))) parts.add(file);
  }
  return [...parts];
}

const KB = 1000;
const rows: readonly [what: string, files: readonly string[], budget?: number][] = [
  ['content script: gate', ['gate.js'], 4 * KB],
  ['content script: gate and reader', ['gate.js', 'reader.js'], 15 * KB],
  ['content script: panel', ['panel.js'], 45 * KB],
  ['background', ['background.js']],
  ['popup', partsOf('popup.html')],
  ['side panel', partsOf('sidepanel.html')],
  ['options', partsOf('options.html')],
  ['welcome', partsOf('welcome.html')],
  ['find something used', partsOf('find.html')],
];

for (const [what, files, budget] of rows) {
  const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
  const limit = budget === undefined ? '' : `of ${(budget / KB).toFixed(0)} kB`;
  console.log(`${what.padEnd(34)} ${(bytes / KB).toFixed(1).padStart(6)} kB gzip ${limit}`);
  if (budget !== undefined && bytes > budget) process.exitCode = 1;
}
