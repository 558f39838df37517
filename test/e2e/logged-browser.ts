import { expect } from '@playwright/test';
import type { RequestRecord } from '@/src/store/database';
import type { BrowserName } from '../contract/browser-headers';
import { SOURCE_MARKS, siteOf } from '../contract/marking-site';
import { NEWCOMER, newcomerAnswer } from '../contract/newcomer';
import { SPECIMENS } from '../contract/specimens/every';
import { PROFILE, shopifyCatalogSpecimen } from '../contract/specimens/ucp';
import { type Specimen, wares } from '../contract/ware';
import { type LoggingProxy, serveLoggingProxy } from '../web/logging-proxy';
import { TELLTALE_HOST, TELLTALES, TelltaleShop, type Thing, type Visit } from '../web/telltale-shop';
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
  /** Match patterns of what it may reach without a question, where no test can answer one. */
  readonly reach: readonly string[];
  /** What the person prefers to read, which sites are told. */
  readonly languages: string;
}

/** Before the browser's own; Chromium tells sites the first alone. */
export const LANGUAGES = ['tlh', 'hsb'];

/** The browser's own interface, by the name that both know. */
export const API = '(globalThis.browser ?? chrome)';

const HOSTS = [...new Set([...Object.values(SPECIMENS).map(({ host }) => host), NEWCOMER])];

/** Services speak HTTP/2, and the shops of the specimens HTTP/1.1. */
const OVER_HTTP2 = HOSTS.filter((host) => !host.endsWith('.example'));

/** Everybody the browser meets: the shop that is visited, and each source as its own host answers. */
class Sites {
  readonly shop = new TelltaleShop();
  /** The source that its host answers for: two of UCP have one host. */
  standing: Specimen = shopifyCatalogSpecimen;

  serve(): Promise<LoggingProxy> {
    const site = siteOf((asked) =>
      asked.host === NEWCOMER ? newcomerAnswer(asked) : this.standing.answer(asked, wares(1)),
    );
    const sources = Object.fromEntries(HOSTS.map((host) => [host, site]));
    return serveLoggingProxy({ [TELLTALE_HOST]: this.shop.site, ...sources }, { http2: OVER_HTTP2 });
  }
}

/** A browser whose every request is written down, of a person who has been to all its hosts before. */
export class LoggedBrowser {
  readonly proxy: LoggingProxy;
  readonly sent: SentLog;
  private readonly driven: Driven;
  private readonly language: string;
  private readonly sites: Sites;
  /** Requests that were sent so far. */
  private sentSoFar = 0;

  private constructor(sites: Sites, proxy: LoggingProxy, driven: Driven, sent: SentLog, language: string) {
    this.sites = sites;
    this.proxy = proxy;
    this.driven = driven;
    this.sent = sent;
    this.language = language;
  }

  static async start(launch: (launching: Launching) => Promise<Driven>): Promise<LoggedBrowser> {
    const sites = new Sites();
    const proxy = await sites.serve();
    const reach = [TELLTALE_HOST, ...HOSTS].map((host) => `https://${host}/*`);
    const driven = await launch({ proxy: proxy.port, reach, languages: [...LANGUAGES, 'en-US'].join() });
    const { name, extension, options } = driven;
    const userAgent = await options.evaluate<string>('navigator.userAgent');
    const language = await options.evaluate<string>(`${API}.i18n.getUILanguage()`);
    const telltales = [...TELLTALES, ...SOURCE_MARKS, ...LANGUAGES, ...(name === 'Firefox' ? [extension] : [])];
    const sent = new SentLog(proxy.log, { name, extension, userAgent }, telltales);
    const logged = new LoggedBrowser(sites, proxy, driven, sent, language);
    await driven.allow([`https://${TELLTALE_HOST}/*`]);
    await logged.say('site.look', { origins: [`https://${TELLTALE_HOST}`] });
    await logged.say('profile.save', { url: PROFILE });
    // Each gives the person a cookie.
    await Promise.all(HOSTS.map(async (host) => (await driven.open(`https://${host}/`)).close()));
    expect(sent.readOn(HOSTS.map((host) => `https://${host}/`))).toEqual({ letters: [], faults: [] });
    return logged;
  }

  async close(): Promise<void> {
    await this.driven.close();
    this.proxy.close();
  }

  get options(): Tab {
    return this.driven.options;
  }

  open(url: string): Promise<Tab> {
    return this.driven.open(url);
  }

  /** Sends a message as a page of the extension does, and gives what it answers. */
  async say<Value>(name: string, request: object): Promise<Value> {
    const sending = `${API}.runtime.sendMessage(${JSON.stringify({ name, request })})`;
    const answer = await this.options.evaluate<{ ok: boolean; value: Value }>(sending);
    expect(JSON.stringify(answer)).not.toContain('problem');
    expect(answer).toMatchObject({ ok: true });
    return answer.value;
  }

  /** Lets a host be asked, where this source answers if it is its own. */
  async allow(origins: readonly string[], specimen = this.sites.standing): Promise<void> {
    this.sites.standing = specimen;
    await this.driven.allow(origins);
  }

  /** Switches a source on, where it has something. */
  async switchOn(specimen: Specimen): Promise<void> {
    const { query, source, settings } = specimen;
    const text = JSON.stringify({ format: 2, id: 'mine', name: 'Mine', version: '1', region: query.country });
    await this.say('rules.save', { text });
    await this.allow(source.needs().origins, specimen);
    await this.say('source.save', { settings, on: true });
  }

  async switchOff({ source }: Specimen): Promise<void> {
    await this.say('source.switch', { sourceId: source.id, on: false });
  }

  /** Opens the page of a thing, coming from another page. */
  async visit(thing: Thing): Promise<{ readonly visited: Visit; readonly tab: Tab }> {
    const visited = this.sites.shop.sell(thing);
    const tab = await this.open(visited.searchUrl);
    await tab.evaluate('void document.querySelector("a").click()');
    return { visited, tab };
  }

  /** Waits until the one source that is on has said all it says for a page, by its address, or for a tab ("live:7"). */
  async answered(page: string): Promise<void> {
    const live = `${API}.storage.session.get(null).then((all) => Object.entries(all)
      .filter(([key, page]) => key.startsWith('live:') && (key === '${page}' || page.url.startsWith('${page}')))
      .flatMap(([, page]) => page.asked.map(({ state }) => state)))`;
    await expect.poll(() => this.options.evaluate(live), { intervals: [50] }).toEqual(['whole']);
  }

  /** The list of requests that a person can read. */
  requests(): Promise<RequestRecord[]> {
    return this.options.rows<RequestRecord>('requests');
  }

  /**
   * What was sent since the last look is these letters, in words of this query, and the person's list has as many.
   * @param query its language is the browser's.
   */
  async expectSent(
    letters: readonly string[] | undefined,
    { host, query }: Pick<Specimen, 'host' | 'query'>,
    visited?: Visit,
  ): Promise<void> {
    const visits = visited === undefined ? [] : [visited.searchUrl, visited.productUrl];
    const reading = this.sent.readOn(visits, { host, query: { ...query, language: this.language } });
    expect(reading).toEqual({ letters, faults: [] });
    this.sentSoFar += reading.letters.length;
    expect(await this.requests()).toHaveLength(this.sentSoFar);
  }
}
