import type { LayerKind } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';

export const LAYER_WORDS = {
  shipped: 'editLayerShipped',
  learned: 'editLayerLearned',
  pack: 'editLayerPack',
  policy: 'editLayerPolicy',
  personal: 'editLayerPersonal',
} satisfies Record<LayerKind, MessageKey>;
