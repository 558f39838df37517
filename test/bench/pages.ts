// npm run --silent bench:pages -- --corpus DIR
// Our readers beside others, in one run on the same product pages: what each gets right and how long it takes. Timings
// of a shared machine are noisy; ratios less so.
import { JSDOM, VirtualConsole } from 'jsdom';
import { readSighting } from '@/src/product/read';
import { moment } from '@/src/quantity/time';
import { readOptions, runCommand } from '../eval/command';
import { htmlOf, readCorpus, type SavedPage, urlOf } from '../eval/corpus';
import { readPages } from '../eval/read-pages';
import { percentile } from '../eval/score';
import { type Answers, answersOf, scoreAnswers } from '../eval/score-answers';
import { percent, table } from '../eval/table';
import { loadPeers, type Peer } from './peers';

const USAGE = 'npm run --silent bench:pages -- --corpus DIR';

/** Each reader has so many pages to warm up on before it is timed. */
const WARM_UP = 5;

/** The fields that all readers tell. */
const FIELDS = ['name', 'price', 'currency', 'brand', 'gtin', 'sku'] as const;

await runCommand(async (args) => {
  const { corpus = '' } = readOptions(USAGE, ['corpus'], [], args);
  const pages = (await readCorpus(corpus)).filter(({ kind }) => kind === 'product');
  const runs = [await ourRun(corpus, pages), await ourNodeRun(corpus, pages)];
  for (const peer of loadPeers()) runs.push(await peerRun(peer, corpus, pages));
  const usual = percentile(runs[0]?.ms ?? [], 0.5);
  console.log(
    table(
      ['reader', 'median ms', 'p95 ms', '× ours', ...FIELDS.map((field) => `${field} R/P`)],
      runs.map(({ name, ms, answers }) => {
        const scores = answers === undefined ? undefined : scoreAnswers(pages, answers);
        return [
          name,
          percentile(ms, 0.5).toFixed(1),
          percentile(ms, 0.95).toFixed(1),
          (percentile(ms, 0.5) / usual).toFixed(1),
          ...FIELDS.map((field) =>
            scores ? `${percent(scores[field].recall)} / ${percent(scores[field].precision)}` : 'as above',
          ),
        ];
      }),
    ),
  );
});

interface Run {
  readonly name: string;
  readonly ms: readonly number[];
  /** One a page; left out where they are those of the run before. */
  readonly answers?: readonly Answers[];
}

/** As shipped: in Chromium, on the document the browser has parsed anyway. */
async function ourRun(folder: string, pages: readonly SavedPage[]): Promise<Run> {
  const ms: number[] = [];
  const answers: Answers[] = [];
  for await (const { read, sighting } of readPages(folder, pages, console.error)) {
    if (read !== undefined) ms.push(read.again / 1000);
    answers.push(sighting === undefined ? {} : answersOf(sighting));
  }
  return { name: 'Reprise, in Chromium', ms, answers };
}

/** From the text of the page, as the others: parsed by jsdom, which is most of the time. */
async function ourNodeRun(folder: string, pages: readonly SavedPage[]): Promise<Run> {
  const { ms } = await timed(folder, pages, async (html, url) => {
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    readSighting(window.document, url, moment(0));
    window.close();
    return {};
  });
  return { name: 'Reprise, in Node with jsdom', ms };
}

async function peerRun({ name, read }: Peer, folder: string, pages: readonly SavedPage[]): Promise<Run> {
  return { name, ...(await timed(folder, pages, read)) };
}

async function timed(
  folder: string,
  pages: readonly SavedPage[],
  read: (html: string, url: string) => Promise<Answers>,
): Promise<{ ms: number[]; answers: Answers[] }> {
  const ms: number[] = [];
  const answers: Answers[] = [];
  for (const page of [...pages.slice(0, WARM_UP), ...pages]) {
    const html = await htmlOf(folder, page);
    const start = performance.now();
    answers.push(await read(html, urlOf(page)).catch(() => ({})));
    ms.push(performance.now() - start);
  }
  return { ms: ms.slice(WARM_UP), answers: answers.slice(WARM_UP) };
}
