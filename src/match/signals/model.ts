import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { ModelComparison } from '../models';

/** How sure a comparison of part numbers is: a suffix may be a colour or another model; unlike numbers may be a shop's. */
const STRENGTH = { same: 1, line: 0.15, extended: 0.5, sibling: 1, unlike: 0.5 } as const;

export function signalOfModels(comparison: ModelComparison | undefined): Signal | undefined {
  if (comparison === undefined) return undefined;
  const strength = STRENGTH[comparison.kind];
  if (comparison.kind === 'same' || comparison.kind === 'line')
    return { kind: 'modelSame', strength, reason: reason('matchModelSame', comparison.model.toUpperCase()) };
  const shown = [comparison.model.toUpperCase(), comparison.other.toUpperCase()] as const;
  return comparison.kind === 'extended'
    ? { kind: 'modelSame', strength, reason: reason('matchModelExtended', ...shown) }
    : { kind: 'modelConflict', strength, reason: reason('matchModelConflict', ...shown) };
}
