import { sessionGet, sessionSet } from './session';

const PREFIX = 'sound-text:';

/**
 * Hashes of texts with which nothing was wrong, in the memory of the browser session: it is forgotten when the extension is
 * updated, so that other checks never trust these, and nothing from outside gets there.
 */
export const soundTexts = {
  /** False where it cannot be told: then the text is checked. */
  has: async (sha256: string): Promise<boolean> => (await sessionGet(PREFIX + sha256).catch(() => false)) === true,
  add: async (sha256: string): Promise<void> => {
    // No room means only that the text is checked again.
    await sessionSet(PREFIX + sha256, true).catch(() => undefined);
  },
};
