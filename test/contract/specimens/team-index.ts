import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import { type Specimen, someQuery, type Ware } from '../ware';

const HOST = 'clickhouse.team.example';

/** An answer as ClickHouse gives it in FORMAT JSON, without the columns' names and types, which nobody reads. */
function clickHouseJson(data: readonly object[]): object {
  return { meta: [], data, rows: data.length, statistics: { elapsed: 0.01, rows_read: 9, bytes_read: 640 } };
}

/** One row of `all_listings`; 64-bit numbers are text. `test/team-index/` sees that a real server answers so. */
export function teamIndexRow(ware: Ware): object {
  return {
    key: String(10_000_000_000_000_000_000n + BigInt(ware.id)),
    source: 'house_clearance',
    offer: `L-${ware.id}`,
    title: ware.title,
    brand: '',
    gtin: '',
    mpn: '',
    condition: ware.condition,
    price: ware.rawPrice ?? String(ware.cents),
    currency: 'EUR',
    shipping: '0',
    shipping_currency: '',
    url: ware.link ?? `https://shop.example/lamp-${ware.id}`,
    image: ware.image ?? `https://pictures.example/lamp-${ware.id}.jpg`,
    country: 'DE',
    attributes: '{"color":"brass"}',
    category: 'Lamps',
    description: 'A lamp with a history.',
    fetched: '1764000000000',
    shard: 0,
    shards: 0,
  };
}

const SHARD = {
  ...Object.fromEntries(
    Object.keys(teamIndexRow({ id: 0, title: '', cents: 0, condition: 'used' })).map((k) => [k, '']),
  ),
  key: '0',
  shard: 1,
  shards: 1,
};

export const teamIndexSpecimen: Specimen = {
  source: teamIndex({
    url: new URL(`https://${HOST}`),
    database: 'reprise',
    user: 'reprise_reader',
    password: 'key-of-mine',
  }),
  query: someQuery('DE', 'EUR'),
  host: HOST,
  currency: 'EUR',
  can: { sayNew: true, saySold: false, sayLink: true, sayPrice: true },
  goodLink: (id) => `https://shop.example/lamp-${id}`,
  goodImage: (id) => `https://pictures.example/lamp-${id}.jpg`,
  answer: ({ method, path, search }, stock) => {
    if (method !== 'POST' || path !== '/') return { status: 404, text: 'There is no handle' };
    if (search.get('asked_structure') === 'words String')
      return {
        json: clickHouseJson([
          { term: '', total: '9' },
          { term: 'brass', total: '3' },
        ]),
      };
    return { json: clickHouseJson([SHARD, ...stock.map(teamIndexRow)]) };
  },
};
