// npm run --silent eval:queries -- --listings FILE --queries FILE [--json OUT]
// Whether the words made for a live source find the thing, were the source a plain search for all of them.
import { readOptions, runCommand, writeResult } from './command';
import { requireRows } from './rows';
import { type CatalogueRow, type QueryRow, scoreQueries } from './score-queries';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:queries -- --listings FILE --queries FILE [--json OUT]';

await runCommand(async (args) => {
  const { listings, queries, json } = readOptions(USAGE, ['listings', 'queries'], ['json'], args);
  const { result, missed } = scoreQueries(
    await requireRows<CatalogueRow>(listings as string),
    await requireRows<QueryRow>(queries as string),
  );
  console.log(
    table(
      ['search words', 'value'],
      [
        ['products', result.n],
        ['found by the first', percent(result.first)],
        ['found by one of them', percent(result.any)],
        ['… among at most 50', percent(result.anyShort)],
        ['median of what the first finds', result.medianFirstResults ?? '–'],
        ['median of what the finding one finds', result.medianResults ?? '–'],
        ['median words of the first', result.medianWords ?? '–'],
      ],
    ),
  );
  console.log('');
  for (const { name, phrases } of missed.slice(0, 40)) console.log(`${name}: ${phrases.join(' | ')}`);
  await writeResult(json, result);
});
