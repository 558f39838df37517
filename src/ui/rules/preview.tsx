import type { RulesModel } from './rules-model';

/**
 * What saving the draft would change of pages seen lately and of the draft's examples: `model.layers` against
 * `model.draftLayers`. Sets `model.failing` to the number of examples that do not come out as they say.
 */
export function Preview(_: { model: RulesModel }) {
  return undefined;
}
