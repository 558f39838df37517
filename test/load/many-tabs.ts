import type { Page } from 'playwright';
import type { Verdict } from '@/src/verdict/verdict';
import type { Extension } from '../e2e/extension';
import { readTable } from '../e2e/story';

/** What the extension says of one tab, beside what the tab really shows. */
export interface Told {
  readonly shown: string;
  readonly judged: string | undefined;
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
    return { shown, judged: verdict?.sighting.url, offers: good.length, badge };
  });
}

/** What is kept by tab: none of it may outlive its tab. */
export async function tabsKept(options: Page): Promise<number[]> {
  const verdicts = await readTable<{ tabId: number }>(options, 'verdicts');
  const visits = await readTable<{ tabId: number }>(options, 'visits');
  const session = await options.evaluate(async () => Object.keys(await chrome.storage.session.get()));
  const live = session.filter((key) => key.startsWith('live:')).map((key) => Number(key.slice('live:'.length)));
  return [...new Set([...verdicts, ...visits].map(({ tabId }) => tabId).concat(live))].sort((a, b) => a - b);
}

/** Pages kept in the session's memory, and those of them its index knows: what it does not know is never let go. */
export async function seenKept(options: Page): Promise<{ readonly kept: number; readonly indexed: number }> {
  return options.evaluate(async () => {
    const all = await chrome.storage.session.get();
    const kept = Object.keys(all).filter((key) => key.startsWith('seen:'));
    return { kept: kept.length, indexed: ((all['seen-pages'] as string[] | undefined) ?? []).length };
  });
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
