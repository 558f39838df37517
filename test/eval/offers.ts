// npm run --silent eval:offers -- --offers FILE [--half read|kept] [--noise] [--json OUT]
// Matching by titles alone, of families nobody labelled pairs of; FILE is JSON Lines of {title, cluster, category}, may be gzipped.
import { z } from 'zod';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { answerPairs, rarityOf } from './answer-pairs';
import { readOptions, runCommand, UsageError, writeResult } from './command';
import { withNoise } from './match-noise';
import { OFFER_HALVES, pairsOfOffers } from './offer-pairs';
import { requireRows } from './rows';
import { scoreMatches } from './score-match';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:offers -- --offers FILE [--half read|kept] [--noise] [--json OUT]';
const Offers = z.array(z.object({ title: z.string(), cluster: z.string(), category: z.string() })).min(1);

await runCommand(async (args) => {
  const isNoisy = args.includes('--noise');
  const plain = args.filter((arg) => arg !== '--noise');
  const { offers: path = '', half: named = 'kept', json } = readOptions(USAGE, ['offers'], ['half', 'json'], plain);
  const half = OFFER_HALVES.find((one) => one === named);
  if (half === undefined) throw new UsageError(`There is no half "${named}". Usage: ${USAGE}`);
  const offers = Offers.safeParse(await requireRows(path));
  if (!offers.success) throw new UsageError(`${path} holds no rows of {title, cluster, category}.`);
  const rules = layer([shippedPack]);
  const scores = [...Map.groupBy(offers.data, ({ category }) => category)].map(([family, own]) => {
    const made = pairsOfOffers(own, half);
    const pairs = isNoisy ? withNoise(made) : made;
    return { family, ...scoreMatches(answerPairs(pairs, rules, rarityOf(pairs)).answers) };
  });
  console.log(
    table(
      [`half ${half}`, 'pairs', 'of which same', 'P', 'R', 'F1', 'best F1', 'AP'],
      scores.map(({ family, pairs, positives, precision, recall, f1, bestF1, averagePrecision }) => [
        family,
        pairs,
        positives,
        ...[precision, recall, f1, bestF1, averagePrecision].map(percent),
      ]),
    ),
  );
  await writeResult(json, scores);
});
