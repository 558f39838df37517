import type { Refusal } from '@/src/messages/messages';
import type { Backend, PageState } from '../backend';
import type { Stop } from '../stop';

/** km from one country to another, 0 within one; undefined where one of them is not known. Codes are ISO 3166-1 alpha-2. */
export type KmBetween = (from: string, to: string) => number | undefined;

/** What the side panel needs: the page in the tab in front, whichever that is. */
export interface SidePanelBackend extends Backend {
  /** Calls `show` now, at each change, and when another tab comes to the front. */
  watchPage(show: (state: PageState) => void): Stop;
  /** Loads the table of distances. */
  distances(): Promise<KmBetween>;
  readThisPage(): Promise<Refusal>;
}
