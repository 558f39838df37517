// What popup and side panel can do with the page in a tab.
import { send } from '@/src/platform/send';
import type { FrontTab } from '@/src/platform/tabs';
import { browserTongue } from '@/src/platform/tongue';
import { isNamed } from '@/src/product/named';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import type { Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import type { Backend, PageState } from './backend';
import { correctingByMessage, decidingByMessage } from './parts/by-message';
import { saveFile } from './parts/save-file';

/** All that can be done with a verdict from a page of ours, but opening options. */
export function tabBackend(tabId: () => number | undefined): Omit<Backend, 'openOptions'> {
  return {
    tongue: browserTongue(),
    ...decidingByMessage,
    ...correctingByMessage,
    makeFixture: async (marks) => {
      const tab = tabId();
      return tab === undefined
        ? { ok: false, problem: reason('problemPageClosed') }
        : send('fixture.make', { tabId: tab, marks });
    },
    saveFile,
  };
}

/** The address of a tab's page, where we may see it and it is one of the web. */
export function urlOf(tab: FrontTab | undefined): WebUrl | undefined {
  return parseWebUrl(tab?.url ?? '');
}

/** Where we may see the tab's address, an older page's verdict is not shown on it. */
export function pageState(tab: FrontTab | undefined, isLooked: boolean, verdict: Verdict | undefined): PageState {
  const url = urlOf(tab);
  // What is looked for by name is shown, and decided on, in the page that asks for the name.
  if (verdict !== undefined && isNamed(verdict.sighting.url)) return { kind: 'unsupported' };
  if (verdict !== undefined && (url === undefined || verdict.sighting.url === url)) return { kind: 'verdict', verdict };
  if (url === undefined) return { kind: 'unsupported' };
  return isLooked ? { kind: 'no-product' } : { kind: 'not-allowed', host: new URL(url).host };
}
