import type { Tongue } from '@/src/words/say';

interface I18n {
  getMessage(key: string, substitutions: string[]): string;
  getUILanguage(): string;
}

declare const chrome: { i18n: I18n };

/** The person's language, from the extension's message files. Content scripts use it too: hence no polyfill. */
export function browserTongue(): Tongue {
  return { lookup: (key, args) => chrome.i18n.getMessage(key, args), locale: chrome.i18n.getUILanguage() };
}
