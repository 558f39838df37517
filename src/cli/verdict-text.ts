import type { Finding } from '@/src/avoided/avoided';
import { kindSaid } from '@/src/category/kind-said';
import { licenceSaid } from '@/src/footprint/citations';
import { BOUNDARY_WORDS, type Estimate } from '@/src/footprint/estimate';
import { type FeedTally, tallySentences } from '@/src/listings/feeds/tally';
import { BAND_WORDS } from '@/src/match/band-words';
import type { Interval } from '@/src/quantity/distribution';
import { alikeWords } from '@/src/verdict/fold-alike';
import { rankingWords } from '@/src/verdict/ranking-words';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import { say, sayValue, type Tongue } from '@/src/words/say';

/** A verdict as text for a terminal: what was read and from where, footprint, offers with reasons, what can't be told. */
export function verdictText(verdict: Verdict, tongue: Tongue): string {
  return [
    ...readLines(verdict, tongue),
    ...footprintLines(verdict, tongue),
    ...noteLines(verdict),
    ...searchLines(verdict, tongue),
    ...offersLines(verdict, tongue),
    ...elsewhereLines(verdict, tongue),
    ...unknownLines(verdict, tongue),
  ].join('\n');
}

/** What an imported feed held, and what was left out of it and why. */
export function tallyText(tally: FeedTally, tongue: Tongue): string {
  return tallySentences(tally)
    .map((sentence) => say(tongue, sentence))
    .join('; ');
}

function readLines({ sighting, category }: Verdict, tongue: Tongue): string[] {
  const { product, evidence, url } = sighting;
  const lines = [product.name, `  ${url}`];
  for (const { field, reader, node, text } of evidence) lines.push(`  ${field}: ${text}  [${reader}, ${node}]`);
  if (category !== undefined) {
    lines.push(`  ${say(tongue, reason('cliCategory', kindSaid(category), { percent: category.probability }))}`);
    lines.push(...category.reasons.map((why) => `    ${say(tongue, why)}`));
  }
  return lines;
}

function footprintLines({ estimate }: Verdict, tongue: Tongue): string[] {
  return ['', ...estimateLines(estimate, 'cliFootprint', tongue)];
}

/** The same thing in a boundary that was asked for, with its steps and sources. */
export function askedText(estimate: Estimate, tongue: Tongue): string {
  return estimateLines(estimate, 'cliFootprintAsked', tongue).join('\n');
}

function estimateLines(estimate: Estimate, key: 'cliFootprint' | 'cliFootprintAsked', tongue: Tongue): string[] {
  if (estimate.kind === 'unknown')
    return [say(tongue, reason('cliNoFootprint')), ...reasonLines(estimate.reasons, tongue)];
  const { interval, tier, boundary, steps, citations } = estimate;
  return [
    say(tongue, reason(key, ...range(interval), tier, { message: BOUNDARY_WORDS[boundary] })),
    ...reasonLines(steps, tongue),
    ...citations.map(
      ({ source, year, licence }) => `    [${source}, ${year}, ${sayValue(tongue, licenceSaid(licence))}]`,
    ),
  ];
}

/** What teams have to say of this kind of thing. */
function noteLines({ notes = [] }: Verdict): string[] {
  return notes.length === 0 ? [] : ['', ...notes.map(({ text, packName }) => `  “${text}” (${packName})`)];
}

/** How the product would be looked for elsewhere. */
function searchLines({ search }: Verdict, tongue: Tongue): string[] {
  if (search === undefined) return [];
  const numbers = search.numbers.map(({ scheme, value }) => `${scheme.toUpperCase()} ${value}`);
  return ['', say(tongue, reason('cliSearchWords', [...numbers, ...search.phrases].join(' | ')))];
}

function offersLines(verdict: Verdict, tongue: Tongue): string[] {
  const { offers, compared, leftOut, ruled = [] } = verdict;
  const heading = say(tongue, reason('cliOffers', { number: offers.length }, { number: compared }));
  return [
    '',
    heading,
    ...(offers.length === 0 ? [] : [`  ${say(tongue, reason(rankingWords(verdict).full))}`]),
    ...reasonLines(ruled, tongue),
    ...offers.flatMap((offer) => offerLines(offer, tongue)),
    ...leftOut.map(({ reason: why, count }) => `  – ${count} × ${say(tongue, why)}`),
  ];
}

function elsewhereLines({ elsewhere }: Verdict, tongue: Tongue): string[] {
  if (elsewhere === undefined) return [];
  const { used, borrow, repair, notices } = elsewhere;
  const block = (title: MessageKey, links: readonly { name: string; url: string }[]) =>
    links.length === 0 ? [] : ['', say(tongue, reason(title)), ...links.map(({ name, url }) => `  • ${name}  ${url}`)];
  return [
    ...block('uiElsewhere', used),
    ...notices.map(({ reason: why, organisation }) => `  ! ${say(tongue, why)} ${organisation}`),
    ...block('uiInstead', [...borrow, ...repair]),
  ];
}

function offerLines({ match, avoided, notices = [] }: Offer, tongue: Tongue): string[] {
  const { listing, band, probability, signals } = match;
  const alike = alikeWords(match);
  const head = reason(
    'cliOffer',
    listing.title,
    listing.condition,
    { money: listing.price },
    { message: BAND_WORDS[band] },
    { percent: probability },
  );
  const lines = [
    `  • ${say(tongue, head)}`,
    `    ${listing.url}`,
    ...(alike === undefined ? [] : [`    ${say(tongue, alike)}`]),
    ...signals.map((signal) => `    ${say(tongue, signal.reason)}`),
  ];
  lines.push(
    ...notices.map(({ reason: why, organisation, url }) => `    ! ${say(tongue, why)} ${organisation}, ${url}`),
  );
  if (avoided !== undefined) {
    lines.push(
      `    ${say(tongue, reason(FINDING_WORDS[avoided.finding], ...range(avoided.net), { percent: avoided.chance }))}`,
    );
    lines.push(...avoided.steps.map((step) => `      ${say(tongue, step)}`));
  }
  return lines;
}

const FINDING_WORDS = {
  'could-avoid': 'cliCouldAvoid',
  'no-clear-benefit': 'cliNoClearBenefit',
  'likely-worse': 'cliLikelyWorse',
  'unsafe-used': 'cliUnsafeUsed',
} satisfies Record<Finding, MessageKey>;

function unknownLines({ unknowns }: Verdict, tongue: Tongue): string[] {
  return unknowns.length === 0 ? [] : ['', say(tongue, reason('cliUnknowns')), ...reasonLines(unknowns, tongue)];
}

function reasonLines(reasons: readonly Reason[], tongue: Tongue): string[] {
  return reasons.map((why) => `  ${say(tongue, why)}`);
}

/** Median, low end, high end, in the order the sentences take them. */
function range({ p50, p5, p95 }: Interval) {
  return [{ kg: p50 }, { kg: p5 }, { kg: p95 }] as const;
}
