import type { Page } from 'playwright';
import type { Verdict } from '@/src/verdict/verdict';
import type { Extension } from '../e2e/extension';
import { readTable } from '../e2e/story';

/** What the extension says of one tab, beside what the tab really shows. */
export interface Told {
  readonly shown: string;
  readonly judged: string | undefined;
  /** What the verdict is about. */
  readonly name: string | undefined;
  readonly offers: number;
  readonly badge: string;
}

/** Addresses that differ by their query: as many as wanted, over all products in turn. */
export function productAddresses(urls: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const url = urls[i % urls.length] as string;
    return i < urls.length ? url : `${url}?copy=${Math.floor(i / urls.length)}`;
  });
}

/** Opens all addresses at once, each in a tab of its own behind the others, as a person does who opens them in a row. */
export async function openAtOnce(options: Page, urls: readonly string[]): Promise<number[]> {
  return options.evaluate(async (urls) => {
    const tabs = await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })));
    return tabs.flatMap(({ id }) => id ?? []);
  }, urls);
}

/** What every one of these tabs is said to show, read from database and toolbar button. */
export async function toldOf(options: Page, tabs: readonly number[]): Promise<Told[]> {
  const rows = await readTable<{ tabId: number; verdict: Verdict }>(options, 'verdicts');
  const verdicts = new Map(rows.map(({ tabId, verdict }) => [tabId, verdict]));
  const seen = await options.evaluate(
    (ids) =>
      Promise.all(
        ids.map(async (id) => ({
          shown: (await chrome.tabs.get(id)).url ?? '',
          badge: await chrome.action.getBadgeText({ tabId: id }),
        })),
      ),
    tabs as number[],
  );
  return seen.map(({ shown, badge }, i) => {
    const verdict = verdicts.get(tabs[i] as number);
    const good = verdict?.offers.filter(({ match }) => match.band === 'same' || match.band === 'variant') ?? [];
    return { shown, judged: verdict?.sighting.url, name: verdict?.sighting.product.name, offers: good.length, badge };
  });
}

/** Tabs of which a verdict is kept, or what sources brought: none of it may outlive its tab. */
export async function tabsKept(options: Page): Promise<number[]> {
  const verdicts = await readTable<{ tabId: number }>(options, 'verdicts');
  const session = await options.evaluate(async () => Object.keys(await chrome.storage.session.get()));
  const live = session.filter((key) => key.startsWith('live:')).map((key) => Number(key.slice('live:'.length)));
  return [...new Set(verdicts.map(({ tabId }) => tabId).concat(live))].sort((a, b) => a - b);
}

/** How many pages are kept in the session's memory, how many its index knows, and how many are of some addresses. */
export interface SeenKept {
  readonly kept: number;
  /** What the index does not know is never let go. */
  readonly indexed: number;
  readonly of: number;
}

export async function seenKept(options: Page, beginning = ''): Promise<SeenKept> {
  return options.evaluate(async (beginning) => {
    const all = await chrome.storage.session.get();
    const kept = Object.keys(all).filter((key) => key.startsWith('seen:'));
    const of = kept.filter((key) => key.startsWith(`seen:${beginning}`)).length;
    return { kept: kept.length, indexed: ((all['seen-pages'] as string[] | undefined) ?? []).length, of };
  }, beginning);
}

/** Puts pages into the session's memory as if so many had been seen. */
export async function fillSeen(options: Page, count: number): Promise<void> {
  await options.evaluate(async (count) => {
    const keys = Array.from({ length: count }, (_, i) => `seen:https://seen.example/${i}`);
    await chrome.storage.session.set({ ...Object.fromEntries(keys.map((key) => [key, {}])), 'seen-pages': keys });
  }, count);
}

export async function closeTabs(options: Page, tabs: readonly number[]): Promise<void> {
  await options.evaluate((ids) => chrome.tabs.remove(ids), tabs as number[]);
}

/** Leads tabs elsewhere, all at once. */
export async function leadTabs(options: Page, tabs: readonly number[], url: string): Promise<void> {
  await options.evaluate(({ tabs, url }) => Promise.all(tabs.map((id) => chrome.tabs.update(id, { url }))), {
    tabs: tabs as number[],
    url,
  });
}

/** A page of the extension that the tests read from. */
export async function optionsPage(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  return page;
}
