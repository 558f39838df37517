import { z } from 'zod';
import { Condition } from '@/src/product/condition';
import { line } from '@/src/product/schema';
import { isCurrencyCode } from '@/src/quantity/money';
import { HOST_NAME } from './call/addresses';
import { bestBuy } from './connectors/best-buy';
import { discogs } from './connectors/discogs';
import { ebay } from './connectors/ebay';
import { flohmarkt } from './connectors/flohmarkt';
import { freegle } from './connectors/freegle';
import { reverb } from './connectors/reverb';
import { shopifySearch } from './connectors/shopify-search';
import { teamIndex } from './connectors/team-index';
import { shopifyCatalog, ucpShop } from './connectors/ucp';
import { wooCommerce } from './connectors/woocommerce';
import type { ListingSource } from './listing-source';
import { teamAddress } from './team-index/address';
import { TEAM_NAME } from './team-index/tables';

const Host = z.string().regex(HOST_NAME);
/** What a shop sells, when it does not say so of each thing; absent for shops that sell new things too. */
const Sells = Condition.exclude(['new']).optional();
const Key = line(500).optional();

/** A source as it is kept: plain data, made a source again by `sourceFrom`. */
export const SourceSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shopify-catalog'), token: Key }),
  z.strictObject({
    kind: z.literal('ucp'),
    host: Host,
    endpoint: z.url({ protocol: /^https$/ }),
    transport: z.enum(['mcp', 'rest']),
    token: Key,
    sells: Sells,
  }),
  z.strictObject({ kind: z.literal('woocommerce'), host: Host, sells: Sells }),
  z.strictObject({ kind: z.literal('shopify'), host: Host, currency: z.string().refine(isCurrencyCode), sells: Sells }),
  z.strictObject({ kind: z.literal('ebay'), clientId: Key, clientSecret: Key }),
  z.strictObject({ kind: z.literal('freegle') }),
  z.strictObject({ kind: z.literal('flohmarkt'), host: Host }),
  z.strictObject({ kind: z.literal('reverb'), token: Key }),
  z.strictObject({ kind: z.literal('discogs'), token: Key }),
  z.strictObject({ kind: z.literal('best-buy'), apiKey: Key }),
  z
    .strictObject({
      kind: z.literal('team-index'),
      address: z.string().max(300),
      /** The person said that http is safe enough there. */
      plainHttp: z.boolean().optional(),
      database: z.string().regex(TEAM_NAME),
      user: Key,
      /** Blanks may be part of it. */
      password: z.string().min(1).max(500).optional(),
    })
    .refine(({ address, plainHttp }) => teamAddress(address, { plainHttp: plainHttp === true }).ok, 'must be https'),
]);
export type SourceSettings = z.infer<typeof SourceSettings>;

/** The source that settings describe. `profile` is the published address of our UCP agent profile. */
export function sourceFrom(settings: SourceSettings, { profile }: { readonly profile: string }): ListingSource {
  switch (settings.kind) {
    case 'shopify-catalog':
      return shopifyCatalog({ profile, token: settings.token });
    case 'ucp':
      return ucpShop(settings.host, { ...settings, profile }, settings.sells);
    case 'woocommerce':
      return wooCommerce(settings.host, settings.sells);
    case 'shopify':
      return shopifySearch(settings.host, settings.currency, settings.sells);
    case 'ebay':
      return ebay({
        ...(settings.clientId !== undefined && { clientId: settings.clientId }),
        ...(settings.clientSecret !== undefined && { clientSecret: settings.clientSecret }),
      });
    case 'freegle':
      return freegle();
    case 'flohmarkt':
      return flohmarkt(settings.host);
    case 'reverb':
      return reverb(settings.token);
    case 'discogs':
      return discogs(settings.token);
    case 'best-buy':
      return bestBuy(settings.apiKey);
    case 'team-index':
      return teamIndex({ ...settings, url: new URL(settings.address) });
  }
}
