// npm run --silent eval:prices -- --strings FILE.jsonl [--json OUT]
// Shares of price strings whose amount and currency are read right.
import { currencyMarks, currencyOf } from '@/src/product/currency';
import { everySign } from '@/src/product/currency-signs';
import { type PriceHint, readPrice } from '@/src/product/price';
import { readOptions, requireJsonLines, runCommand, writeResult } from './command';
import { share } from './score';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:prices -- --strings FILE.jsonl [--json OUT]';

/** One price string and what a person reads in it; null: nothing. Currencies are as written ("Kč"), not codes. */
interface PriceRow {
  readonly text: string;
  readonly currencyHint: string | null;
  readonly decimalSeparator: string | null;
  readonly groupSeparator: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly knownHard: boolean;
}

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['strings'], ['json'], args);
  const rows = (await requireJsonLines<PriceRow>(options.strings as string)).filter(({ knownHard }) => !knownHard);
  const answers = rows.map((row) => {
    const answer = readPrice(row.text, hintOf(row));
    return { row, answer, amount: sameAmount(answer?.amount, row), currency: sameSign(answer?.currency, row) };
  });
  const shareOf = (field: 'amount' | 'currency') => share(answers.filter((one) => one[field]).length, rows.length);
  const scores = { n: rows.length, amount: shareOf('amount'), currency: shareOf('currency') };
  const wrong = answers.filter(({ amount, currency }) => !amount || !currency);
  console.log(
    table(
      ['price strings', 'right', 'n'],
      [
        ['amount', percent(scores.amount), scores.n],
        ['currency', percent(scores.currency), scores.n],
      ],
    ),
  );
  for (const { row, answer } of wrong) {
    const wanted = `${row.amount} ${row.currency}`;
    const got = `${answer?.amount ?? 'nothing'} ${answer?.currency ?? ''}`.trim();
    console.log(`${JSON.stringify(row.text)} is ${wanted}, was read as ${got}`);
  }
  await writeResult(options.json, scores);
});

function hintOf({ currencyHint, decimalSeparator, groupSeparator }: PriceRow): PriceHint {
  const other = groupSeparator === ',' ? '.' : groupSeparator === '.' ? ',' : undefined;
  const decimal = decimalSeparator === '.' || decimalSeparator === ',' ? decimalSeparator : other;
  return { signs: everySign, decimal, ...(currencyHint !== null && { currency: currencyHint }) };
}

function sameAmount(answer: number | undefined, { amount }: PriceRow): boolean {
  if (amount === null || answer === undefined) return (amount === null) === (answer === undefined);
  return Math.abs(answer - Number(amount)) < 1e-6 * Math.max(1, Number(amount));
}

/** The sign of the label can mean the code of the answer. */
function sameSign(answer: string | undefined, { currency }: PriceRow): boolean {
  if (currency === null || answer === undefined) return (currency === null) === (answer === undefined);
  const codes = currencyMarks(currency.normalize('NFKC'), everySign).flatMap((mark) => mark.codes);
  return codes.includes(answer) || currencyOf(currency, { signs: everySign }) === answer;
}
