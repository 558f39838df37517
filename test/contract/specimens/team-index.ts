import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import { type Specimen, someQuery, type Ware } from '../ware';

const HOST = 'clickhouse.team.example';

/** An answer as ClickHouse gives it in FORMAT JSON, without the columns' names and types, which nobody reads. */
function clickHouseJson(data: readonly object[]): object {
  return { meta: [], data, rows: data.length, statistics: { elapsed: 0.01, rows_read: 9, bytes_read: 640 } };
}

/** One row of `all_listings`. `test/team-index/` sees that a real server answers so. */
export function teamIndexRow(ware: Ware): object {
  const listing = {
    offerId: `L-${ware.id}`,
    title: ware.title,
    condition: ware.condition,
    price: { minor: ware.rawPrice ?? ware.cents, currency: 'EUR' },
    url: ware.link ?? `https://shop.example/lamp-${ware.id}`,
    image: ware.image ?? `https://pictures.example/lamp-${ware.id}.jpg`,
    country: 'DE',
    attributes: { color: 'brass' },
    categoryText: 'Lamps',
    description: 'A lamp with a history.',
    fetchedAt: 1_764_000_000_000,
  };
  return {
    key: String(10_000_000_000_000_000_000n + BigInt(ware.id)),
    listing: JSON.stringify(listing),
    shard: 0,
    shards: 0,
  };
}

const SHARD = { key: '0', listing: '', shard: 1, shards: 1 };

export const teamIndexSpecimen: Specimen = {
  source: teamIndex({
    url: new URL(`https://${HOST}`),
    database: 'reprise',
    user: 'reprise_reader',
    password: 'key-of-mine',
  }),
  settings: {
    kind: 'team-index',
    address: `https://${HOST}`,
    database: 'reprise',
    user: 'reprise_reader',
    password: 'key-of-mine',
  },
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
