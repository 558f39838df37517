import type { Band } from '@/src/rules/band';
import type { MessageKey } from '@/src/words/reason';

/** What each band is called. */
export const BAND_WORDS = {
  same: 'matchBandSame',
  variant: 'matchBandVariant',
  similar: 'matchBandSimilar',
  no: 'matchBandNo',
} satisfies Record<Band, MessageKey>;
