// npm run --silent eval:golden -- [--errors HALF] [--json OUT]
// How the bands of the matcher agree with the pairs labelled by hand, by half, band, category and language.
// Of the halves nobody reads only their rows are told, and they are in no other: who changes the matcher must not learn from them.
import messages from '@/public/_locales/en/messages.json';
import { BANDS } from '@/src/rules/band';
import { lookupIn } from '@/src/words/catalogue';
import { say } from '@/src/words/say';
import {
  agreementOf,
  CATEGORIES,
  HALVES,
  type Judged,
  judge,
  LANGUAGES,
  type PairFile,
  readPairs,
  UNREAD,
} from '../golden/judge';
import { readOptions, runCommand, UsageError, writeResult } from './command';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:golden -- [--errors HALF] [--json OUT]';
const tongue = { lookup: lookupIn(messages), locale: 'en' };

await runCommand(async (args) => {
  const { errors, json } = readOptions(USAGE, [], ['errors', 'json'], args);
  if (UNREAD.some((half) => half === errors))
    throw new UsageError(`The errors of the half "${errors}" are not to be read. Usage: ${USAGE}`);
  const judgedOf = async (files: readonly PairFile[]) =>
    (await Promise.all(files.map((file) => judge(readPairs(file))))).flat();
  const [judged, beside] = [
    await judgedOf(['pairs', 'fresh', 'opened']),
    await judgedOf(['sealed', 'shops', 'shops-later']),
  ];
  const halves = HALVES.map((half) => [half, judged.concat(beside).filter((pair) => pair.half === half)] as const);
  const groups: (readonly [string, readonly Judged[]])[] = [
    ['all', judged],
    ...halves,
    ...CATEGORIES.map((category) => [category, judged.filter((pair) => pair.category === category)] as const),
    ...LANGUAGES.map((language) => [language, judged.filter((pair) => pair.language === language)] as const),
  ];
  console.log(
    table(
      ['pairs', 'n', 'precision of same', 'recall of same', 'right band'],
      groups.map(([name, pairs]) => {
        const { precision, recall, agreement } = agreementOf(pairs);
        return [name, String(pairs.length), percent(precision), percent(recall), percent(agreement)];
      }),
    ),
  );
  for (const [half, pairs] of halves) if (!UNREAD.includes(half)) console.log(`\n${confusion(half, pairs)}`);
  for (const [half, pairs] of halves)
    if (half === errors) for (const pair of pairs) if (pair.band !== pair.answer.band) console.log(told(pair));
  await writeResult(
    json,
    Object.fromEntries(groups.map(([name, pairs]): [string, object] => [name, agreementOf(pairs)])),
  );
});

/** Labels down, answers across. */
function confusion(half: string, pairs: readonly Judged[]): string {
  const counts = BANDS.map((label) => [
    label,
    ...BANDS.map((band) => String(pairs.filter((pair) => pair.band === label && pair.answer.band === band).length)),
  ]);
  return table([`${half}: label`, ...BANDS.map((band) => `called ${band}`)], counts);
}

function told({ left, right, band, language, note, answer }: Judged): string {
  const reasons = answer.signals.map((signal) => `${signal.strength.toFixed(2)} ${say(tongue, signal.reason)}`);
  return `\n${answer.band}, should be ${band} (${language}, ${note}; ${answer.probability.toFixed(2)})\n  ${left.name}\n  ${right.title}\n    ${reasons.join('\n    ')}`;
}
