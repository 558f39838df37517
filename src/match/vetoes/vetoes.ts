import type { Listing } from '@/src/listings/listing';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type Reason, reason } from '@/src/words/reason';
import { capacitiesDiffer, capacitiesOf, sayCapacities } from '../capacity';
import type { Band } from '../match';
import type { ModelComparison } from '../models';
import type { Traits } from '../traits';
import { variantWordOf } from '../variant-words';
import { vetoAccessory } from './accessory';
import { vetoBroken } from './broken';
import { vetoHidden } from './hidden';
import { vetoLot } from './lot';
import { vetoReplica } from './replica';
import { vetoWanted } from './wanted';

/** A fact that ends the question, and the best band it leaves open. */
export interface Veto {
  readonly best: Band;
  readonly reason: Reason;
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
    ...out.flatMap((reason): Veto[] => (reason === undefined ? [] : [{ best: 'no', reason }])),
    ...vetoModel(product, listing, models),
    ...vetoCapacity(product, listing),
  ];
}

function vetoModel(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  if (models?.kind === 'sibling')
    return [
      { best: 'similar', reason: reason('matchOtherModel', models.model.toUpperCase(), models.other.toUpperCase()) },
    ];
  const word = variantWordOf(product, listing);
  return word === undefined ? [] : [{ best: 'similar', reason: reason('matchOtherVariantName', word) }];
}

function vetoCapacity(product: Traits, listing: Traits): readonly Veto[] {
  const [ours, theirs] = [capacitiesOf(product), capacitiesOf(listing)];
  if (!capacitiesDiffer(ours, theirs)) return [];
  return [{ best: 'variant', reason: reason('matchCapacityDiffers', sayCapacities(ours), sayCapacities(theirs)) }];
}
