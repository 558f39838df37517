// Each source in a real browser, all of whose traffic goes through a proxy that writes it down: switched on it is sent the
// requests that REQUESTS.md prints, with what the browser adds as printed there, and nothing else leaves.
import { expect, test } from '@playwright/test';
import type { Verdict } from '@/src/verdict/verdict';
import { DOCUMENTED, DOCUMENTED_ADDING, DOCUMENTED_BY_NUMBER } from '../contract/letters';
import { SOURCE_MARKS } from '../contract/marking-site';
import { NEWCOMER } from '../contract/newcomer';
import { SPECIMENS } from '../contract/specimens/every';
import { toldIn } from '../contract/told-in';
import { type Specimen, someGtin, someQuery, WORDS } from '../contract/ware';
import { TELLTALES, type Thing, type Visit } from '../web/telltale-shop';
import { canServeTls } from '../web/tls-server';
import { API, type Driven, LANGUAGES, type Launching, LoggedBrowser } from './logged-browser';

/** Tests of every source that REQUESTS.md names, in one browser. */
export function testSent(launch: (launching: Launching) => Promise<Driven>): void {
  test.skip(!canServeTls, 'OpenSSL makes the hosts’ certificates.');

  let browser: LoggedBrowser;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    browser = await LoggedBrowser.start(launch);
  });

  test.afterAll(() => browser?.close());

  /** A source was asked for these words, and nobody else. */
  async function expectLetters(title: string, words: string, visited?: Visit): Promise<void> {
    const { host, query } = specimenOf(title);
    await browser.expectSent(DOCUMENTED.get(title), { host, query: { ...query, words } }, visited);
  }

  for (const title of DOCUMENTED.keys())
    test(`${title} is sent what REQUESTS.md says, for a page and for words to try it with`, async () => {
      const specimen = specimenOf(title);
      const thing = thingFor(specimen);
      await browser.switchOn(specimen);
      const { visited, tab } = await browser.visit(thing);
      await browser.answered(visited.productUrl);
      await expectLetters(title, thing.name, visited);
      await tab.close();
      // Switched on anew it remembers no answer and no token.
      await browser.switchOff(specimen);
      await browser.switchOn(specimen);
      const { id: sourceId } = specimen.source;
      expect(await browser.say('source.try', { sourceId, words: WORDS })).toMatchObject({ found: 1 });
      await expectLetters(title, WORDS);
      await browser.switchOff(specimen);
    });

  for (const title of DOCUMENTED_BY_NUMBER.keys())
    test(`${title} is sent what REQUESTS.md says for a product with a number`, async () => {
      const specimen = specimenOf(title);
      const { host, query } = specimen;
      const gtin = someGtin(query.country);
      await browser.switchOn(specimen);
      const { visited, tab } = await browser.visit({ ...thingFor(specimen), gtin });
      await browser.answered(visited.productUrl);
      await browser.expectSent(DOCUMENTED_BY_NUMBER.get(title), { host, query: { ...query, gtin } }, visited);
      await tab.close();
      await browser.switchOff(specimen);
    });

  test('"Find something used" sends nothing before the click that asks, and then the same', async () => {
    const specimen = specimenOf('Team index');
    await browser.switchOn(specimen);
    const tabId = await browser.options.evaluate<number>(`${API}.tabs.getCurrent().then(({ id }) => id)`);
    await browser.say('find.search', { tabId, words: WORDS });
    expect(browser.sent.readOn([])).toEqual({ letters: [], faults: [] });
    await browser.say('find.ask', { tabId });
    await browser.answered(`live:${tabId}`);
    await expectLetters('Team index', WORDS);
    await browser.switchOff(specimen);
  });

  test('a look by schedule sends the same as the page that is followed', async () => {
    const title = 'Shopify Catalog';
    const specimen = specimenOf(title);
    await browser.switchOn(specimen);
    const { visited, tab } = await browser.visit(thingFor(specimen));
    await browser.answered(visited.productUrl);
    await expectLetters(title, WORDS, visited);
    const rows = await browser.options.rows<{ verdict: Verdict }>('verdicts');
    const verdictId = rows.find(({ verdict }) => verdict.sighting.url.startsWith(visited.productUrl))?.verdict.id;
    const wanted = { band: 'same', highest: { minor: 40_000, currency: 'EUR' } };
    await browser.say('watch.add', { verdictId, wanted, days: 30 });
    await tab.close();
    await browser.options.evaluate(MAKE_DUE);
    await browser.options.evaluate(`${API}.alarms.create('watches', { when: Date.now() })`);
    const scheduled = async () => (await browser.requests()).filter((request) => request.scheduled === true).length;
    await expect.poll(scheduled).toBe(DOCUMENTED.get(title)?.length);
    await expectLetters(title, WORDS);
    await browser.switchOff(specimen);
  });

  test('a shop that is added is asked what REQUESTS.md says, and told nothing of the address that was typed', async () => {
    await browser.allow([`https://${NEWCOMER}/*`]);
    const address = `https://${NEWCOMER}/aisle-seventeen?visitor=annabel#worn-corner`;
    expect(await browser.say('shop.add', { address, sells: 'used' })).toMatchObject({ ok: true });
    const { words: _words, ...query } = someQuery('DE', 'EUR');
    await browser.expectSent(DOCUMENTED_ADDING.get('A shop'), { host: NEWCOMER, query });
    await browser.say('source.remove', { sourceId: `flohmarkt:${NEWCOMER}` });
  });

  test('a team’s server that is added is asked for the word that REQUESTS.md says', async () => {
    const specimen = specimenOf('Team index');
    const { settings, source, host, query } = specimen;
    await browser.allow(source.needs().origins, specimen);
    expect(await browser.say('source.add', { settings })).toMatchObject({ ok: true });
    const ofOneWord = DOCUMENTED.get('Team index')?.map((letter) => letter.replace(/(\{word\}\t.*\n)+/, '$1'));
    await browser.expectSent(ofOneWord, { host, query: { ...query, words: 'lamp' } });
    await browser.switchOff(specimen);
  });

  test('the log would have shown cookies, referrers and languages, and with no source on holds pages alone', async () => {
    const { searchUrl, productUrl } = (await browser.visit(RECORD)).visited;
    const verdicts = async () => JSON.stringify(await browser.options.rows('verdicts'));
    await expect.poll(verdicts).toContain(productUrl);
    const again = `https://${specimenOf('eBay').host}/again`;
    await (await browser.open(again)).close();
    const toldTo = (address: string) =>
      browser.proxy.log
        .filter(({ url }) => url === address)
        .flatMap((page) => toldIn(page, [...TELLTALES, ...SOURCE_MARKS, ...LANGUAGES]));
    expect(toldTo(productUrl)).toEqual(expect.arrayContaining(['cookie-of-shop', 'quietly-wanted', 'tlh']));
    expect(toldTo(again)).toContain('cookie-of-source');
    expect(browser.sent.readOn([searchUrl, productUrl, again])).toEqual({ letters: [], faults: [] });
  });
}

/** @throws Error for a kind of source that REQUESTS.md names and nobody can stand in for. */
function specimenOf(title: string): Specimen {
  const specimen = SPECIMENS[title];
  if (specimen === undefined) throw new Error(`REQUESTS.md names "${title}": put a specimen of it into every.ts.`);
  return specimen;
}

/** On sale where the kind of thing does not matter; Discogs and Best Buy are asked for records, too. */
const RECORD: Thing = { name: WORDS, shelf: ['Music', 'Vinyl records'], currency: 'EUR' };
const GUITAR: Thing = {
  name: 'Fender Player Stratocaster',
  shelf: ['Musical instruments', 'Electric guitars'],
  currency: 'EUR',
};

/** A thing that such a source may have, whose name is all the words it is asked for. */
function thingFor({ source, query }: Specimen): Thing {
  const { categories = ['dvd-cd-vinyl'] } = source.covers;
  return { ...(categories.includes('dvd-cd-vinyl') ? RECORD : GUITAR), currency: query.currency };
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
