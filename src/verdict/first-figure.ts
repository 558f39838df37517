import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { rulesFor } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { byDocuments, compareAll } from './judge';
import { kindOfSighting } from './kind-of-sighting';
import type { PreviewCase } from './preview-case';
import { type Basis, isSameModel, sumNew, sumOffer } from './sums';

/** Published numbers that figures stand on, and where the person is. */
export type FigureFacts = Omit<Basis, 'rules'> & { readonly taxonomy: TaxonomyIndex };

/** Sums are dear: those of a page and a rule set are made once. */
const made = new WeakMap<PreviewCase, WeakMap<RuleSet, Made>>();
interface Made {
  readonly facts: FigureFacts;
  readonly kg: number | undefined;
}

/** What the likeliest offer of a page could avoid by the middle of its range, kg CO2e; undefined where nobody can tell. */
export function firstFigure(one: PreviewCase, rules: RuleSet, facts: FigureFacts): number | undefined {
  const ofCase = made.get(one) ?? new WeakMap<RuleSet, Made>();
  made.set(one, ofCase);
  const before = ofCase.get(rules);
  if (before !== undefined && isSameBasis(before.facts, facts)) return before.kg;
  const kg = sumFirst(one, rules, facts);
  ofCase.set(rules, { facts, kg });
  return kg;
}

/** The time of day changes no figure worth a second sum. */
function isSameBasis(a: FigureFacts, b: FigureFacts): boolean {
  return a.factors === b.factors && a.used === b.used && a.region === b.region && a.wouldBuyNew === b.wouldBuyNew;
}

function sumFirst({ sighting, candidates, rarity = new Map() }: PreviewCase, rules: RuleSet, facts: FigureFacts) {
  const { product } = sighting;
  const kind = kindOfSighting(sighting, { ...facts, rules });
  const { guess: category, accessory } = kind;
  const asked = { sighting, rules: rulesFor(rules, category), rarity, kind };
  const [first] = byDocuments(compareAll({ ...asked, candidates }), asked).best;
  if (first === undefined) return undefined;
  const basis = { ...facts, rules };
  const estimate = sumNew(product, category, basis);
  const about = { product, category, isAccessory: accessory !== undefined };
  return sumOffer(about, first.listing, isSameModel(first), estimate, basis).avoided?.net.p50;
}
