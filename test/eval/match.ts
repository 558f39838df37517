// npm run --silent eval:match -- --pairs FILE [--noise | --losses --swaps --phrases] [--json OUT]
// Which pairs are called the same thing, against labels; FILE is JSON Lines, may be gzipped.
import { BANDS } from '@/src/rules/band';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { answerPairs, rarityOf } from './answer-pairs';
import { readOptions, runCommand, writeResult } from './command';
import { NOISES, withNoise } from './match-noise';
import { readPairs } from './match-rows';
import { type Answered, bandTable, calibrationBins, scoreMatches } from './score-match';
import { percent, table } from './table';

const USAGE = 'npm run --silent eval:match -- --pairs FILE [--noise | --losses --swaps --phrases] [--json OUT]';

await runCommand(async (args) => {
  const isFlag = (arg: string) => arg === '--noise' || NOISES.some((one) => arg === `--${one}`);
  const noises = args.includes('--noise') ? NOISES : NOISES.filter((one) => args.includes(`--${one}`));
  const { pairs: path, json } = readOptions(
    USAGE,
    ['pairs'],
    ['json'],
    args.filter((arg) => !isFlag(arg)),
  );
  const read = await readPairs(path as string);
  const pairs = noises.length > 0 ? withNoise(read, noises) : read;
  const { answers, microsPerPair } = answerPairs(pairs, layer([shippedPack]), rarityOf(pairs));
  const scores = scoreMatches(answers);
  const bands = bandTable(answers);
  console.log(
    table(
      ['matching', 'share'],
      [
        ['pairs', String(scores.pairs)],
        ['of which the same thing', String(scores.positives)],
        ['precision of "same"', percent(scores.precision)],
        ['recall of "same"', percent(scores.recall)],
        ['F1', percent(scores.f1)],
        ['best F1 at any threshold', percent(scores.bestF1)],
        ['average precision', percent(scores.averagePrecision)],
        ['calibration error', percent(scores.calibrationError)],
        ['µs a pair', microsPerPair.toFixed(0)],
      ],
    ),
  );
  console.log(`\n${table(['probability, mean of bin', 'right', 'pairs'], binRows(answers))}`);
  if (bands !== undefined)
    console.log(
      `\n${table(
        ['labelled \\ answered', ...BANDS],
        BANDS.flatMap((band) =>
          bands[band] === undefined ? [] : [[band, ...BANDS.map((to) => bands[band]?.[to] ?? 0)]],
        ),
      )}`,
    );
  await writeResult(json, { ...scores, microsPerPair, ...(bands !== undefined && { bands }) });
});

function binRows(answers: readonly Answered[]) {
  return calibrationBins(answers).map(({ pairs, claimed, right }) => [percent(claimed), percent(right), pairs]);
}
