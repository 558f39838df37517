// What no field of a pack shows by itself: rules that contradict one another, names given twice, too much of everything.
import { type Reason, reason } from '@/src/words/reason';
import { brandKey } from './brand';
import { clashesIn } from './clashes';
import { LISTS } from './flatten';
import { anchorsOf } from './rule-index';
import { ALIAS_KINDS, MOST_RULES, type RulePack } from './rule-pack';
import { shippedPack } from './shipped';

/** Something wrong at a place of a pack that its schema allows. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly reason: Reason;
}

/** Rules that wait for one and the same word, in one pack. Each is tried wherever the word stands. */
const MOST_CROWDED = 1000;

/** All of them; a pack without any can be laid over others. */
export function faultsIn(pack: RulePack): readonly PackFault[] {
  return [
    ...tooMany(pack),
    ...namedTwice(pack),
    ...thresholdFaults(pack),
    ...aliasFaults(pack.brandAliases ?? [], ['brandAliases']),
    ...ALIAS_KINDS.flatMap((kind) => aliasFaults(pack.aliases?.[kind] ?? [], ['aliases', kind])),
    ...contradicting(pack),
    ...crowded(pack),
  ];
}

function tooMany(pack: RulePack): PackFault[] {
  const lists = [
    ...LISTS.map((kind) => pack[kind]),
    ...ALIAS_KINDS.map((kind) => pack.aliases?.[kind]),
    ...[pack.hiddenWords, pack.hiddenSellers, pack.brandAliases, pack.shops, pack.links?.hidden],
    Object.keys(pack.displacement ?? {}),
    Object.keys(pack.byCategory ?? {}),
  ];
  // Every word of a kind is looked for on every page.
  const more = (pack.categories ?? []).flatMap(({ words = [], google = [] }) => [...words, ...google].slice(1));
  const count = lists.reduce((sum, list) => sum + (list?.length ?? 0), more.length);
  return count <= MOST_RULES
    ? []
    : [{ path: [], reason: reason('rulesOfAll', { number: count }, { number: MOST_RULES }) }];
}

/** Two rules of one key: the former would be lost in silence. */
function namedTwice(pack: RulePack): PackFault[] {
  return [
    ...LISTS.flatMap((kind) =>
      twiceIn(
        kind,
        (pack[kind] ?? []).map(({ id }) => id),
      ),
    ),
    ...twiceIn(
      'examples',
      (pack.examples ?? []).map(({ id }) => id),
    ),
    ...twiceIn(
      'shops',
      (pack.shops ?? []).map(({ site }) => site),
    ),
  ];
}

function twiceIn(list: string, names: readonly string[]): PackFault[] {
  const first = new Map<string, number>();
  return names.flatMap((name, i) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, i);
    if (before === undefined) return [];
    return [{ path: [list, i], reason: reason('rulesIdTwice', `${list}[${i}]`, `${list}[${before}]`, name) }];
  });
}

/** Thresholds must fall from same to similar; those the pack leaves out are the shipped ones, or the pack's for all kinds. */
function thresholdFaults({ thresholds = {}, byCategory = {} }: RulePack): PackFault[] {
  const { same, variant, similar } = shippedPack.thresholds;
  const common = {
    same: thresholds.same ?? same,
    variant: thresholds.variant ?? variant,
    similar: thresholds.similar ?? similar,
  };
  return [
    ...orderFaults(thresholds, shippedPack.thresholds, ['thresholds']),
    ...Object.entries(byCategory).flatMap(([scope, { thresholds: own = {} }]) =>
      orderFaults(own, common, ['byCategory', scope, 'thresholds']),
    ),
  ];
}

type Thresholds = typeof shippedPack.thresholds;

function orderFaults(own: RulePack['thresholds'] & {}, others: Thresholds, path: readonly string[]): PackFault[] {
  const value = (name: keyof Thresholds) => own[name] ?? others[name];
  const pairs = [
    ['same', 'variant'],
    ['variant', 'similar'],
  ] as const;
  return pairs
    .filter(([upper, lower]) => own[upper] !== undefined || own[lower] !== undefined)
    .filter(([upper, lower]) => value(upper) < value(lower))
    .map(([upper, lower]) => ({
      path: [...path, own[lower] === undefined ? upper : lower],
      reason: reason('rulesThresholdOrder', lower, String(value(lower)), upper, String(value(upper))),
    }));
}

/** A name in two groups that begin differently. */
function aliasFaults(groups: readonly (readonly string[])[], path: readonly string[]): PackFault[] {
  const meaning = new Map<string, string>();
  return groups.flatMap(([used = '', ...others], i) =>
    [used, ...others].flatMap((name, j) => {
      const key = brandKey(name);
      const before = meaning.get(key);
      if (before === undefined) meaning.set(key, used);
      if (key === '' || before === undefined || brandKey(before) === brandKey(used)) return [];
      return [{ path: [...path, i, j], reason: reason('rulesAliasTwice', name, before, used) }];
    }),
  );
}

function contradicting({ vetoes = [], boosts = [] }: RulePack): PackFault[] {
  const each = [
    ...vetoes.map((rule, i) => ({ rule, path: ['vetoes', i], place: `vetoes[${i}]` })),
    ...boosts.map((rule, i) => ({ rule, path: ['boosts', i], place: `boosts[${i}]` })),
  ];
  return clashesIn(each).map(([{ path, place }, earlier]) => ({
    path,
    reason: reason('rulesContradict', place, earlier.place),
  }));
}

/** Rules of which too many would be tried on each page. */
function crowded({ vetoes = [], boosts = [] }: RulePack): PackFault[] {
  const rules = [...vetoes, ...boosts];
  if (rules.length <= MOST_CROWDED) return [];
  const waiting = new Map<string, number>();
  const told = new Set<string>();
  return anchorsOf(rules).flatMap((anchor, i) => {
    const path = i < vetoes.length ? (['vetoes', i] as const) : (['boosts', i - vetoes.length] as const);
    const place = `${path[0]}[${path[1]}]`;
    return (anchor?.words ?? ['']).flatMap((word) => {
      const key = anchor === undefined ? '' : `${anchor.field} ${word}`;
      const others = waiting.get(key) ?? 0;
      waiting.set(key, others + 1);
      if (others < MOST_CROWDED || told.has(key)) return [];
      told.add(key);
      const limit = { number: MOST_CROWDED };
      return [
        {
          path,
          reason: word === '' ? reason('rulesWordless', place, limit) : reason('rulesCrowded', place, limit, word),
        },
      ];
    });
  });
}
