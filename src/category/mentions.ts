import type { Category } from './category';
import { compoundOf } from './compounds';
import { hanMentions } from './han';
import { LINKS, type Link } from './links';
import { type Mention, NOT_HEAD } from './mention';
import { singularsOf } from './plural';
import { isDoubtful, isOneOf, isSpoken, nounFirst } from './spoken';
import { NO_KIND, type Phrase, type TaxonomyIndex } from './taxonomy-index';
import { isHan, type Token, tokenise } from './tokens';

export interface Mentions {
  readonly found: readonly Mention[];
  /** Kinds the text rules out by a name that only looks like theirs. */
  readonly denied: ReadonlySet<Category>;
  /** The text names a thing that belongs to another thing: a case, a cable, "… for iPhone". */
  readonly accessory: boolean;
  /** What the text says the thing is for, where that is a kind: the phone of "case for phone". */
  readonly owner?: Category;
}

const LINK_WEIGHT = { none: 1, for: 0.1, with: 0.2, of: 0.35 } as const;

/** Weight in a later part of the title, behind a comma or dash. */
const LATER_PART = 0.45;
/** What is left when the text says it is an accessory. */
const ACCESSORY = 0.12;

/** Mean "for" behind a case or cable ("pouzdro pro", "etui na"), and something else or nothing elsewhere ("MacBook Pro"). */
const FOR_BEHIND_ACCESSORY: ReadonlySet<string> = new Set(['pro', 'pre', 'do', 'na', 'к', 'на', 'za', 'till', 'til']);

/** Languages whose "na" means "on" or "for". */
const ON_NA = ['pl', 'cs', 'sk'];

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'on', 'im', 'd', 'by', 'auf']);

/** Words behind which a link word is none: "built in", "side by side", "all in one". */
const NOT_LINKED: ReadonlySet<string> = new Set(['built', 'side', 'all', 'plug', 'walk', 'pull', 'clip', 'slip']);
/** Kinds that belong to another thing where the text says for which: "lamp for projector", "bag for camera". */
const ATTACHABLE: ReadonlySet<string> = new Set([
  ...['lamp', 'handbag', 'backpack', 'suitcase', 'charger', 'remote-control', 'wallet'],
  ...['battery-li-ion', 'battery-nimh', 'battery-alkaline', 'car-battery', 'glassware', 'cushion'],
]);

/** Machines, and the parts that titles list behind them: "laptop, Core i5, 512 GB SSD". */
const MACHINES: ReadonlySet<string> = new Set(['laptop', 'desktop-pc', 'tablet', 'smartphone', 'game-console']);
const PARTS: ReadonlySet<string> = new Set(['graphics-card', 'external-drive', 'usb-stick', 'camera', 'webcam']);

/** Words that count things: what stands behind their "of" is still the thing ("set of 4 chairs"). */
const COUNTS = new Set('pack set lot pair box paire paquet juego par pareja confezione paio coppia serie'.split(' '));

/** What a word of up to three letters tells in a language that nothing else says the page is in. */
const DOUBTFUL = 0.45;

/** A foreign word this long is no word of a home language by chance. */
const SURE_LENGTH = 7;

interface Hit {
  readonly at: number;
  readonly phrase: Phrase;
  /** What it names here; none for an accessory word. */
  readonly names: readonly Category[];
  readonly part: number;
  readonly link: Link;
  readonly written: string;
}

const NONE: ReadonlySet<Category> = new Set();

/** What is known of a text beside its words. */
export interface Setting {
  /** What the shop's shelves name: it settles words that mean one thing here and another there. */
  readonly onShelf?: ReadonlySet<Category>;
  /** Languages the page is likely in; words that only other languages have are then none. */
  readonly languages?: ReadonlySet<string> | undefined;
}

/** Finds the categories a text names and judges by grammar which of them is the thing itself. */
export function mentionsIn(text: string, index: TaxonomyIndex, { onShelf = NONE, languages }: Setting = {}): Mentions {
  const tokens = tokenise(text);
  const { hits: all, denied } = hitsIn(tokens, index, onShelf, languages);
  const hits = plausible(all, languages);
  const lead = hits.find(({ link }) => link === 'none') ?? hits[0];
  const heads = hits.filter(({ part, link }) => part === lead?.part && link === lead.link);
  const naming = heads.filter(({ names }) => names.some((each) => !denied.has(each)));
  const head = headOf(naming, languages);
  const accessory =
    lead?.link === 'for' ||
    (head?.names.some(({ id }) => ATTACHABLE.has(id)) === true && hits.some((hit) => isOwner(hit, head))) ||
    heads.some(
      ({ names, phrase, link, at }) =>
        names.length === 0 &&
        // "Cura dei tessuti" cares for fabrics and sells none.
        link !== 'of' &&
        (head === undefined || (nounFirst(phrase, languages) ? at < head.at : at > head.at)),
    );

  const best = new Map<Category, Mention>();
  const keep = (category: Category, weight: number, { written, phrase }: Pick<Hit, 'written' | 'phrase'>): void => {
    const { headFirst, by } = phrase;
    if ((denied.has(category) && by === undefined) || weight <= (best.get(category)?.weight ?? 0)) return;
    best.set(category, { category, weight, written, headFirst, ...(by !== undefined && { by }) });
  };
  for (const hit of hits) {
    const length = Math.min(1.4, 1 + 0.2 * (hit.phrase.words.length - 1));
    const place = hit.part === lead?.part ? 1 : LATER_PART;
    const rank = hit === head || hit.phrase.by !== undefined || !heads.includes(hit) ? 1 : NOT_HEAD;
    const weight = length * place * rank * LINK_WEIGHT[hit.link] * (accessory ? ACCESSORY : 1);
    const doubt = isDoubtful(hit.phrase, languages) ? DOUBTFUL : 1;
    // A word of two kinds means the first of them where nothing else tells.
    for (const [nth, category] of hit.names.entries()) {
      keep(category, weight * doubt * (nth === 0 || onShelf.has(category) ? 1 : NOT_HEAD), hit);
    }
  }
  const han = isHan(text) ? hanMentions(text, index) : undefined;
  for (const mention of han?.found ?? []) {
    const weight = mention.weight * (accessory ? ACCESSORY : 1);
    if (!denied.has(mention.category) && weight > (best.get(mention.category)?.weight ?? 0)) {
      best.set(mention.category, { ...mention, weight });
    }
  }
  // "iPhone 手机壳": an accessory named in one script beside the thing in another.
  if (han?.accessory === true) {
    for (const [category, mention] of best) best.set(category, { ...mention, weight: mention.weight * ACCESSORY });
  }
  const owner = hits.find(({ link, names }) => link === 'for' && names.some((each) => each !== NO_KIND))?.names[0];
  return {
    found: [...best.values()],
    denied,
    ...(owner !== undefined && { owner }),
    accessory: accessory || han?.accessory === true,
  };
}

/** True for another kind that stands behind "for". */
function isOwner({ link, names }: Hit, head: Hit): boolean {
  return link === 'for' && names.some((each) => each !== NO_KIND && !head.names.includes(each));
}

/**
 * Leaves out what only looks like a name: a word of a foreign list beside a word of a home language ("iPhone matt": a
 * Swedish rug),
 * parts listed behind a machine, and goods without a kind behind a kind of the same phrase ("sofa wine red").
 */
function plausible(hits: readonly Hit[], languages: ReadonlySet<string> | undefined): readonly Hit[] {
  const foreign = (phrase: Phrase): boolean =>
    phrase.foreign && (languages === undefined || !isOneOf(phrase.languages, languages));
  const atHome = hits.some(({ names, phrase }) => names.some((each) => each !== NO_KIND) && !foreign(phrase));
  const machine = hits.find(({ names, link }) => link === 'none' && names.some(({ id }) => MACHINES.has(id)));
  const kindAt = new Map<number, number>();
  for (const { names, part, at } of hits) {
    if (names.some((each) => each !== NO_KIND) && !kindAt.has(part)) kindAt.set(part, at);
  }
  return hits.filter(({ names, phrase, part, at }) => {
    if (names.length === 0) return true;
    if (atHome && foreign(phrase) && phrase.words.join(' ').length < SURE_LENGTH) return false;
    if (
      machine !== undefined &&
      at > machine.at + machine.phrase.words.length &&
      names.every(({ id }) => PARTS.has(id))
    ) {
      return false;
    }
    return !names.every((each) => each === NO_KIND) || phrase.words.length > 1 || (kindAt.get(part) ?? at) >= at;
  });
}

/**
 * Which noun of a phrase is the thing: the first where every one is of a language that says "housse de chaise", else
 * the last ("chair cover"), unless a longer name stands apart before it ("chest freezer white 3 baskets").
 */
function headOf(names: readonly Hit[], languages: ReadonlySet<string> | undefined): Hit | undefined {
  if (names.every(({ phrase }) => nounFirst(phrase, languages))) return names[0];
  const last = names.at(-1);
  const longer = names.findLast(({ at, phrase }) => {
    const length = phrase.words.length;
    return last !== undefined && length > last.phrase.words.length && at + length < last.at;
  });
  return longer ?? last;
}

function hitsIn(
  tokens: readonly Token[],
  index: TaxonomyIndex,
  onShelf: ReadonlySet<Category>,
  languages: ReadonlySet<string> | undefined,
): { hits: Hit[]; denied: Set<Category> } {
  const matching = tokens.map(({ folded }, at) =>
    index.phrasesFrom(folded).filter((phrase) => standsAt(phrase.words, tokens, at) && isSpoken(phrase, languages)),
  );
  const denied = deniedBy(tokens, index);
  const hits: Hit[] = [];
  let part = 0;
  let link: Link = 'none';
  let counted = false;
  let skipTo = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.afterBreak) {
      part += 1;
      link = 'none';
    }
    if (at < skipTo) continue;
    const candidates = matching[at] ?? [];
    const means = (phrase: Phrase): readonly Category[] => [
      ...phrase.names,
      ...phrase.namesOnShelf.filter((category) => onShelf.has(category)),
    ];
    const phrase =
      candidates.find((each) => each.accessory || means(each).length > 0) ?? compoundOf(token.folded, index, languages);
    if (phrase === undefined) {
      // "Built in" and "all in one" say how it is, not what it is in; a link with nothing before it is part of a name ("De …").
      const next =
        at === 0 || NOT_LINKED.has(tokens[at - 1]?.folded ?? '')
          ? undefined
          : linkAt(token, hits.at(-1), at, languages);
      if (next !== undefined && !(next === 'of' && counted)) link = next;
      counted = COUNTS.has(token.folded);
      continue;
    }
    counted = false;
    const length = candidates.includes(phrase) ? phrase.words.length : 1;
    const written = tokens.slice(at, at + length).map((each) => each.written);
    const names = means(phrase);
    hits.push({ at, phrase, names, part, link, written: written.join(' ') });
    // A name that is ruled out leaves its later words to the name that rules it out: Samsung | Galaxy Tab.
    const ruledOut = names.length > 0 && names.every((category) => denied.has(category));
    skipTo = at + (ruledOut ? 1 : length);
  }
  return { hits, denied };
}

function linkAt(
  { folded, written }: Token,
  before: Hit | undefined,
  at: number,
  languages: ReadonlySet<string> | undefined,
): Link | undefined {
  // "Integrated in column fridge": with nothing named before it, where it stands says nothing of what it is.
  if (before === undefined && LOCATIVE.has(folded)) return undefined;
  // "Ekren W" is a model; "s kapucí" is a hood.
  if (folded.length === 1 && (written !== folded || at === 0)) return undefined;
  // "Грелка на чайник": what an unknown noun is put on is not the thing.
  if (
    before === undefined &&
    (folded === 'на' || (folded === 'na' && languages !== undefined && isOneOf(ON_NA, languages)))
  )
    return 'for';
  const behindAccessory = before?.names.length === 0 && before.at + before.phrase.words.length === at;
  return behindAccessory && FOR_BEHIND_ACCESSORY.has(folded) ? 'for' : LINKS.get(folded);
}

function deniedBy(tokens: readonly Token[], index: TaxonomyIndex): Set<Category> {
  const denied = new Set<Category>();
  for (const [at, { folded }] of tokens.entries()) {
    for (const { words, denies } of index.exceptionsFrom(folded)) {
      const stands = words.every((word, offset) => singularsOf(tokens[at + offset]?.folded ?? '').includes(word));
      if (stands) denied.add(denies);
    }
  }
  return denied;
}

/** True when these folded words stand in the text from this place on. */
export function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, offset) => tokens[at + offset]?.folded === word);
}
