// Each source in a real browser, all of whose traffic goes through a proxy that writes it down: switched on it is sent the
// requests that REQUESTS.md prints, with what the browser adds as printed there, and nothing else leaves.
import { expect, test } from '@playwright/test';
import type { RequestRecord } from '@/src/store/database';
import type { Verdict } from '@/src/verdict/verdict';
import type { BrowserName } from '../contract/browser-headers';
import { DOCUMENTED } from '../contract/letters';
import { SOURCE_MARKS, specimenSite } from '../contract/specimen-site';
import { SPECIMENS } from '../contract/specimens/every';
import { PROFILE, shopifyCatalogSpecimen } from '../contract/specimens/ucp';
import { toldIn } from '../contract/told-in';
import { type Specimen, WORDS, wares } from '../contract/ware';
import { type LoggingProxy, type Site, serveLoggingProxy } from '../web/logging-proxy';
import { TELLTALE_HOST, TELLTALES, TelltaleShop, type Thing, type Visit } from '../web/telltale-shop';
import { canServeTls } from '../web/tls-server';
import type { FirefoxTab } from './firefox';
import { SentLog } from './sent-log';

/** A tab, whichever browser it is in. */
export type Tab = Pick<FirefoxTab, 'evaluate' | 'rows' | 'close'>;

/** A browser with the extension as it ships. */
export interface Driven {
  readonly name: BrowserName;
  /** The extension's number, in the addresses of its pages. */
  readonly extension: string;
  /** A page of the extension. */
  readonly options: Tab;
  open(url: string): Promise<Tab>;
  /** Lets the extension reach what these match patterns mean, as a person does in the click that switches a source on. */
  allow(origins: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How it is launched. */
export interface Launching {
  /** Where every request goes through. */
  readonly proxy: number;
  /** Match patterns of what it may reach without a question. */
  readonly reach: readonly string[];
  /** What the person prefers to read, which sites are told. */
  readonly languages: string;
}

/** Before the browser's own; Chromium tells sites the first alone. */
const LANGUAGES = ['tlh', 'hsb'];

/** The browser's own interface, by the name that both know. */
const API = '(globalThis.browser ?? chrome)';

const HOSTS = [...new Set(Object.values(SPECIMENS).map(({ host }) => host))];

/** Services speak HTTP/2, and the shops of the specimens HTTP/1.1. */
const OVER_HTTP2 = HOSTS.filter((host) => !host.endsWith('.example'));

/** Tests of every source that REQUESTS.md names, in one browser. */
export function testSent(launch: (launching: Launching) => Promise<Driven>): void {
  test.skip(!canServeTls, 'OpenSSL makes the hosts’ certificates.');

  const shop = new TelltaleShop();
  /** The source that its host answers for: two of UCP have one host. */
  let standing: Specimen = shopifyCatalogSpecimen;
  let proxy: LoggingProxy;
  let driven: Driven;
  let sent: SentLog;
  let language: string;
  /** Requests that were sent so far. */
  let listed = 0;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const site: Site = (request, response, logged) => specimenSite(standing, wares(1))(request, response, logged);
    const sites = { [TELLTALE_HOST]: shop.site, ...Object.fromEntries(HOSTS.map((host) => [host, site])) };
    proxy = await serveLoggingProxy(sites, { http2: OVER_HTTP2 });
    const reach = Object.keys(sites).map((host) => `https://${host}/*`);
    driven = await launch({ proxy: proxy.port, reach, languages: [...LANGUAGES, 'en-US'].join() });
    await driven.allow([`https://${TELLTALE_HOST}/*`]);
    await say('site.look', { origins: [`https://${TELLTALE_HOST}`] });
    await say('profile.save', { url: PROFILE });
    // The person has been to every one of those hosts, and has their cookies.
    for (const host of HOSTS) await (await driven.open(`https://${host}/`)).close();
    const { name, extension } = driven;
    const userAgent = await driven.options.evaluate<string>('navigator.userAgent');
    language = await driven.options.evaluate(`${API}.i18n.getUILanguage()`);
    const telltales = [...TELLTALES, ...SOURCE_MARKS, ...LANGUAGES, ...(name === 'Firefox' ? [extension] : [])];
    sent = new SentLog(proxy.log, { name, extension, userAgent }, telltales);
    sent.readOn(HOSTS.map((host) => `https://${host}/`));
  });

  test.afterAll(async () => {
    await driven?.close();
    proxy?.close();
  });

  async function say<Value>(name: string, request: object): Promise<Value> {
    const message = JSON.stringify({ name, request });
    const answer = await driven.options.evaluate<{ ok: boolean; value: Value }>(
      `${API}.runtime.sendMessage(${message})`,
    );
    expect(JSON.stringify(answer)).not.toContain('problem');
    expect(answer).toMatchObject({ ok: true });
    return answer.value;
  }

  /** Switches a source on, where it has something. */
  async function switchOn(specimen: Specimen): Promise<void> {
    standing = specimen;
    const text = JSON.stringify({ format: 2, id: 'mine', name: 'Mine', version: '1', region: specimen.query.country });
    await say('rules.save', { text });
    await driven.allow(specimen.source.needs().origins);
    await say('source.save', { settings: specimen.settings, on: true });
  }

  const switchOff = ({ source }: Specimen) => say('source.switch', { sourceId: source.id, on: false });

  /** Waits until the one source that is on has said all it says for a page, by its address, or for a tab ("live:7"). */
  async function answered(page: string): Promise<void> {
    const live = `${API}.storage.session.get(null).then((all) => Object.entries(all)
      .filter(([key, page]) => key.startsWith('live:') && (key === '${page}' || page.url.startsWith('${page}')))
      .flatMap(([, page]) => page.asked.map(({ state }) => state)))`;
    await expect.poll(() => driven.options.evaluate(live), { intervals: [50] }).toEqual(['whole']);
  }

  /** Opens a page with what such a source has, coming from another page, and waits for the answer. */
  async function visit(specimen: Specimen): Promise<{ readonly visited: Visit; readonly tab: Tab }> {
    const visited = shop.sell({ ...thingFor(specimen), currency: specimen.query.currency });
    const tab = await driven.open(visited.searchUrl);
    await tab.evaluate('void document.querySelector("a").click()');
    await answered(visited.productUrl);
    return { visited, tab };
  }

  const noted = async () => (await driven.options.rows<RequestRecord>('requests')).length;

  /** What was sent since the last look is what the page says of a source, for these words, and the person's list has it. */
  async function expectLetters(title: string, words: string, visited?: Visit): Promise<void> {
    const { host, query } = specimenOf(title);
    const visits = visited === undefined ? [] : [visited.searchUrl, visited.productUrl];
    const { letters, faults } = sent.readOn(visits, { host, query: { ...query, words, language } });
    expect(faults).toEqual([]);
    expect(letters).toEqual(DOCUMENTED.get(title));
    listed += letters.length;
    expect(await noted()).toBe(listed);
  }

  for (const title of DOCUMENTED.keys())
    test(`${title} is sent what REQUESTS.md says, for a page and for words to try it with`, async () => {
      const specimen = specimenOf(title);
      await switchOn(specimen);
      const { visited, tab } = await visit(specimen);
      await expectLetters(title, thingFor(specimen).name, visited);
      await tab.close();
      // Switched on anew it remembers no answer and no token.
      await switchOff(specimen);
      await switchOn(specimen);
      expect(await say('source.try', { sourceId: specimen.source.id, words: WORDS })).toMatchObject({ found: 1 });
      await expectLetters(title, WORDS);
      await switchOff(specimen);
    });

  test('"Find something used" sends nothing before the click that asks, and then the same', async () => {
    const title = 'Team index';
    const specimen = specimenOf(title);
    await switchOn(specimen);
    const tabId = await driven.options.evaluate<number>(`${API}.tabs.getCurrent().then(({ id }) => id)`);
    await say('find.search', { tabId, words: WORDS });
    expect(sent.readOn([])).toEqual({ letters: [], faults: [] });
    await say('find.ask', { tabId });
    await answered(`live:${tabId}`);
    await expectLetters(title, WORDS);
    await switchOff(specimen);
  });

  test('a look by schedule sends the same as the page that is followed', async () => {
    const title = 'Shopify Catalog';
    const specimen = specimenOf(title);
    await switchOn(specimen);
    const { visited, tab } = await visit(specimen);
    await expectLetters(title, RECORD.name, visited);
    const verdicts = await driven.options.rows<{ verdict: Verdict }>('verdicts');
    const verdict = verdicts
      .map((row) => row.verdict)
      .find(({ sighting }) => sighting.url.startsWith(visited.productUrl));
    const wanted = { band: 'same', highest: { minor: 40_000, currency: specimen.query.currency } };
    await say('watch.add', { verdictId: verdict?.id, wanted, days: 30 });
    await tab.close();
    await driven.options.evaluate(MAKE_DUE);
    await driven.options.evaluate(`${API}.alarms.create('watches', { when: Date.now() })`);
    const scheduled = async () => {
      const requests = await driven.options.rows<RequestRecord>('requests');
      return requests.filter((request) => request.scheduled === true).length;
    };
    await expect.poll(scheduled).toBe(DOCUMENTED.get(title)?.length);
    await expectLetters(title, RECORD.name);
    await switchOff(specimen);
  });

  test('the log would have shown cookies, referrers and languages, and with no source on holds nothing but pages', async () => {
    const { searchUrl, productUrl } = shop.sell({ ...RECORD, currency: 'EUR' });
    const tab = await driven.open(searchUrl);
    await tab.evaluate('void document.querySelector("a").click()');
    const verdicts = async () => JSON.stringify(await driven.options.rows('verdicts'));
    await expect.poll(verdicts).toContain(productUrl);
    const again = `https://${specimenOf('eBay').host}/again`;
    await (await driven.open(again)).close();
    const asked = (url: string) => proxy.log.filter((logged) => logged.url === url);
    expect(asked(productUrl).flatMap((page) => toldIn(page, [...TELLTALES, ...LANGUAGES]))).toEqual(
      expect.arrayContaining(['cookie-of-shop', 'quietly-wanted', 'tlh']),
    );
    expect(asked(again).flatMap((page) => toldIn(page, SOURCE_MARKS))).toContain('cookie-of-source');
    expect(sent.readOn([searchUrl, productUrl, again])).toEqual({ letters: [], faults: [] });
  });
}

/** @throws Error for a kind of source that REQUESTS.md names and nobody can stand in for. */
function specimenOf(title: string): Specimen {
  const specimen = SPECIMENS[title];
  if (specimen === undefined) throw new Error(`REQUESTS.md names "${title}": put a specimen of it into every.ts.`);
  return specimen;
}

/** On sale where the kind of thing does not matter; Discogs and Best Buy are asked for records, too. */
const RECORD = { name: WORDS, shelf: ['Music', 'Vinyl records'] };
const GUITAR = { name: 'Fender Player Stratocaster', shelf: ['Musical instruments', 'Electric guitars'] };

/** A thing that such a source may have, whose name is all the words it is asked for. */
function thingFor({ source }: Specimen): Omit<Thing, 'currency'> {
  const { categories = ['dvd-cd-vinyl'] } = source.covers;
  return categories.includes('dvd-cd-vinyl') ? RECORD : GUITAR;
}

/** Makes what is followed due, as time would. */
const MAKE_DUE = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('reprise');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const store = opening.result.transaction('watches', 'readwrite').objectStore('watches');
    const reading = store.getAll();
    reading.onsuccess = () => reading.result.forEach((watch) => store.put({ ...watch, dueAt: Date.now() - 1 }));
    store.transaction.oncomplete = () => { opening.result.close(); resolve(null); };
    store.transaction.onerror = () => reject(store.transaction.error);
  };
})`;
