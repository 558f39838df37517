// npm run --silent eval:category -- --products FILE [--json OUT]
// Which kind of thing a product is, against labels made by hand; FILE may be gzipped.
import { index } from '../category/taxonomy';
import { readOptions, runCommand, writeResult } from './command';
import { requireText } from './rows';
import { parseProducts, scoreProducts, unknownLabels } from './score-category';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:category -- --products FILE [--json OUT]';

await runCommand(async (args) => {
  const { products, json } = readOptions(USAGE, ['products'], ['json'], args);
  const path = products as string;
  const rows = parseProducts(await requireText(path), path);
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
