// npm run --silent eval:retrieve -- --listings FILE --queries FILE [--json OUT]
// Whether the right listings are among the candidates, by the same index, query and comparison as in the extension; files
// may be gzipped.
import { gunzipSync } from 'node:zlib';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { readOptions, requireFile, runCommand, UsageError, writeResult } from './command';
import { DEPTHS, ListingRow, parseRows, QueryRow, scoreRetrieval } from './score-retrieval';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:retrieve -- --listings FILE --queries FILE [--json OUT]';

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['listings', 'queries'], ['json'], args);
  const [listingsFile, queriesFile] = [options.listings as string, options.queries as string];
  const listings = parseRows(ListingRow, await textOf(listingsFile), listingsFile);
  const queries = parseRows(QueryRow, await textOf(queriesFile), queriesFile);
  const result = await scoreRetrieval(listings, queries, layer([shippedPack]), () => performance.now());
  console.log(
    table(
      ['listings', 'queries', ...DEPTHS.map((depth) => `recall@${depth}`), 'ms p50', 'ms p95'],
      [
        [
          String(listings.length),
          String(queries.length),
          ...DEPTHS.map((depth) => percent(result.recall[depth] ?? null)),
          result.ms.p50.toFixed(1),
          result.ms.p95.toFixed(1),
        ],
      ],
    ),
  );
  await writeResult(options.json, result);
});

/** @throws UsageError when a file that calls itself gzipped is not. */
async function textOf(path: string): Promise<string> {
  const bytes = await requireFile(path);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzipped && path.endsWith('.gz'))
    throw new UsageError(`${path} is not gzipped. Give it another name or gzip it.`);
  return String(gzipped ? gunzipSync(bytes) : bytes);
}
