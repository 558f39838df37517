// npm run --silent eval:category -- --products FILE [--json OUT]
// Which kind of thing a product is, against labels made by hand; FILE may be gzipped.
import { gunzipSync } from 'node:zlib';
import { index } from '../category/taxonomy';
import { readOptions, requireFile, runCommand, UsageError, writeResult } from './command';
import { parseProducts, scoreProducts, unknownLabels } from './score-category';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:category -- --products FILE [--json OUT]';

await runCommand(async (args) => {
  const { products, json } = readOptions(USAGE, ['products'], ['json'], args);
  const path = products as string;
  const rows = parseProducts(textOf(await requireFile(path), path), path);
  const { result, coarse, byLanguage, wrong, millisPerTitle } = scoreProducts(rows, index);
  console.log(
    table(
      ['kinds', 'share'],
      [
        ['products', String(result.n)],
        ['acceptable', percent(result.acceptable)],
        ['the very id', percent(result.strict)],
        ['none where none fits', percent(result.refusedWhenNull)],
        ['… of which with a kind that the labels have no word for', percent(coarse)],
        ['accessories seen', percent(result.accessoryRecall)],
        ['ms a product', millisPerTitle.toFixed(2)],
      ],
    ),
  );
  if (byLanguage.length > 1) console.log(`\n${table(['language', 'n', 'acceptable'], byLanguage)}`);
  const unknown = unknownLabels(rows, index);
  if (unknown.length > 0)
    console.log(`\nLabels that name no kind of ours, so that no answer is right: ${unknown.join(', ')}.`);
  console.log('');
  for (const sentence of wrong.slice(0, 200)) console.log(sentence);
  await writeResult(json, result);
});

/** @throws UsageError when a file that calls itself gzipped is not. */
function textOf(bytes: Buffer, path: string): string {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzipped && path.endsWith('.gz'))
    throw new UsageError(`${path} is not gzipped. Give it another name or gzip it.`);
  return String(gzipped ? gunzipSync(bytes) : bytes);
}
