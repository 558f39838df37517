import { localeOf } from '@/src/words/language';
import type { Tongue } from '@/src/words/say';

interface I18n {
  getMessage(key: string, substitutions: string[]): string;
  getUILanguage(): string;
}

declare const chrome: { i18n: I18n };

/**
 * The extension's message files, in the language the browser chose among them. Which one that was only the file itself
 * can say: `@@ui_locale` names the browser's language, also where we have no file for it. Content scripts use this too:
 * hence no polyfill.
 */
export function browserTongue(): Tongue {
  const lookup: Tongue['lookup'] = (key, args) => chrome.i18n.getMessage(key, args);
  return { lookup, locale: localeOf(lookup('languageTag', []), chrome.i18n.getUILanguage()) };
}
