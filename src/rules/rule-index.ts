import type { ConditionField } from './condition';
import { CONDITION_FIELDS } from './condition';
import { type ConditionTest, needsOf, testOf } from './condition-test';
import { lookUpWords } from './condition-words';
import type { RuleFacts } from './rule-facts';
import type { BoostRule, VetoRule } from './rule-kinds';

/**
 * Rules with conditions, found by a word that must stand in some field for the rule to hold: of the words a rule needs, the
 * one that the fewest rules need. So the time a comparison takes depends on the rules that could hold, not on all.
 */
export interface RuleIndex<Rule> {
  readonly size: number;
  /** By field, then by word. Rules that wait for a word of the product, and those that wait for one of the listing. */
  readonly ofProduct: Shelves<Rule>;
  readonly ofListing: Shelves<Rule>;
  /** Rules that need no word. */
  readonly loose: readonly IndexedRule<Rule>[];
}

type Shelves<Rule> = ReadonlyMap<ConditionField, ReadonlyMap<string, readonly IndexedRule<Rule>[]>>;

/** A rule and what it asks: of the product, and of the pair. */
export interface IndexedRule<Rule> {
  readonly rule: Rule;
  /** Its place among all: what fires is told in this order. */
  readonly place: number;
  readonly ofProduct: readonly ConditionTest[];
  readonly ofPair: readonly ConditionTest[];
}

/** Where a rule waits: for any of these words in a field; undefined for a rule that needs none. */
export interface Anchor {
  readonly field: ConditionField;
  readonly words: readonly string[];
}

type Conditional = Pick<VetoRule | BoostRule, 'when'>;

/** What each rule waits for, in their order: of what it needs, what the fewest of them need. */
export function anchorsOf(rules: readonly Conditional[]): (Anchor | undefined)[] {
  return anchorsOfNeeds(rules.map(({ when }) => when.map((one) => ({ field: one.field, needs: needsOf(one) }))));
}

type Need = { readonly field: ConditionField; readonly needs?: ConditionTest['needs'] | undefined };

function anchorsOfNeeds(tests: readonly (readonly Need[])[]): (Anchor | undefined)[] {
  const asked = countNeeds(tests);
  return tests.map((own) => rarestOf(own, asked));
}

/** Makes rules ready to be asked. */
export function indexRules<Rule>(rules: readonly Rule[], conditionalOf: (rule: Rule) => Conditional): RuleIndex<Rule> {
  const testsOf = rules.map((rule) => conditionalOf(rule).when.map(testOf));
  const anchors = anchorsOfNeeds(testsOf);
  const [ofProduct, ofListing] = [new Map(), new Map()] as [Filling<Rule>, Filling<Rule>];
  const loose: IndexedRule<Rule>[] = [];
  rules.forEach((rule, place) => {
    const tests = testsOf[place] ?? [];
    const indexed = { rule, place, ofProduct: tests.filter(isOfProduct), ofPair: tests.filter((t) => !isOfProduct(t)) };
    const anchor = anchors[place];
    if (anchor === undefined) loose.push(indexed);
    else put(isOfProduct(anchor) ? ofProduct : ofListing, anchor, indexed);
  });
  return { size: rules.length, ofProduct, ofListing, loose };
}

/** The rules that wait for words that stand in these fields; one may come for each of its words. */
export function waitingFor<Rule>(shelves: Shelves<Rule>, facts: RuleFacts): IndexedRule<Rule>[] {
  const found: IndexedRule<Rule>[] = [];
  for (const [field, byWord] of shelves) {
    const value = facts(field);
    if (typeof value !== 'object') continue;
    for (const text of value)
      for (const word of lookUpWords(text)) {
        const waiting = byWord.get(word);
        // Not spread: a crowd of rules would not fit among the arguments of a call.
        for (const rule of waiting ?? []) found.push(rule);
      }
  }
  return found;
}

/** Whether all of the conditions hold. */
export function allHold(tests: readonly ConditionTest[], facts: RuleFacts): boolean {
  return tests.every(({ field, holds }) => holds(facts(field)));
}

function isOfProduct({ field }: { readonly field: ConditionField }): boolean {
  return field.startsWith('product.') && field in CONDITION_FIELDS;
}

type Filling<Rule> = Map<ConditionField, Map<string, IndexedRule<Rule>[]>>;

function put<Rule>(shelves: Filling<Rule>, { field, words }: Anchor, rule: IndexedRule<Rule>): void {
  const byWord = shelves.get(field) ?? new Map<string, IndexedRule<Rule>[]>();
  shelves.set(field, byWord);
  for (const word of words) {
    const waiting = byWord.get(word);
    if (waiting === undefined) byWord.set(word, [rule]);
    else waiting.push(rule);
  }
}

/** By field, then by word: how many conditions need it. */
type Needs = ReadonlyMap<ConditionField, ReadonlyMap<string, number>>;

function countNeeds(tests: readonly (readonly Need[])[]): Needs {
  const counts = new Map<ConditionField, Map<string, number>>();
  for (const own of tests)
    for (const { field, needs = [] } of own) {
      const ofField = counts.get(field) ?? new Map<string, number>();
      counts.set(field, ofField);
      for (const words of needs) for (const word of words) ofField.set(word, (ofField.get(word) ?? 0) + 1);
    }
  return counts;
}

function rarestOf(tests: readonly Need[], asked: Needs): Anchor | undefined {
  const askedFor = (field: ConditionField, word: string) => asked.get(field)?.get(word) ?? 0;
  let best: (Anchor & { readonly crowd: number }) | undefined;
  for (const { field, needs } of tests) {
    if (needs === undefined) continue;
    // Each text it looks for is waited for by its rarest word; the commonest of those is what it costs.
    const words = needs.map((of) =>
      of.reduce((a, b) => (askedFor(field, b) < askedFor(field, a) ? b : a), of[0] ?? ''),
    );
    const crowd = Math.max(0, ...words.map((word) => askedFor(field, word)));
    if (best === undefined || crowd < best.crowd) best = { field, words: [...new Set(words)], crowd };
  }
  return best && { field: best.field, words: best.words };
}
