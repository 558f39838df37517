import browser from 'webextension-polyfill';
import type { FindPlace } from './find-page';

/** One line under the address bar. */
export interface Suggestion {
  /** What is looked for when it is chosen. */
  readonly words: string;
  readonly shown: string;
}

const PLACES = { currentTab: 'here', newForegroundTab: 'new', newBackgroundTab: 'behind' } as const;

/** Says what our keyword in the address bar does. */
export function nameOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: plain(browser.i18n.getMessage('findOmnibox')) });
}

/** Suggests while the person types; of several answers on their way only that to the last letter is shown. */
export function onOmniboxTyped(suggest: (text: string) => Promise<readonly Suggestion[]>): void {
  let last = '';
  browser.omnibox.onInputChanged.addListener((text, show) => {
    last = text;
    suggest(text).then(
      (suggestions) => {
        if (text !== last) return;
        show(suggestions.map(({ words, shown }) => ({ content: words, description: plain(shown) })));
      },
      // Then there is nothing to suggest.
      () => undefined,
    );
  });
}

export function onOmniboxEntered(entered: (text: string, place: FindPlace) => void): void {
  browser.omnibox.onInputEntered.addListener((text, disposition) => entered(text, PLACES[disposition]));
}

/** Chromium reads markup in these lines and Firefox does not: without its two signs both show the same. */
function plain(text: string): string {
  return text.replace(/[<&]/g, ' ').replace(/\s+/g, ' ').trim();
}
