import { type SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import type { SourceRecord } from '@/src/store/database';
import type { SourceView } from '../backend';

/** Sources that are there for everybody and need only a switch, some of them a key. */
const READY_MADE: readonly SourceSettings[] = [
  { kind: 'shopify-catalog' },
  { kind: 'ebay' },
  { kind: 'freegle' },
  { kind: 'reverb' },
  { kind: 'discogs' },
  { kind: 'best-buy' },
];

/** Kinds that exist once for each shop or server the person added. */
export const ADDED: ReadonlySet<SourceSettings['kind']> = new Set([
  'ucp',
  'woocommerce',
  'shopify',
  'flohmarkt',
  'team-index',
]);

/** Shops and servers the person added, in that order, then the ready-made sources as they are kept or as they would be. */
export function sourceViews(records: readonly SourceRecord[]): SourceView[] {
  const kept = records.map(({ settings, on }) => viewOf(settings, on));
  const added = kept.filter(({ settings }) => ADDED.has(settings.kind));
  const ready = READY_MADE.map(
    (settings) => kept.find((view) => view.settings.kind === settings.kind) ?? viewOf(settings, false),
  );
  return [...added, ...ready];
}

function viewOf(settings: SourceSettings, on: boolean): SourceView {
  const source = sourceFrom(settings, { profile: '' });
  const { id, title, sends, keys, covers } = source;
  return { id, title, sends, keys, covers, settings, on, origins: source.needs().origins };
}

/** The shop's address on https from whatever was pasted, with or without a scheme; undefined for what is no web address. */
export function shopAddress(text: string): URL | undefined {
  const given = text.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined;
  url.protocol = 'https:';
  return url;
}
