import { REQUESTS_PAGE, type Sent } from './letters';

/** A browser, as the page calls it. */
export type BrowserName = 'Chrome, Edge' | 'Firefox';

/** What stands for braces in what one browser adds. */
export interface Browser {
  readonly name: BrowserName;
  /** What it says of itself: name, version, system. */
  readonly userAgent: string;
  /** The extension's number, in the addresses of its pages. */
  readonly extension: string;
}

interface Row {
  readonly header: string;
  /** A method, or a version of HTTP; empty for all. */
  readonly of: string;
  readonly values: Readonly<Record<BrowserName, string>>;
}

const ROWS: readonly Row[] = [...REQUESTS_PAGE.matchAll(/^\| `([\w-]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
  ([, header = '', of = '', chromium = '', firefox = '']) => ({
    header,
    of: of.trim(),
    values: { 'Chrome, Edge': bare(chromium), Firefox: bare(firefox) },
  }),
);

function bare(cell: string): string {
  return cell.trim().replaceAll('`', '');
}

/** A request over a version of HTTP. */
export interface Carried extends Sent {
  readonly httpVersion: string;
}

/**
 * Takes out of a request what the page says this browser adds to it.
 * @returns the request without that, and what the browser added otherwise than the page says, one sentence each.
 */
export function withoutBrowser(sent: Carried, browser: Browser): { readonly own: Sent; readonly faults: string[] } {
  const headers = new Headers(sent.headers);
  const faults = ROWS.flatMap(({ header, of, values }) => {
    const documented = values[browser.name];
    if (documented === '' || !['', sent.method, `HTTP/${sent.httpVersion}`].includes(of)) return [];
    const value = headers.get(header);
    headers.delete(header);
    const isSo = value !== null && (value === filled(documented, sent, browser) || isEncodings(documented, value));
    return isSo ? [] : [`${sent.method} ${sent.address}: ${header} is ${value}, not ${documented}`];
  });
  return { own: { ...sent, headers }, faults };
}

function filled(documented: string, { address, body }: Sent, { userAgent, extension }: Browser): string {
  const { host } = new URL(address);
  const known = { host, browser: userAgent, length: `${Buffer.byteLength(body)}`, extension };
  return documented.replace(/\{(\w+)\}/g, (braces, name) => known[name as keyof typeof known] ?? braces);
}

function isEncodings(documented: string, value: string): boolean {
  return documented === '{encodings}' && /^[a-z]+(?:, [a-z]+)*$/.test(value);
}
