import { readFileSync } from 'node:fs';
import { printedGtin } from '@/src/listings/sources/source-query';
import { PROFILE } from './specimens/ucp';
import type { Specimen } from './ware';

/** A request, wherever it was caught. */
export interface Sent {
  readonly method: string;
  readonly address: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The page that says what each source is sent. */
export const REQUESTS_PAGE = readFileSync(new URL('../../src/listings/sources/REQUESTS.md', import.meta.url), 'utf8');

/** What sources are sent, by their headings, each with its requests in the order they are made. */
export const DOCUMENTED = requestsOf('What each source is sent, to the letter');

/** The same for a product with a number, where that changes anything. */
export const DOCUMENTED_BY_NUMBER = requestsOf('When the product has a number');

/** What is asked, once, of a host that is added, by headings. */
export const DOCUMENTED_ADDING = requestsOf('When a host is added');

/** The sections of one part of the page. */
function requestsOf(part: string): ReadonlyMap<string, readonly string[]> {
  const text = REQUESTS_PAGE.split(/^# /m).find((one) => one.startsWith(`${part}\n`)) ?? '';
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [title = ''] = section.split('\n');
      return [title, [...section.matchAll(/^```http\n(.*?)\n```$/gms)].map(([, block = '']) => block)] as const;
    }),
  );
}

/** What goes with every request where nothing else stands in the letter. */
const USUAL: Readonly<Record<string, string>> = { accept: 'application/json', 'accept-language': '*' };

/** Keys of the specimens, as they are sent. */
const KEYS: readonly string[] = [
  `Basic ${btoa('app-id:cert-id')}`,
  'Bearer v^1.1#token',
  'Bearer token-of-mine',
  'Discogs token=token-of-mine',
  'key-of-mine',
];

/** A request as the page writes it: decoded, headers that every source is sent left out, the query's parts in braces. */
export function letterOf({ method, address, headers, body }: Sent, { host, query }: Pick<Specimen, 'host' | 'query'>) {
  const lines = [...headers]
    .filter(([name, value]) => USUAL[name] !== value)
    .map(([name, value]) => `${name}: ${value}`);
  const url = decodeURIComponent(address.replaceAll('+', ' '));
  const isForm = lines.some((line) => line.includes('multipart'));
  const whole = [`${method} ${url}`, ...lines, ...(body === '' ? [] : ['', isForm ? body.replaceAll('\r', '') : body])];
  const { words, gtin, language, currency, country } = query;
  const each = words?.split(' ') ?? [];
  const known: readonly (readonly [string | RegExp, string])[] = [
    [PROFILE, '{profile}'],
    ...KEYS.map((key) => [key, '{key}'] as const),
    ['reprise_reader', '{user}'],
    ...each.map((word) => [new RegExp(`^${word}\t[\\d.]+$`, 'gim'), '{word}\t{weight}'] as const),
    ...(words === undefined ? [] : [[words, '{words}'] as const]),
    ...each.map((word) => [new RegExp(`(?<=search=)${word}\\b`, 'g'), '{word}'] as const),
    ...(gtin === undefined ? [] : numbered(gtin)),
    [language, '{language}'],
    [new RegExp(`\\b${currency}\\b`, 'g'), '{currency}'],
    [new RegExp(`(?<=_country":"|"country":"|EBAY_|Country:|ships_to=)${country}\\b`, 'g'), '{country}'],
    ...(host.endsWith('.example') ? [[host, '{shop}'] as const] : []),
  ];
  return known.reduce((all, [part, name]) => all.replaceAll(part, name), whole.join('\n')).trimEnd();
}

function numbered(gtin: string): readonly (readonly [string | RegExp, string])[] {
  return [
    [new RegExp(`^gtin:${gtin}\t[\\d.]+$`, 'gm'), 'gtin:{gtin14}\t{weight}'],
    [gtin, '{gtin14}'],
    [printedGtin(gtin), '{gtin}'],
  ];
}
