// npm run --silent eval:gtin -- --suite DIR [--json OUT]
// Product numbers as pages write them: which are numbers of a thing, and which digits they are.
import { join } from 'node:path';
import { parseGtin } from '@/src/product/gtin';
import { readOptions, requireJson, runCommand, UsageError, writeResult } from './command';
import { sameGtin } from './same-value';
import { share } from './score';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:gtin -- --suite DIR [--json OUT]';

type Case = readonly [text: string, expected: string | null];

/** The suite's tables: text → its kind (gtin13, isbn10, issn …), and text → its digits. */
interface GtinSuite {
  readonly GTIN_CLASSIFICATION_CASES: readonly Case[];
  readonly GTIN_IDS: readonly Case[];
}

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['suite'], ['json'], args);
  const path = join(options.suite as string, 'gtin.json');
  const suite = await requireJson<GtinSuite>(path);
  if (![suite?.GTIN_CLASSIFICATION_CASES, suite?.GTIN_IDS].every(Array.isArray))
    throw new UsageError(`${path} must hold the lists GTIN_CLASSIFICATION_CASES and GTIN_IDS.`);
  const kinds = judge(suite.GTIN_CLASSIFICATION_CASES, isSameKind);
  const digits = judge(suite.GTIN_IDS, isSameNumber);
  const answers = [...kinds.wrong, ...digits.wrong];
  console.log(
    table(
      ['product numbers', 'right', 'n'],
      [
        ['a number of a thing or not', percent(kinds.share), kinds.n],
        ['its digits', percent(digits.share), digits.n],
      ],
    ),
  );
  for (const [text, expected] of answers) {
    console.log(`${JSON.stringify(text)} is ${expected ?? 'no number'}, was read as ${parseGtin(text) ?? 'no number'}`);
  }
  await writeResult(options.json, {
    classification: { n: kinds.n, share: kinds.share },
    digits: { n: digits.n, share: digits.share },
  });
});

function judge(cases: readonly Case[], right: (answer: string | undefined, expected: string | null) => boolean) {
  const wrong = cases.filter(([text, expected]) => !right(parseGtin(text), expected));
  return { n: cases.length, share: share(cases.length - wrong.length, cases.length), wrong };
}

/** Numbers of magazines (ISSN) are not numbers of a thing a shop sells. */
function isSameKind(answer: string | undefined, kind: string | null): boolean {
  return (answer !== undefined) === (kind !== null && kind !== 'issn');
}

/** An ISBN-10 is kept as the ISBN-13 it is part of: the same nine digits, another check digit. */
function isSameNumber(answer: string | undefined, expected: string | null): boolean {
  if (answer === undefined || expected === null) return (answer === undefined) === (expected === null);
  return sameGtin(answer, expected) || (expected.length === 10 && answer.slice(4, 13) === expected.slice(0, 9));
}
