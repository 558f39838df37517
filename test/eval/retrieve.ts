// npm run --silent eval:retrieve -- --listings FILE --queries FILE [--json OUT]
// Whether the right listings are among the candidates, by the same index, query and comparison as in the extension; files
// may be gzipped.
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { readOptions, runCommand, writeResult } from './command';
import { requireText } from './rows';
import { DEPTHS, ListingRow, parseRows, QueryRow, scoreRetrieval } from './score-retrieval';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:retrieve -- --listings FILE --queries FILE [--json OUT]';

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['listings', 'queries'], ['json'], args);
  const [listingsFile, queriesFile] = [options.listings as string, options.queries as string];
  const listings = parseRows(ListingRow, await requireText(listingsFile), listingsFile);
  const queries = parseRows(QueryRow, await requireText(queriesFile), queriesFile);
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
