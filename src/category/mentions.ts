import type { Category } from './category';
import type { Phrase, TaxonomyIndex } from './taxonomy-index';
import { fold, isHan, type Token, tokenise } from './tokens';

/** A category named in a text, with how much the place speaks for it (0 to about 1.4). */
export interface Mention {
  readonly category: Category;
  readonly weight: number;
  readonly written: string;
}

export interface Mentions {
  readonly found: readonly Mention[];
  /** The text names a thing that belongs to another thing: a case, a cable, "… for iPhone". */
  readonly accessory: boolean;
}

/** What stands after such a word is what the thing is for, comes with, or is made of: not the thing. */
type Link = 'none' | 'for' | 'with' | 'of';
const LINKS = new Map<string, Link>([
  ...words('for fur fuer pour para per voor passend kompatibel compatible compatibile fits suits suitable', 'for'),
  ...words('with mit avec con inkl inklusive incl including ohne without sans sin senza w', 'with'),
  ...words('of de del da di du des von aus in en by from d im on auf della dello dalla au aux al', 'of'),
]);
const LINK_WEIGHT = { none: 1, for: 0.1, with: 0.2, of: 0.35 } as const;

/** Weight of a noun that another noun of the same phrase outranks ("Surfboard" in "Beyonce Surfboard Sweatshirt"). */
const NOT_HEAD = 0.35;
/** Weight in a later part of the title, behind a comma or dash. */
const LATER_PART = 0.45;
/** What is left when the text says it is an accessory. */
const ACCESSORY = 0.12;

interface Hit {
  readonly at: number;
  readonly phrase: Phrase;
  readonly part: number;
  readonly link: Link;
  readonly written: string;
}

/** Finds the categories a text names and judges by grammar which of them is the thing itself. */
export function mentionsIn(text: string, index: TaxonomyIndex): Mentions {
  const tokens = tokenise(text);
  const { hits, denied } = hitsIn(tokens, index);
  const lead = hits.find(({ link }) => link === 'none') ?? hits[0];
  const heads = hits.filter(({ part, link }) => part === lead?.part && link === lead.link);
  const names = heads.filter(({ phrase }) => phrase.names.length > 0);
  const head = headOf(names);
  const accessory =
    lead?.link === 'for' ||
    heads.some(
      ({ phrase, at }) =>
        phrase.names.length === 0 &&
        phrase.accessory &&
        (head === undefined || (phrase.headFirst ? at < head.at : at > head.at)),
    );

  const best = new Map<Category, Mention>();
  const keep = (category: Category, weight: number, written: string): void => {
    if (!denied.has(category) && weight > (best.get(category)?.weight ?? 0)) {
      best.set(category, { category, weight, written });
    }
  };
  for (const hit of hits) {
    const length = Math.min(1.4, 1 + 0.2 * (hit.phrase.words.length - 1));
    const place = hit.part === lead?.part ? 1 : LATER_PART;
    const rank = hit === head || !heads.includes(hit) ? 1 : NOT_HEAD;
    const weight = length * place * rank * LINK_WEIGHT[hit.link] * (accessory ? ACCESSORY : 1);
    for (const category of hit.phrase.names) keep(category, weight, hit.written);
  }
  if (isHan(text))
    for (const { category, weight, written } of hanMentions(text, index)) keep(category, weight, written);
  return { found: [...best.values()], accessory };
}

/**
 * Which noun of a phrase is the thing: the first where every one is of a language that says "housse de chaise", else
 * the last ("chair cover"), unless a longer name stands apart before it ("chest freezer white 3 baskets").
 */
function headOf(names: readonly Hit[]): Hit | undefined {
  if (names.every(({ phrase }) => phrase.headFirst)) return names[0];
  const last = names.at(-1);
  const longer = names.findLast(({ at, phrase }) => {
    const length = phrase.words.length;
    return last !== undefined && length > last.phrase.words.length && at + length < last.at;
  });
  return longer ?? last;
}

function hitsIn(tokens: readonly Token[], index: TaxonomyIndex): { hits: Hit[]; denied: Set<Category> } {
  const hits: Hit[] = [];
  const denied = new Set<Category>();
  let part = 0;
  let link: Link = 'none';
  let skipTo = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.afterBreak) {
      part += 1;
      link = 'none';
    }
    const matching = (index.byFirstWord.get(token.folded) ?? []).filter(({ words }) => standsAt(words, tokens, at));
    for (const { denies } of matching) for (const category of denies) denied.add(category);
    if (at < skipTo) continue;
    const phrase = matching.find(({ names, accessory }) => names.length > 0 || accessory) ?? compoundEnd(token, index);
    if (phrase === undefined) {
      link = LINKS.get(token.folded) ?? link;
      continue;
    }
    const length = matching.includes(phrase) ? phrase.words.length : 1;
    const written = tokens.slice(at, at + length).map((each) => each.written);
    hits.push({ at, phrase, part, link, written: written.join(' ') });
    skipTo = at + length;
  }
  return { hits, denied };
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, offset) => tokens[at + offset]?.folded === word);
}

/** The longest known German noun that ends the word and leaves at least three letters before it. */
function compoundEnd({ folded }: Token, index: TaxonomyIndex): Phrase | undefined {
  if (folded.length > 40) return undefined;
  for (let start = 3; start <= folded.length - 3; start += 1) {
    const phrase = index.compoundEnds.get(folded.slice(start));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Chinese has no gaps between words: known words are looked for anywhere, the longest first, the last one leads. */
function hanMentions(text: string, index: TaxonomyIndex): Mention[] {
  let rest = fold(text.slice(0, 400));
  const found: { category: Category; at: number; written: string }[] = [];
  for (const { word, category } of index.han) {
    const at = rest.lastIndexOf(word);
    if (at < 0) continue;
    found.push({ category, at, written: word });
    rest = rest.slice(0, at) + ' '.repeat(word.length) + rest.slice(at + word.length);
  }
  const last = Math.max(...found.map(({ at }) => at));
  return found.map(({ category, at, written }) => ({ category, written, weight: at === last ? 1 : NOT_HEAD }));
}

function words(list: string, link: Link): [string, Link][] {
  return list.split(' ').map((word) => [word, link]);
}
