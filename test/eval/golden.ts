// npm run --silent eval:golden -- [--errors HALF] [--json OUT]
// How the bands of the matcher agree with the pairs labelled by hand, by half, band, category and language.
// Of the half `sealed` only its row is told, and it is in no other row: who changes the matcher must not learn from it.
import messages from '@/public/_locales/en/messages.json';
import { BANDS } from '@/src/rules/band';
import { lookupIn } from '@/src/words/catalogue';
import { say } from '@/src/words/say';
import { agreementOf, CATEGORIES, HALVES, type Judged, judge, LANGUAGES, readPairs } from '../golden/judge';
import { readOptions, runCommand, UsageError, writeResult } from './command';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:golden -- [--errors HALF] [--json OUT]';
const tongue = { lookup: lookupIn(messages), locale: 'en' };

await runCommand(async (args) => {
  const { errors, json } = readOptions(USAGE, [], ['errors', 'json'], args);
  if (errors === 'sealed') throw new UsageError(`The errors of the half "sealed" are not to be read. Usage: ${USAGE}`);
  const sealed = await judge(readPairs('sealed'));
  const judged = (
    await Promise.all((['pairs', 'fresh', 'opened'] as const).map((file) => judge(readPairs(file))))
  ).flat();
  const halves = HALVES.filter((half) => half !== 'sealed').map(
    (half) => [half, judged.filter((pair) => pair.half === half)] as const,
  );
  const groups: (readonly [string, readonly Judged[]])[] = [
    ['all', judged],
    ...halves,
    ['sealed', sealed],
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
  for (const [half, pairs] of halves) console.log(`\n${confusion(half, pairs)}`);
  for (const pair of judged) if (pair.half === errors && pair.band !== pair.answer.band) console.log(told(pair));
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
