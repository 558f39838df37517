import type { Example } from '@/src/rules/example';
import { ruleSetOf } from '@/src/rules/layer';
import type { Layers } from '@/src/rules/layers';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type ExampleResult, type ExamplesChange, examplesChange, runExamples } from '@/src/verdict/examples';
import { type CaseChange, makeReady, type Preview, preview } from '@/src/verdict/preview';
import { afterPaint } from '../parts/after-paint';
import type { PreviewFacts } from './preview-facts';
import { whenIdle } from './when-idle';

/** What saving a draft would change. */
export interface Trial {
  readonly pages: number;
  readonly changes: readonly CaseChange[];
  readonly counts: Preview['counts'];
  /** Labelled pairs that come out as labelled, before and after, of how many. */
  readonly labelled: ExamplesChange & { readonly before: number; readonly after: number; readonly all: number };
}

/** Folded once: what was judged by a rule set is kept with it. */
const folded = new WeakMap<Layers, RuleSet>();

function rulesOf(layers: Layers): RuleSet {
  const known = folded.get(layers);
  if (known !== undefined) return known;
  const rules = ruleSetOf(layers);
  folded.set(layers, rules);
  return rules;
}

/** Judges pages and labelled pairs by what counts now, whenever the page has nothing else to do, until `isStale`. */
export async function readyRules(
  now: Layers,
  { pages, labelled, figures }: PreviewFacts,
  isStale: () => boolean,
): Promise<void> {
  const before = rulesOf(now);
  for (const page of pages) {
    await whenIdle();
    if (isStale()) return;
    makeReady(before, page, figures);
  }
  for (const some of slices(labelled, AT_ONCE)) {
    await whenIdle();
    if (isStale()) return;
    runExamples(some, before, figures.taxonomy);
  }
}

/** How examples come out as rules would be. */
export function tryExamples(
  examples: readonly Example[],
  then: Layers,
  { figures }: PreviewFacts,
): readonly ExampleResult[] {
  return runExamples(examples, rulesOf(then), figures.taxonomy);
}

/** Pages, and ten times as many pairs, between two gaps. */
const AT_ONCE = 10;

/**
 * Tries the rules as they would be on pages seen and on labelled pairs, in slices, so that the
 * page answers meanwhile. Undefined when `isStale` says that nobody waits for it any more.
 */
export async function tryRules(
  [now, then]: readonly [Layers, Layers],
  { pages, labelled, figures }: PreviewFacts,
  isStale: () => boolean,
): Promise<Trial | undefined> {
  const [before, after] = [rulesOf(now), rulesOf(then)];
  const parts: Preview[] = [];
  for (const some of slices(pages, AT_ONCE)) {
    parts.push(preview(before, after, some, figures));
    await afterPaint();
    if (isStale()) return undefined;
  }
  const [was, is]: [ExampleResult[], ExampleResult[]] = [[], []];
  for (const some of slices(labelled, 10 * AT_ONCE)) {
    was.push(...runExamples(some, before, figures.taxonomy));
    is.push(...runExamples(some, after, figures.taxonomy));
    await afterPaint();
    if (isStale()) return undefined;
  }
  const right = (results: readonly ExampleResult[]) => results.filter(({ passes }) => passes).length;
  return {
    pages: pages.length,
    changes: parts.flatMap(({ changes }) => changes),
    counts: parts.map(({ counts }) => counts).reduce(added, NONE),
    labelled: { ...examplesChange(was, is), before: right(was), after: right(is), all: labelled.length },
  };
}

const NONE: Preview['counts'] = { gained: 0, lost: 0, better: 0, worse: 0, probability: 0, pages: 0, avoided: 0 };

function added(a: Preview['counts'], b: Preview['counts']): Preview['counts'] {
  return Object.fromEntries(
    Object.entries(a).map(([name, count]) => [name, count + b[name as keyof typeof b]]),
  ) as Preview['counts'];
}

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
