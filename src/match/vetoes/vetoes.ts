import type { Listing } from '@/src/listings/listing';
import { type Reason, reason } from '@/src/words/reason';
import { differingAddition } from '../additions';
import { capacitiesDiffer, capacitiesOf, sayCapacities } from '../capacity';
import { hasOtherTitle, isWork } from '../distinct';
import { sayEdition } from '../edition-words';
import { differingEdition, differingLanguage, isNamedByPlatform, isPlatform } from '../editions';
import { kindsIn } from '../kind-words';
import type { Signal } from '../match';
import { inchesOf } from '../measures';
import type { ModelComparison } from '../models';
import { type Swap, swapOf } from '../names';
import { behindNumber, nextModelOf } from '../next-model';
import { differInColor } from '../part-numbers';
import { differingProcessor } from '../processors';
import { sharedIdentifier } from '../signals/identifier';
import { signalOfModels } from '../signals/model';
import { differingTextEdition } from '../text-editions';
import { titleLanguage } from '../title-language';
import type { Traits } from '../traits';
import { differingCut, isVariantWord, tellingWordOf, variantWordOf } from '../variant-words';
import { differingAlong, vetoAbsence } from './absence';
import { vetoAccessory } from './accessory';
import { vetoBox } from './box';
import { vetoBroken } from './broken';
import { vetoExpansion } from './expansion';
import { isOfDials, vetoLetter } from './letter';
import { piecesOf, vetoLot } from './lot';
import { namingPart } from './naming';
import { vetoOtherKind } from './other-kind';
import { vetoPart } from './part';
import { vetoPartOf } from './part-of';
import { vetoReplica } from './replica';
import { vetoService } from './service';
import { otherForm, otherModel, otherVariant, SWAPPED_WORD_STRENGTH, type Veto, vetoed } from './veto';
import { vetoVolume } from './volume';
import { vetoWanted } from './wanted';
import { vetoWrongNumber } from './wrong-number';

/** What was found before vetoes are looked for: how models and brands compare. */
interface Compared {
  readonly models: ModelComparison | undefined;
  readonly brands: Signal | undefined;
}

/** Every veto of our own that holds, gravest first. */
export function vetoesOf(
  product: Traits,
  listing: Traits,
  { models, brands }: Compared,
  { condition }: Pick<Listing, 'condition'>,
): readonly Veto[] {
  const naming = namingPart(product, listing);
  const out = [
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
    ...out.filter((reason) => reason !== undefined).map((reason) => vetoed('no', reason)),
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

/** Short part numbers of one or two digits name a line of models: `hero11`, `tm6`. */
const LINE_MODEL = /^[a-z]{2,5}\d{1,2}$/;

function vetoModel(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  const isSibling =
    models?.kind === 'sibling' &&
    !isOfEditions(models, product) &&
    !isOfSizes(models, product, listing) &&
    !isOfDials(models);
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
  if (swap?.kind === 'code' && (models?.kind !== 'same' || isBeforeNumber(swap, models.model)))
    return [otherModel(swap.own.toUpperCase(), swap.other.toUpperCase())];
  if (swap !== undefined && models?.kind !== 'same') {
    if (swap.kind === 'added') return [otherVariant(swap.other)];
    const veto = otherModel(swap.own, swap.other, SWAPPED_WORD_STRENGTH);
    // Beside a name and number that both have ("Ryzen 5"), nouns differ about as often as names do: the sum decides.
    const isOfLine = models?.kind === 'line' && ![swap.own, swap.other].every(isVariantWord);
    return [isOfLine ? { ...veto, best: 'same' } : veto];
  }
  const word =
    wordThatTells(product, listing, models) ??
    behindNumber(product, listing, models) ??
    (models?.kind === 'same' ? undefined : nextModelOf(product, listing));
  return word === undefined ? [] : [otherVariant(word)];
}

/** Words such as "XR" are left out beside a part number; "Pro" is not, where the number names a whole line. */
function wordThatTells(product: Traits, listing: Traits, models: ModelComparison | undefined): string | undefined {
  // "Buds2" is a word and its number rather than a number: the Pro of it is another thing.
  if (models?.kind === 'same' && isNumberedWord(models.model)) return variantWordOf(product, listing);
  if (models?.kind === 'same') return LINE_MODEL.test(models.model) ? tellingWordOf(product, listing) : undefined;
  // Four digits name one model, with or without the "plus" of its line.
  const isLong = models?.kind === 'line' && / \d{4,}$/.test(models.model) && !/ (?:19|20)\d\d$/.test(models.model);
  if (isLong && variantWordOf(product, listing) === 'plus') return undefined;
  if (models?.kind === 'extended') return tellingWordOf(product, listing);
  return variantWordOf(product, listing, models?.kind === 'line' ? models.model.split(' ', 1)[0] : undefined);
}

/** "DHP" and "DHR" before "18V-60"; a shared number that has its own letters leaves none to stand before it. */
function isBeforeNumber({ own, other }: Swap, model: string): boolean {
  return /^\d/.test(model) && [own, other].every((code) => /^[a-z]{3,}$/.test(code));
}

/** "buds2", spoken as a word and a number. */
function isNumberedWord(model: string): boolean {
  return /^[a-z]{4,6}\d$/.test(model) && /[aeiouy]/.test(model) && !/[bcdfghjklmnpqrstvwxz]{3}/.test(model);
}

/** "FP30" and "FP30X": an X more is the next revision and "Ti" another model, where other closing letters name colours and markets. */
function isRevision({ model, other }: { model: string; other: string }): boolean {
  if (model === `${other}x` || other === `${model}x`) return true;
  const [short, long] = model.length < other.length ? [model, other] : [other, model];
  return /\d$/.test(short) && long.startsWith(short) && OF_MODEL.has(long.slice(short.length));
}

/** "3060" and "3060Ti": endings that are words of their own, and no colours or markets. */
const OF_MODEL = new Set(['ti', 'fe', 'ii', 'iii', 'pro', 'max', 'mini', 'plus', 'ultra', 'lite']);

/** "F77-1AEU" and "F77-1AER": letters at the end of one number that name its market. */
function isOfMarkets(models: ModelComparison | undefined, swap: Swap | undefined): boolean {
  if (models?.kind !== 'extended' || swap?.kind !== 'code') return false;
  const [[, start, ending] = [], [, otherStart, otherEnding] = []] = [swap.own, swap.other].map(
    (code) => /^([a-z]*\d+)([a-z]{2,4})$/.exec(code) ?? [],
  );
  return start !== undefined && start === otherStart && ending?.length === otherEnding?.length;
}

/** "Ragnarök PS5 / Ragnarök PS4": one game, told apart by its edition. "Sony PS5 / Sony PS4" are two consoles. */
function isOfEditions({ model, other }: { model: string; other: string }, product: Traits): boolean {
  if (isNamedByPlatform(product) && !kindsIn(product).has('game')) return false;
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
  const ours = capacitiesOf(product);
  const theirs = capacitiesOf(listing);
  if (!capacitiesDiffer(ours, theirs)) return [];
  return [otherForm(reason('matchCapacityDiffers', sayCapacities(ours), sayCapacities(theirs)))];
}

/** "3-pack" and "2er Set". */
function differingPack(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const own = piecesOf(product);
  const other = piecesOf(listing);
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
  return pair === undefined ? [] : [otherForm(reason('matchEditionDiffers', ...pair.map(sayEdition)))];
}
