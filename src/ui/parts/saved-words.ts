import type { MessageKey } from '@/src/words/reason';
import type { SavedView } from '../backend';

/** Why a saved offer is not shown on pages of the same thing. */
export const NOT_SHOWN = {
  gone: 'uiSavedGone',
  old: 'uiSavedOld',
} satisfies Record<Exclude<SavedView['state'], 'offered'>, MessageKey>;
