// npm run --silent eval:pages -- --corpus DIR [--facts FILE] [--json OUT]
// How well and how fast product pages are read: every page of a corpus in real Chromium.
import { readOptions, requireJsonLines, runCommand, writeResult } from './command';
import { readCorpus } from './corpus';
import { readPages } from './read-pages';
import type { FactName } from './same-fact';
import { type PageScores, type ReadPage, scorePages } from './score-pages';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:pages -- --corpus DIR [--facts FILE] [--json OUT]';

type FactRow = { readonly file: string } & Readonly<Partial<Record<FactName, string | number | null>>>;

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['corpus'], ['facts', 'json'], args);
  const folder = options.corpus as string;
  const pages = await readCorpus(folder);
  const rows = options.facts === undefined ? [] : await requireJsonLines<FactRow>(options.facts);
  const facts = new Map(rows.map((row) => [row.file, row]));
  const read: ReadPage[] = [];
  for await (const reading of readPages(folder, pages, console.error)) {
    const page = pages[read.length] as (typeof pages)[number];
    const row = facts.get(page.file);
    read.push({ page, reading, ...(row && { facts: row }) });
  }
  const scores = scorePages(read);
  console.log(report(scores, read.length));
  await writeResult(options.json, scores);
});

function report(scores: PageScores, pages: number): string {
  const { detection, fields, facts, first, misses } = scores;
  const times = [
    ['readers on product pages, ms', scores.ms, first.ms],
    ['gate at load on other pages, µs', scores.gateMicros, first.gateMicros],
    ['gate at idle on other pages, µs', scores.idleMicros, first.idleMicros],
  ] as const;
  return [
    `${pages} pages. A product was seen on ${percent(detection.truePositiveRate)} of the product pages and on ${percent(detection.falsePositiveRate)} of the others.`,
    table(
      ['field', 'recall', 'precision', 'F1', 'n'],
      [...Object.entries(fields), ...Object.entries(facts ?? {})].map(([name, { recall, precision, f1, n }]) => [
        name,
        percent(recall),
        percent(precision),
        percent(f1),
        n,
      ]),
    ),
    table(
      ['time', 'median', 'p95', 'max', 'first time: median', 'p95', 'max'],
      times.map(([name, again, once]) => [
        name,
        ...[again, once].flatMap(({ median, p95, max }) => [median, p95, max]),
      ]),
    ),
    `${misses.length} answers were wrong or missing; --json lists them.`,
  ].join('\n\n');
}
