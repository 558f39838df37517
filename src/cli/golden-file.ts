// Writes the labelled pairs that ship, so that whoever edits rules sees at once what they do to them: npm run golden
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const SHIPPED = 'public/data/golden.json';

interface Row {
  readonly left: object;
  readonly right: object;
  readonly band: string;
  readonly half: string;
  readonly note: string;
}

/** The open half of the labelled pairs as examples of a rule pack: its errors were read, so it tells nobody a secret. */
export function makeGoldenFile(): string {
  const text = readFileSync(new URL('test/golden/pairs.jsonl', ROOT), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const examples = rows
    .filter(({ half }) => half === 'open')
    .map(({ left, right, band, note }, i) => ({ id: `pair-${i + 1}`, product: left, listing: right, band, note }));
  return `${JSON.stringify(examples)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL(SHIPPED, ROOT), makeGoldenFile());
