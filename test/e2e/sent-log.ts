import { type Browser, withoutBrowser } from '../contract/browser-headers';
import { letterOf } from '../contract/letters';
import { toldIn } from '../contract/told-in';
import type { Specimen } from '../contract/ware';
import type { Logged } from '../web/logging-proxy';
import { isBrowsersOwn } from './own-requests';

/** What was found in a log, held against the page that says what may be there. */
export interface Reading {
  /** Requests in the words of REQUESTS.md, in the order they were made. */
  readonly letters: readonly string[];
  /** What is in the log and should not be, one sentence each. */
  readonly faults: readonly string[];
}

/** What goes before a tunnel through the proxy, and to nobody but it. */
const OF_TUNNELS = ['host', 'user-agent', 'connection', 'proxy-connection'];

/** The log of a proxy, read bit by bit: nothing in it is left unread. */
export class SentLog {
  private readTo = 0;
  private readonly log: readonly Logged[];
  private readonly browser: Browser;
  private readonly telltales: readonly string[];

  /** @param telltales what may stand nowhere in what is sent to a source. */
  constructor(log: readonly Logged[], browser: Browser, telltales: readonly string[]) {
    this.log = log;
    this.browser = browser;
    this.telltales = telltales;
  }

  /**
   * Reads on.
   * @param visits addresses of pages that were visited meanwhile, each once.
   * @param specimen the source that may have been asked; none where it is left out.
   */
  readOn(visits: readonly string[], specimen?: Pick<Specimen, 'host' | 'query'>): Reading {
    const letters: string[] = [];
    const faults: string[] = [];
    const due = new Set(visits.map((url) => url.replace(/#.*/, '')));
    const hosts = new Set([...due].map((url) => new URL(url).host));
    for (const logged of this.log.slice(this.readTo)) {
      const { method, url, httpVersion, headers, body } = logged;
      if (isBrowsersOwn(logged) || (method === 'GET' && due.delete(url))) continue;
      if (method === 'CONNECT' && hosts.has(url.replace(/:443$/, ''))) continue;
      faults.push(...toldIn(logged, this.telltales).map((told) => `${method} ${url} tells "${told}"`));
      if (method === 'CONNECT') {
        if (url !== `${specimen?.host}:443`) faults.push(`${method} ${url}`);
        faults.push(...Object.keys(headers).flatMap((name) => (OF_TUNNELS.includes(name) ? [] : `${url}: ${name}`)));
        continue;
      }
      if (specimen === undefined || new URL(url).host !== specimen.host) faults.push(`${method} ${url}`);
      else {
        const sent = { method, address: url, httpVersion, headers: new Headers(headers as HeadersInit), body };
        const { own, faults: added } = withoutBrowser(sent, this.browser);
        faults.push(...added);
        letters.push(letterOf(own, specimen));
      }
    }
    this.readTo = this.log.length;
    faults.push(...[...due].map((url) => `${url} was not seen: the log is no witness`));
    return { letters, faults };
  }
}
