import { colorOf } from '@/src/listings/terms/color';
import { plainWords } from '@/src/listings/terms/fold';
import { leansOnNoise } from '@/src/listings/terms/idle-words';
import { isMaterial } from '@/src/listings/terms/material';
import { type Reason, reason } from '@/src/words/reason';
import { alongFrom } from '../along';
import { isCountable } from '../counted';
import { kindsOf } from '../kind-words';
import { once } from '../once';
import type { Traits } from '../traits';
import { guarded, hinted } from './hinted';
import { brandWords, headOf, namesThing } from './naming';
import { partNouns } from './part-nouns';
import { findPhrases } from './phrases';

/** Most words before a part at the start of a title: "zwei neue Räder für …". */
const MOST_BEFORE = 3;

/** Said of a part, it tells of the whole: "screen perfect", "display size". */
const OF_WHOLE =
  /^ (?:size|perfect|perfekt|parfait|perfecto|perfetto|good|gut|top|ok|great|excellent|fine|clean|intact|like|as|mint|new|neu|neuf|nuevo|nuovo|nieuw|without|ohne|sans|sin|senza|zonder|bez|\d+ ?(?:inch|zoll|mm|cm|in|hz)?) /;

/**
 * A part of a thing of the product's kind, or what goes with it, where it is what the title is about: before the product's
 * name ("Rahmen für …", "deurrubber Siemens …") or right after it ("… neck", "… Strahlrohr"). Behind another word it tells
 * how the whole is made: "maple neck", "29 inch wheels".
 *
 * @param naming the part of the listing's title that names the product.
 */
export function vetoPartOf(product: Traits, listing: Traits, naming: string): Reason | undefined {
  const head = MEMORY.removedFrom(headOf(naming, () => false));
  const { nouns, kinds } = partNouns();
  if (isPart(product)) return wholeAround(product, head);
  const ofProduct = thingsOf(product);
  const part = findPhrases(head, nouns).find((noun) => {
    if (namesThing(product, noun) || kindsOf(noun).some((kind) => ofProduct.has(kind))) return false;
    const isOfKind = [...(kinds.get(noun) ?? [])].some((kind) => ofProduct.has(kind));
    if (!isOfKind && ofProduct.size > 0) return false;
    // "Tablette" is a shelf board, and what a thing that names no kind may be itself.
    if (ofProduct.size === 0 && kindsOf(noun).length > 0 && isOfFurniture(kinds.get(noun))) return false;
    return isSubject(product, head, listing.plain, noun, isOfKind);
  });
  return part === undefined ? undefined : reason('matchPart', part);
}

/** What a thing with no noun in its title hardly is: people say "table" and "pram". */
const FURNITURE = new Set(
  ['sofa', 'chair', 'table', 'bed', 'shelf', 'chest', 'lamp', 'rug'].concat(
    'highchair',
    'bouncer',
    'stroller',
    'carseat',
  ),
);

function isOfFurniture(kinds: ReadonlySet<string> | undefined): boolean {
  return kinds !== undefined && [...kinds].every((kind) => FURNITURE.has(kind));
}

/** What the thing is for, or fits. */
const FOR = / (?:for|fur|pour|para|per|voor|do|dla|pro|pre|na) .*/;
const FOR_SAVE_PRO = / (?:for|fur|pour|para|per|voor|do|dla|pre|na) .*/;

/** Czech "pro", written small; with a capital it is part of a name. */
const NAMED_PRO = guarded(/(?<!\p{L})P(?:ro|RO)(?!\p{L})/u, /P(?:ro|RO)/);

function withoutFor({ plain, title }: Traits): string {
  return plain.replace(NAMED_PRO.test(title) ? FOR_SAVE_PRO : FOR, ' ');
}

/** "8 GB RAM", where "rám" is a Czech frame. */
const MEMORY = hinted('ram', / (?:(?<=\d ?g[bo] )ram|ram(?= \d+ ?g[bo] ))(?= )/g);

/** A part as the product: named by it and by no kind of thing, but for what it is for. */
const isPart = once(
  (product): boolean =>
    findPhrases(MEMORY.removedFrom(headOf(withoutFor(product), () => false)), partNouns().nouns).length > 0 &&
    kindsNamed(withoutFor(product)).size === 0,
);

/** "Waschmaschine mit Pumpe 4711" of the pump 4711: a machine that the part is for. */
function wholeAround(product: Traits, head: string): Reason | undefined {
  const { nouns } = partNouns();
  const [before = ''] = head.replace(FOR, ' ').split(/ (?:with|mit|avec|con|met|z|s) /, 1);
  // "Kávovar … KP110130" of a "KP110130" is that machine.
  if ([...product.models].some((model) => before.includes(` ${model} `))) return undefined;
  const whole = before
    .trim()
    .split(' ')
    .find((word) => kindsOf(word).some((kind) => kindsFor(product).has(kind)));
  return whole === undefined || findPhrases(` ${before.trim()} `, nouns).length > 0
    ? undefined
    : reason('matchOtherKind', whole);
}

/** The kinds of thing a part is for, by its title or its shelf. */
const kindsFor = once(({ plain, shelf }): ReadonlySet<string> => kindsNamed(`${plain}${plainWords(shelf)}`));

/** The kinds a product is of, by its title or its shelf. */
const thingsOf = once((side): ReadonlySet<string> => kindsNamed(`${withoutFor(side)}${plainWords(side.shelf)}`));

function kindsNamed(plain: string): ReadonlySet<string> {
  return new Set(
    plain
      .trim()
      .split(' ')
      .flatMap((word) => kindsOf(word)),
  );
}

function isSubject(product: Traits, head: string, plain: string, noun: string, isOfKind: boolean): boolean {
  const at = head.indexOf(` ${noun} `);
  if (at < 0) return head.trimEnd().endsWith(noun) || head.includes(`${noun}のみ`);
  const after = head.slice(at + noun.length + 1);
  if (OF_WHOLE.test(after)) return false;
  const words = head.slice(0, at).trim().split(' ').filter(Boolean);
  // The maker begins what it makes for its machines as well.
  const brand = brandWords(product);
  const named = words.findIndex((word) => !brand.has(word));
  const before = named < 0 ? words : words.slice(named);
  if (alongFrom(['', ...before], () => false) >= 0) return false;
  if ((isCountable(noun) || isCountable(noun.replace(/s$/, ''))) && /^\d+$/.test(before.at(-1) ?? '')) return false;
  const isOwn = (word: string) =>
    (/^[a-z]+\d/.test(word) && [...product.models].some((model) => model.endsWith(word))) ||
    product.words.has(word) ||
    product.runs.has(word) ||
    product.words.has(word.replace(/s$/, ''));
  const isProductAhead = plain
    .slice(plain.indexOf(` ${noun} `) + noun.length + 2)
    .split(' ')
    .some(isOwn);
  const [next = ''] = after.trim().split(' ', 1);
  // "Battery drill", "frame bag": the noun tells of what kind the next is.
  if (kindsOf(next).some((kind) => thingsOf(product).has(kind)) && !isOwn(next)) return false;
  if (!before.some(isOwn)) return isProductAhead && before.length <= MOST_BEFORE;
  const last = before.at(-1) ?? '';
  return isOfKind && isOwn(last) && colorOf(last) === undefined && !isMaterial(last) && !leansOnNoise(last);
}
