import type { Listing } from '@/src/listings/listing';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type Reason, reason } from '@/src/words/reason';
import { differingAddition } from '../additions';
import { capacitiesDiffer, capacitiesOf, sayCapacities } from '../capacity';
import { colorsOf, isShade } from '../colors';
import { hasOtherTitle, isWork } from '../distinct';
import { differingEdition, differingLanguage, isPlatform } from '../editions';
import type { Band, Signal } from '../match';
import { inchesOf } from '../measures';
import { differInColor, type ModelComparison } from '../models';
import { type Swap, swapOf } from '../names';
import { nextModelOf } from '../next-model';
import { differingProcessor } from '../processors';
import { sharedIdentifier } from '../signals/identifier';
import { signalOfModels } from '../signals/model';
import { differingTextEdition } from '../text-editions';
import { titleLanguage } from '../title-language';
import type { Traits } from '../traits';
import { differingCut, tellingWordOf, variantWordOf } from '../variant-words';
import { differingAlong, vetoAbsence } from './absence';
import { vetoAccessory } from './accessory';
import { vetoBox } from './box';
import { vetoBroken } from './broken';
import { vetoExpansion } from './expansion';
import { vetoHidden } from './hidden';
import { piecesOf, vetoLot } from './lot';
import { namingPart } from './naming';
import { vetoOtherKind } from './other-kind';
import { vetoPart } from './part';
import { vetoPartOf } from './part-of';
import { vetoReplica } from './replica';
import { vetoService } from './service';
import { vetoVolume } from './volume';
import { vetoWanted } from './wanted';
import { vetoWrongNumber } from './wrong-number';

/** The best band a fact leaves open, and that fact. Another model or capacity also weighs in the sum. */
export interface Veto {
  readonly best: Band;
  readonly signal: Signal;
}

/** What was found before vetoes are looked for: how models and brands compare. */
interface Compared {
  readonly models: ModelComparison | undefined;
  readonly brands: Signal | undefined;
}

/** Every veto that holds, gravest first. */
export function vetoesOf(
  product: Traits,
  listing: Traits,
  { models, brands }: Compared,
  { condition }: Pick<Listing, 'condition'>,
  { hiddenWords }: Pick<RuleSet, 'hiddenWords'>,
): readonly Veto[] {
  const naming = namingPart(product, listing.title);
  const out = [
    vetoHidden(listing, hiddenWords),
    vetoBox(product, listing),
    vetoPart(product, listing),
    vetoBroken(product, listing, condition),
    vetoService(product, listing),
    vetoAccessory(product, listing, naming) ?? vetoPartOf(product, listing, naming),
    vetoReplica(product, listing),
    vetoWanted(product, listing),
    vetoLot(product, listing),
    vetoVolume(product, listing),
    vetoExpansion(product, listing),
    vetoOtherKind(product, listing),
  ];
  return [
    ...out.flatMap((reason): Veto[] => (reason === undefined ? [] : [vetoed('no', reason)])),
    ...vetoNumber(product, listing, brands),
    ...vetoBrand(product, listing, { models, brands }),
    ...vetoOther(vetoAbsence(product, listing)),
    ...vetoModel(product, listing, models),
    ...vetoLetter(product, listing, models),
    ...vetoTitle(product, listing, models),
    ...vetoCapacity(product, listing),
    ...vetoEdition(product, listing),
  ];
}

function vetoed(best: Band, reason: Reason): Veto {
  return { best, signal: { kind: 'veto', strength: 1, reason } };
}

function vetoNumber(product: Traits, listing: Traits, brands: Signal | undefined): readonly Veto[] {
  const doubt = vetoWrongNumber(product, listing, brands);
  return doubt === undefined ? [] : [vetoed('similar', doubt)];
}

/** Another maker's is another thing, unless one number says otherwise: dealers stand as makers too. */
function vetoBrand(product: Traits, listing: Traits, { models, brands }: Compared): readonly Veto[] {
  if (brands?.kind !== 'brandConflict') return [];
  const isOneNumber =
    models?.kind === 'same' ||
    sharedIdentifier(product, listing) !== undefined ||
    (product.partNumber !== undefined && product.partNumber === listing.partNumber);
  return isOneNumber ? [] : [{ best: 'similar', signal: brands }];
}

/** Another model, by what the listing says of itself. */
function vetoOther(found: Reason | undefined): readonly Veto[] {
  return found === undefined
    ? []
    : [{ best: 'similar', signal: { kind: 'modelConflict', strength: 1, reason: found } }];
}

/** How much a word such as "Pro" on one side only speaks against; sellers leave it out too. */
const VARIANT_WORD_STRENGTH = 0.2;

/** How much two plain words at one place of two names speak against: sellers also call one thing by two nouns. */
export const SWAPPED_WORD_STRENGTH = 0.7;

/** Part numbers no longer than this name a line of models: `hero11`, `tm6`. */
const SHORT_MODEL = 6;

function vetoModel(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  const isSibling =
    models?.kind === 'sibling' && !isOfEditions(models) && !isOfSizes(models, product, listing) && !isOfDials(models);
  const conflict = isSibling ? signalOfModels(models) : undefined;
  if (conflict !== undefined) return [{ best: 'similar', signal: conflict }];
  if (models?.kind === 'extended' && isRevision(models))
    return [otherModel(models.model.toUpperCase(), models.other.toUpperCase())];
  const cut = differingCut(product, listing);
  if (cut !== undefined) return [otherModel(...cut)];
  const found = swapOf(product, listing);
  // "FX82-B" and "FX82-W": the letters are the colour's, which a variant may have another of.
  const isOfColor = models?.kind === 'extended' && differInColor(models.model, models.other);
  const swap =
    isOfColor || isOfMarkets(models, found) || (models !== undefined && isOfDials(models)) ? undefined : found;
  // Sizes, years and short forms beside one part number are no other model; other letters before it are: DHP and DHR 18V-60.
  if (swap?.kind === 'code' && (models?.kind !== 'same' || /^[a-z]{3,} [a-z]{3,}$/.test(`${swap.own} ${swap.other}`)))
    return [otherModel(swap.own.toUpperCase(), swap.other.toUpperCase())];
  if (swap !== undefined && models?.kind !== 'same') {
    if (swap.kind === 'added') return [otherVariant(swap.other)];
    const veto = otherModel(swap.own, swap.other, SWAPPED_WORD_STRENGTH);
    // Beside a name and number that both have ("Ryzen 5"), nouns differ about as often as names do: the sum decides.
    return [models?.kind === 'line' ? { ...veto, best: 'same' } : veto];
  }
  const word =
    wordThatTells(product, listing, models) ?? (models?.kind === 'same' ? undefined : nextModelOf(product, listing));
  return word === undefined ? [] : [otherVariant(word)];
}

function otherModel(own: string, other: string, strength = 1): Veto {
  return {
    best: 'similar',
    signal: { kind: 'modelConflict', strength, reason: reason('matchModelConflict', own, other) },
  };
}

function otherVariant(word: string): Veto {
  const words = reason('matchOtherVariantName', word);
  return { best: 'similar', signal: { kind: 'modelConflict', strength: VARIANT_WORD_STRENGTH, reason: words } };
}

/** The thing in another form, by the reason that tells the two. */
function otherForm(words: Reason): Veto {
  return { best: 'variant', signal: { kind: 'attributeConflict', strength: 1, reason: words } };
}

/** Words such as "XR" are left out beside a part number; "Pro" is not, where the number names a whole line. */
function wordThatTells(product: Traits, listing: Traits, models: ModelComparison | undefined): string | undefined {
  // "Buds2" is a word and its number rather than a number: the Pro of it is another thing.
  if (models?.kind === 'same' && isNumberedWord(models.model)) return variantWordOf(product, listing);
  if (models?.kind === 'same') return models.model.length <= SHORT_MODEL ? tellingWordOf(product, listing) : undefined;
  // Four digits name one model, with or without the "plus" of its line.
  const isLong = models?.kind === 'line' && / \d{4,}$/.test(models.model) && !/ (?:19|20)\d\d$/.test(models.model);
  if (isLong && variantWordOf(product, listing) === 'plus') return undefined;
  if (models?.kind === 'extended') return tellingWordOf(product, listing);
  return variantWordOf(product, listing, models?.kind === 'line' ? models.model.split(' ', 1)[0] : undefined);
}

/** "buds2", spoken as a word and a number. */
function isNumberedWord(model: string): boolean {
  return /^[a-z]{4,6}\d$/.test(model) && /[aeiouy]/.test(model) && !/[bcdfghjklmnpqrstvwxz]{3}/.test(model);
}

/** "FP30" and "FP30X": an X more is the next revision, where other closing letters name colours and markets. */
function isRevision({ model, other }: { model: string; other: string }): boolean {
  return model === `${other}x` || other === `${model}x`;
}

/** "F77-1AEU" and "F77-1AER": letters at the end of one number that name its market. */
function isOfMarkets(models: ModelComparison | undefined, swap: Swap | undefined): boolean {
  if (models?.kind !== 'extended' || swap?.kind !== 'code') return false;
  const [[, start, ending] = [], [, otherStart, otherEnding] = []] = [swap.own, swap.other].map(
    (code) => /^([a-z]*\d+)([a-z]{2,4})$/.exec(code) ?? [],
  );
  return start !== undefined && start === otherStart && ending?.length === otherEnding?.length;
}

/** "311.30.42.30.01.005" and "…006": references so long that their last digits tell dials, glasses and straps. */
function isOfDials(models: ModelComparison): boolean {
  if (models.kind !== 'sibling') return false;
  const { model, other } = models;
  return (
    /^\d+$/.test(model) &&
    model.length >= LONG_REFERENCE &&
    model.length === other.length &&
    model.slice(0, -3) === other.slice(0, -3)
  );
}

const LONG_REFERENCE = 12;

/** "Ragnarök PS5 / Ragnarök PS4": one game, told apart by its edition. */
function isOfEditions({ model, other }: { model: string; other: string }): boolean {
  const [ours = [], theirs = []] = [model, other].map((text) => text.split(' '));
  return ours.length > 1 && theirs.length > 1 && isPlatform(ours.at(-1)) && isPlatform(theirs.at(-1));
}

/** "OLED55C2" of 55 and "OLED65C2" of 65 inches: one model, whose number tells its size. */
function isOfSizes({ model, other }: { model: string; other: string }, product: Traits, listing: Traits): boolean {
  const [ours, theirs] = [inchesOf(product), inchesOf(listing)];
  return ours.some((own) =>
    theirs.some((size) => own !== size && model.includes(own) && model.replace(own, size) === other),
  );
}

/** "SM58" and "SM58S": of a short number one letter more is a smaller, a switched, a cheaper one. */
function vetoLetter(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  if (models?.kind === 'sibling' && isOfDials(models)) return [numbersDiffer(models)];
  if (models?.kind !== 'extended') return [];
  if (differInColor(models.model, models.other)) return [numbersDiffer(models)];
  const [short, long] = [models.model, models.other].sort((a, b) => a.length - b.length) as [string, string];
  if (isEndedByColor(short, long, product, listing)) return [numbersDiffer(models)];
  if (short.length > SHORT_NUMBER || !/\d$/.test(short) || long.length !== short.length + 1 || !long.startsWith(short))
    return [];
  return [numbersDiffer(models)];
}

function numbersDiffer({ model, other }: { model: string; other: string }): Veto {
  return otherForm(reason('matchModelConflict', model.toUpperCase(), other.toUpperCase()));
}

/** "AF400" and "AF400CP … copper": the longer number ends in letters of the colour its title states, and the other states none. */
function isEndedByColor(short: string, long: string, product: Traits, listing: Traits): boolean {
  if (!listing.models.has(long) || colorsOf(product, listing) !== undefined) return false;
  const [, first, rest = ''] = (long.startsWith(short) && /^([a-z])([a-z]{1,2})$/.exec(long.slice(short.length))) || [];
  if (first === undefined) return false;
  const isLike = new RegExp(`^${first}\\p{L}*${[...rest].join('\\p{L}*')}`, 'u');
  return listing.tokens.some(({ kind, text }) => (kind === 'color' || isShade(text)) && isLike.test(text));
}

/** Longer numbers end in letters for colours and markets. */
const SHORT_NUMBER = 5;

/** Numbers of sets and articles have so many digits. */
const LEAST_NUMBER = 5;

/** Another work of the author, another picture of the maker. */
function vetoTitle(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  const isOneNumber = models?.kind === 'same' && models.model.length >= LEAST_NUMBER;
  if (isOneNumber || sharedIdentifier(product, listing) !== undefined) return [];
  const titles = hasOtherTitle(product, listing);
  if (titles === undefined) return [];
  const [own, other] = [titleLanguage(product), titleLanguage(listing)];
  if (own !== undefined && other !== undefined && own !== other)
    return [otherForm(reason('matchEditionDiffers', own, other))];
  const veto = otherModel(...titles, SWAPPED_WORD_STRENGTH);
  // Who wants one book has no use for another.
  return [isWork(product, listing) ? { ...veto, best: 'no' } : veto];
}

function vetoCapacity(product: Traits, listing: Traits): readonly Veto[] {
  const [ours, theirs] = [capacitiesOf(product), capacitiesOf(listing)];
  if (!capacitiesDiffer(ours, theirs)) return [];
  return [otherForm(reason('matchCapacityDiffers', sayCapacities(ours), sayCapacities(theirs)))];
}

/** "3-pack" and "2er Set". */
function differingPack(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const [own, other] = [piecesOf(product), piecesOf(listing)];
  return own > 1 && other > 1 && own !== other ? [`${own}`, `${other}`] : undefined;
}

function alongPair(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const thing = differingAlong(product, listing);
  return thing === undefined ? undefined : [`+ ${thing}`, `– ${thing}`];
}

function vetoEdition(product: Traits, listing: Traits): readonly Veto[] {
  const pair =
    differingEdition(product, listing) ??
    differingLanguage(product, listing) ??
    differingAddition(product, listing) ??
    alongPair(product, listing) ??
    differingPack(product, listing) ??
    differingProcessor(product, listing) ??
    differingTextEdition(product, listing);
  return pair === undefined ? [] : [otherForm(reason('matchEditionDiffers', ...pair))];
}
