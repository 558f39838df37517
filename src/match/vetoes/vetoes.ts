import type { Listing } from '@/src/listings/listing';
import type { RuleSet } from '@/src/rules/rule-pack';
import { reason } from '@/src/words/reason';
import { capacitiesDiffer, capacitiesOf, sayCapacities } from '../capacity';
import type { Band, Signal } from '../match';
import type { ModelComparison } from '../models';
import { swapOf } from '../names';
import { signalOfModels } from '../signals/model';
import type { Traits } from '../traits';
import { variantWordOf } from '../variant-words';
import { vetoAccessory } from './accessory';
import { vetoBroken } from './broken';
import { vetoHidden } from './hidden';
import { vetoLot } from './lot';
import { vetoReplica } from './replica';
import { vetoWanted } from './wanted';

/** The best band a fact leaves open, and that fact. Another model or capacity also weighs in the sum. */
export interface Veto {
  readonly best: Band;
  readonly signal: Signal;
}

/** Every veto that holds, gravest first. */
export function vetoesOf(
  product: Traits,
  listing: Traits,
  models: ModelComparison | undefined,
  { condition }: Pick<Listing, 'condition'>,
  { hiddenWords }: Pick<RuleSet, 'hiddenWords'>,
): readonly Veto[] {
  const out = [
    vetoHidden(listing, hiddenWords),
    vetoBroken(product, listing, condition),
    vetoAccessory(product, listing),
    vetoReplica(product, listing),
    vetoWanted(product, listing),
    vetoLot(product, listing),
  ];
  return [
    ...out.flatMap((reason): Veto[] =>
      reason === undefined ? [] : [{ best: 'no', signal: { kind: 'veto', strength: 1, reason } }],
    ),
    ...vetoModel(product, listing, models),
    ...vetoCapacity(product, listing),
  ];
}

/** How much a word such as "Pro" on one side only speaks against; sellers leave it out too. */
const VARIANT_WORD_STRENGTH = 0.2;

/** How much two plain words at one place of two names speak against: sellers also call one thing by two nouns. */
const SWAPPED_WORD_STRENGTH = 0.7;

function vetoModel(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  const conflict = models?.kind === 'sibling' ? signalOfModels(models) : undefined;
  if (conflict !== undefined) return [{ best: 'similar', signal: conflict }];
  const swap = swapOf(product, listing);
  // Sizes, years and short forms beside one part number are no other model; other letters before it are: DHP and DHR 18V-60.
  if (swap?.kind === 'code' && (models?.kind !== 'same' || /^[a-z]{3,} [a-z]{3,}$/.test(`${swap.own} ${swap.other}`))) {
    const words = reason('matchModelConflict', swap.own.toUpperCase(), swap.other.toUpperCase());
    return [{ best: 'similar', signal: { kind: 'modelConflict', strength: 1, reason: words } }];
  }
  if (swap !== undefined && models?.kind !== 'same') {
    if (swap.kind === 'added') {
      const words = reason('matchOtherVariantName', swap.other);
      return [{ best: 'similar', signal: { kind: 'modelConflict', strength: VARIANT_WORD_STRENGTH, reason: words } }];
    }
    const words = reason('matchModelConflict', swap.own, swap.other);
    return [{ best: 'same', signal: { kind: 'modelConflict', strength: SWAPPED_WORD_STRENGTH, reason: words } }];
  }
  const word = models?.kind === 'same' ? undefined : variantWordOf(product, listing);
  if (word === undefined) return [];
  const words = reason('matchOtherVariantName', word);
  return [{ best: 'similar', signal: { kind: 'modelConflict', strength: VARIANT_WORD_STRENGTH, reason: words } }];
}

function vetoCapacity(product: Traits, listing: Traits): readonly Veto[] {
  const [ours, theirs] = [capacitiesOf(product), capacitiesOf(listing)];
  if (!capacitiesDiffer(ours, theirs)) return [];
  const words = reason('matchCapacityDiffers', sayCapacities(ours), sayCapacities(theirs));
  return [{ best: 'variant', signal: { kind: 'attributeConflict', strength: 1, reason: words } }];
}
