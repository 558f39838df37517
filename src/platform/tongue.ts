import browser from 'webextension-polyfill';
import type { Tongue } from '@/src/words/say';

/** The person's language, from the extension's message files. */
export function browserTongue(): Tongue {
  return { lookup: (key, args) => browser.i18n.getMessage(key, args), locale: browser.i18n.getUILanguage() };
}
