import { BAND_WORDS } from '@/src/match/band-words';
import type { Change } from '@/src/rules/diff';
import type { RulePack } from '@/src/rules/rule-pack';
import type { ExampleResult } from '@/src/verdict/examples';
import { reason } from '@/src/words/reason';
import { say, type Tongue } from '@/src/words/say';

/** What became of a pack's examples: each that fails with the two titles and every reason, then how many pass. */
export function examplesText(pack: RulePack, results: readonly ExampleResult[], tongue: Tongue): string {
  if (results.length === 0) return say(tongue, reason('cliRulesNoExamples', pack.name));
  const passing = results.filter(({ passes }) => passes).length;
  const lines = results.filter(({ passes }) => !passes).flatMap((result) => failedLines(result, tongue));
  const sum = reason('cliRulesPassed', { number: passing }, { number: results.length }, pack.name, pack.version);
  return [...lines, say(tongue, sum)].join('\n');
}

function failedLines({ example, found }: ExampleResult, tongue: Tongue): string[] {
  const { id, band, note, product, listing } = example;
  const bands = [{ message: BAND_WORDS[band] }, { message: BAND_WORDS[found.band] }] as const;
  return [
    `✗ ${say(tongue, reason('cliRulesFailed', id, ...bands, { percent: found.probability }))}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    `  ${product.name}`,
    `  ${listing.title}`,
    ...found.signals.map((signal) => `    ${say(tongue, signal.reason)}${keyOf(signal.ruleKey)}`),
    '',
  ];
}

function keyOf(ruleKey: string | undefined): string {
  return ruleKey === undefined ? '' : `  [${ruleKey}]`;
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** What changes between two versions of a pack, a line for each rule; those that loosen something are marked. */
export function changesText(changes: readonly Change[], tongue: Tongue): string {
  if (changes.length === 0) return say(tongue, reason('cliRulesAlike'));
  const loose = changes.filter(({ loosens }) => loosens).length;
  return [
    ...changes.map(
      (change) => `${change.loosens ? '!' : ' '} ${SIGNS[change.kind]} ${change.key}  ${valuesOf(change)}`,
    ),
    '',
    say(tongue, reason('cliRulesLoosen', { number: loose }, { number: changes.length })),
  ].join('\n');
}

function valuesOf({ kind, from, to }: Change): string {
  if (kind === 'changed') return `${spelled(from)} → ${spelled(to)}`;
  return spelled(kind === 'added' ? to : from);
}

/** Longer values than a few lines of a terminal help nobody. */
const MOST = 400;

function spelled(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length <= MOST ? text : `${text.slice(0, MOST)}…`;
}
