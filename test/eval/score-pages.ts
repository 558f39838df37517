// Counts what was right on a corpus of pages. Pure: readings in, figures out.
import type { Sighting } from '@/src/product/sighting';
import type { SavedPage } from './corpus';
import type { Duration, PageReading } from './read-pages';
import { type FactName, SAME_FACT } from './same-fact';
import { count, newTally, type Score, type Spread, scoreOf, share, spreadOf } from './score';
import { answersOf, type FieldName, scoreAnswers } from './score-answers';

/** One page and field where the answer was wrong, missing or, for `product`, there though nothing is sold. */
export interface Miss {
  readonly file: string;
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  /** Reader and place the wrong answer came from. */
  readonly from?: string;
}

export interface PageScores {
  readonly detection: { readonly truePositiveRate: number | null; readonly falsePositiveRate: number | null };
  readonly fields: Readonly<Record<FieldName, Score>>;
  readonly facts?: Readonly<Record<FactName, Score>>;
  /** Readers on product pages, in ms, once their code had run. */
  readonly ms: Spread;
  /** The gate's look at load on pages that are no product, in µs, once its code had run. */
  readonly gateMicros: Spread;
  /** The gate's closer look on the same pages, which waits until the page is idle, in µs. */
  readonly idleMicros: Spread;
  /** The same three the very first time, compilation included. */
  readonly first: { readonly ms: Spread; readonly gateMicros: Spread; readonly idleMicros: Spread };
  readonly misses: readonly Miss[];
}

export interface ReadPage {
  readonly page: SavedPage;
  readonly reading: PageReading;
  /** The facts a person found on this page; null: the page does not say. */
  readonly facts?: Readonly<Partial<Record<FactName, string | number | null>>>;
}

/**
 * Recall: right / labelled. Precision: right / answered where labelled. Fields are asked on product pages only. A fact
 * labelled null is one the page does not state: an answer there is wrong and lowers precision, but not recall.
 */
export function scorePages(pages: readonly ReadPage[]): PageScores {
  const products = pages.filter(({ page }) => page.kind === 'product');
  const others = pages.filter(({ page }) => page.kind === 'other');
  const misses: Miss[] = [];
  for (const { page, reading } of pages) {
    const found = reading.sighting !== undefined;
    if (found === (page.kind === 'product')) continue;
    const silence = reading.read === undefined ? 'the gate stayed shut' : 'the readers stayed silent';
    const got = reading.sighting?.product.name ?? silence;
    misses.push({ file: page.file, field: 'product', expected: found ? 'silence' : 'a product', got });
  }
  const rate = (of: readonly ReadPage[]) => share(of.filter(({ reading }) => reading.sighting).length, of.length);
  return {
    detection: { truePositiveRate: rate(products), falsePositiveRate: rate(others) },
    fields: scoreFields(products, misses),
    ...(pages.some(({ facts }) => facts) && {
      facts: scoreFacts(products, misses),
    }),
    ...times(products, others, 'again'),
    first: times(products, others, 'first'),
    misses,
  };
}

function times(products: readonly ReadPage[], others: readonly ReadPage[], when: keyof Duration) {
  const of = (pages: readonly ReadPage[], step: 'gate' | 'idle' | 'read') =>
    pages.flatMap(({ reading }) => reading[step]?.[when] ?? []);
  return {
    ms: spreadOf(
      of(products, 'read').map((micros) => micros / 1000),
      2,
    ),
    gateMicros: spreadOf(of(others, 'gate'), 0),
    idleMicros: spreadOf(of(others, 'idle'), 0),
  };
}

function scoreFields(products: readonly ReadPage[], misses: Miss[]): Record<FieldName, Score> {
  const answers = products.map(({ reading }) => (reading.sighting === undefined ? {} : answersOf(reading.sighting)));
  return scoreAnswers(
    products.map(({ page }) => page),
    answers,
    (index, field, labels, answer) => {
      const { page, reading } = products[index] as ReadPage;
      if (reading.sighting) misses.push(missOf(page, field, labels.join(' | '), answer, reading.sighting));
    },
  );
}

function scoreFacts(products: readonly ReadPage[], misses: Miss[]): Record<FactName, Score> {
  const names = Object.keys(SAME_FACT) as FactName[];
  return Object.fromEntries(names.map((fact) => [fact, scoreFact(fact, products, misses)])) as Record<FactName, Score>;
}

function scoreFact(fact: FactName, products: readonly ReadPage[], misses: Miss[]): Score {
  const tally = newTally();
  let unasked = 0;
  for (const { page, reading, facts } of products) {
    const label = facts?.[fact];
    if (label === undefined) continue;
    const answer = reading.sighting && factOf(reading.sighting, fact);
    const right = answer !== undefined && label !== null && SAME_FACT[fact](answer, String(label));
    if (label !== null) count(tally, answer !== undefined, right);
    else if (answer !== undefined) unasked += 1;
    if (!right && reading.sighting && (label !== null || answer !== undefined))
      misses.push(missOf(page, fact, String(label ?? 'not stated'), answer, reading.sighting));
  }
  return { ...scoreOf(tally), precision: share(tally.right, tally.answered + unasked), f1: null };
}

/** Facts stand on the product or among its attributes. A pack of one is what everything is when nothing is said. */
function factOf({ product }: Sighting, fact: FactName): string | undefined {
  const stated: Readonly<Record<string, unknown>> = { ...product.attributes, ...product };
  const value = stated[fact];
  const idle = value === undefined || value === null || (fact === 'packSize' && value === 1);
  return idle ? undefined : String(value);
}

function missOf({ file }: SavedPage, field: string, expected: string, got: string | undefined, seen: Sighting): Miss {
  const source = seen.evidence.find((one) => one.field === (field === 'currency' ? 'price' : field));
  return {
    file,
    field,
    expected,
    got: got ?? 'nothing',
    ...(got !== undefined && source && { from: `${source.reader}, ${source.node}: ${source.text}`.slice(0, 160) }),
  };
}
