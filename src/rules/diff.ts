import { flatten, isAlias } from './flatten';
import { isUnder, type RuleKey } from './rule-key';
import type { AssumptionRule, BoostRule, SourceRule, VetoRule } from './rule-kinds';
import type { RulePack } from './rule-pack';
import { isSameValue } from './same-value';

/** One rule that two versions of a pack do not share. */
export interface Change {
  readonly key: RuleKey;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Absent for what was added. */
  readonly from?: unknown;
  /** Absent for what was removed. */
  readonly to?: unknown;
  /** Whether by it more is shown, more is claimed, or more is asked of others than before. */
  readonly loosens: boolean;
}

/**
 * What changes from one version of a pack to the next, in the order of the keys: every rule, what it switches off and locks,
 * its examples, and its name and terms. Undefined stands for a pack that says nothing.
 *
 * What loosens, beside rules that show or claim more: examples that go (a test less), terms and author that change (another's
 * pack), and whatever is not known to be harmless. What a subscriber has not seen must not act.
 */
export function diffPacks(from: RulePack | undefined, to: RulePack | undefined): readonly Change[] {
  const [before, after] = [from, to].map((pack) => (pack === undefined ? NOTHING : said(pack))) as [Said, Said];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): Change[] => {
    const [a, b] = [before.get(key), after.get(key)];
    if (isSameValue(a, b)) return [];
    const loosens = isLooser(key, a, b);
    if (a === undefined) return [{ key, kind: 'added', to: b, loosens }];
    if (b === undefined) return [{ key, kind: 'removed', from: a, loosens }];
    return [{ key, kind: 'changed', from: a, to: b, loosens }];
  });
}

/** Whether a newer version may act only once somebody has seen what it changes. */
export function loosens(changes: readonly Change[]): boolean {
  return changes.some((change) => change.loosens);
}

const ABOUT = ['name', 'description', 'author', 'licence', 'homepage', 'version'] as const;

type Said = ReadonlyMap<RuleKey, unknown>;
const NOTHING: Said = new Map();

/** Rules by their keys, and what else a pack says. */
function said(pack: RulePack): Said {
  const all = new Map(flatten(pack));
  for (const key of pack.off ?? []) all.set(`off.${key}`, true);
  for (const key of pack.locked ?? []) all.set(`locked.${key}`, true);
  for (const example of pack.examples ?? []) all.set(`examples.${example.id}`, example);
  for (const field of ABOUT) if (pack[field] !== undefined) all.set(field, pack[field]);
  all.set('id', pack.id);
  return all;
}

type Judged = (before: unknown, after: unknown, key: RuleKey) => boolean;

/** By kind of rule, the first that fits; of what is not here every change loosens. */
const LOOSER: readonly (readonly [kind: RuleKey, isLooser: Judged])[] = [
  ...['version', 'description', 'texts'].map((kind) => [kind, () => false] as const),
  // A weight that is left out is one that lower layers set: nobody can say which.
  ['weights', (a, b) => !isNumber(a) || !isNumber(b) || b > a],
  ['thresholds', (a, b) => !isNumber(a) || !isNumber(b) || b < a],
  ['vetoes', isLooserVeto],
  ['boosts', isLooserBoost],
  ...['hiddenWords', 'hiddenSellers', 'links', 'locked'].map(
    (kind) => [kind, (_, b) => b === undefined] as [RuleKey, Judged],
  ),
  ['off', (a) => a === undefined],
  ['examples', (_, b) => b === undefined],
  // A category names a thing; what it claims stands in figures.
  ['displacement', isHigherShare],
  ['assumptions', isLooserAssumption],
  ['sources', isLooserSource],
  ['mostOffers', (a, b) => !isNumber(a) || !isNumber(b) || b > a],
  ['ranking', () => false],
];

function isLooser(key: RuleKey, a: unknown, b: unknown): boolean {
  if (isAlias(key)) return true;
  const scoped = /^byCategory\..+\.((?:weights|thresholds)\..+)$/.exec(key)?.[1] ?? key;
  const [, judged] = LOOSER.find(([kind]) => isUnder(scoped, kind)) ?? [];
  return judged?.(a, b, scoped) ?? true;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

const GRAVITY = ['variant', 'similar', 'no'];

/** Gone, milder, or asking for more or other than before. */
function isLooserVeto(a: unknown, b: unknown): boolean {
  if (a === undefined) return false;
  if (b === undefined) return true;
  const [before, after] = [a as VetoRule, b as VetoRule];
  if (GRAVITY.indexOf(after.best) < GRAVITY.indexOf(before.best)) return true;
  return !asksNoMore(before, after);
}

/** Heavier, or asking something else with a weight that speaks for, or gone where it spoke against. */
function isLooserBoost(a: unknown, b: unknown): boolean {
  const [before, after] = [a as BoostRule | undefined, b as BoostRule | undefined];
  const [was, is] = [before?.weight ?? 0, after?.weight ?? 0];
  if (is > was) return true;
  if (before === undefined || after === undefined) return false;
  return was < 0 ? !asksNoMore(before, after) : is > 0 && !asksNoMore(after, before);
}

/** Whether `after` holds wherever `before` does: it asks the same, or leaves conditions out. */
function asksNoMore(before: Pick<VetoRule, 'when'>, after: Pick<VetoRule, 'when'>): boolean {
  return after.when.every((condition) => before.when.some((other) => isSameValue(other, condition)));
}

type Range = { readonly low: number; readonly mode: number; readonly high: number };
const RANGE = ['low', 'mode', 'high'] as const;

/** The larger the share of used purchases that replace a new one, the more is claimed. */
function isHigherShare(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return true;
  const [before, after] = [a as Range, b as Range];
  return RANGE.some((bound) => after[bound] > before[bound]);
}

/** Of what a used thing costs the climate less, of what it replaces more; another source is another claim. */
function isLooserAssumption(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return true;
  const [before, after] = [a as AssumptionRule, b as AssumptionRule];
  if (before.scope !== after.scope || before.source !== after.source || before.url !== after.url) return true;
  const higher = (x: Range | undefined, y: Range | undefined) => !isSameValue(x, y) && isHigherShare(x, y);
  return (
    higher(before.displacement, after.displacement) ||
    // A longer life lasts longer for the used one, and for the new one that it replaces: either way.
    !isSameValue(before.lifetimeYears, after.lifetimeYears) ||
    higher(after.shippingKg, before.shippingKg) ||
    higher(after.refurbishShare, before.refurbishShare)
  );
}

/** On again, more of it, more countries, earlier than before. */
function isLooserSource(a: unknown, b: unknown): boolean {
  const [before, after] = [a as SourceRule | undefined, b as SourceRule | undefined];
  if (before?.off === true && after?.off !== true) return true;
  if (before !== undefined && after !== undefined && before.source !== after.source) return true;
  const endless = Number.POSITIVE_INFINITY;
  if ((after?.mostOffers ?? endless) > (before?.mostOffers ?? endless)) return true;
  if (before?.countries !== undefined)
    if (after?.countries === undefined || after.countries.some((country) => !before.countries?.includes(country)))
      return true;
  return (after?.order ?? endless) < (before?.order ?? endless);
}
