// The options and ledger pages as somebody has them who used everything for a year.
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { DAY } from '@/src/quantity/time';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { mountOptions } from '@/src/ui/options/mount-options';
import { sourceViews } from '@/src/ui/options/source-view';
import { wordingOf } from '@/src/ui/parts/words';
import { withLook } from '@/src/watch/look';
import { eur, interval, makeEntry } from '../ledger/entries';
import { makeLook, makeOffer, makeWatch, web } from '../watch/make';
import { FakeLedger, NOW } from './ledger-backend';
import { FakeBackend, said, TONGUE } from './make';
import { cleanly, stage } from './stage';

const LONG = 'a-name-without-any-place-to-break-'.repeat(6);

/** Feeds in each state, sources of each kind on, offers, watches, sites, refused rules, and what was said and read. */
export async function fullOptions(tongue = TONGUE): Promise<HTMLElement> {
  const backend = Object.assign(new FakeBackend(), { tongue });
  const watch = makeWatch({ highest: eur(80) }, { id: 'w', madeAt: Date.now() - 10 * DAY, until: Date.now() + DAY });
  const look = makeLook(Date.now() - DAY, [makeOffer(), makeOffer({ url: 'https://used.example/2', price: eur(70) })]);
  backend.watches.followed = {
    ...backend.watches.followed,
    watches: [
      { ...watch, offers: withLook(watch, look), problem: said('shop.example did not answer in time.') },
      makeWatch({}, { id: 'over', madeAt: 1, until: 2 }),
    ],
    mayNotify: true,
    sources: 3,
  };
  backend.ruleProblems = [
    { line: 2, column: 3, path: '', ...{ reason: said('“colour” is not known here.') } },
    { line: 3, column: 1, path: 'weights', ...{ reason: said('“weights” must be a group.') } },
  ];
  const root = stage();
  cleanly(mountOptions(root, backend));
  backend.showFeeds([
    feed('ready', { skipped: 3, skippedWhy: [said('2 rows without a price')], refreshedAt: NOW, dueAt: NOW + DAY }),
    feed('importing', { rowsDone: 1200 }),
    feed('waiting'),
    feed('failed', { problem: said('used.example cannot be reached.'), failures: 3, dueAt: NOW + DAY }),
    feed('failed', { problem: said('The feed holds far fewer offers than before.'), shrunk: true }),
    feed('ready', { kind: 'file', origin: `${LONG}.tsv`, title: `${LONG}.tsv` }),
  ]);
  backend.showSources(
    sourceViews([
      {
        id: 'shop:shop.example',
        settings: { kind: 'woocommerce', host: 'shop.example', sells: 'used' },
        on: true,
        addedAt: 1,
      },
      { id: 'reverb', settings: { kind: 'reverb', token: 'x' }, on: true, addedAt: 1 },
      { id: 'discogs', settings: { kind: 'discogs', token: '' }, on: false, addedAt: 1 },
    ]),
  );
  backend.showSaved(
    (['offered', 'gone', 'old'] as const).map((state, at) => ({
      id: state,
      title: at === 0 ? 'Desk lamp' : `${LONG} ${state}`,
      price: eur(45),
      condition: 'good',
      url: web(`https://used.example/${state}`),
      savedAt: NOW,
      state,
    })),
  );
  backend.showSites({
    looked: [site('shop.example'), { pattern: 'https://*/*' }],
    asked: [{ ...site('feeds.example'), titles: ['used.example', 'Reverb'] }],
    idle: [site('idle.example')],
  });
  backend.showKept({
    corrections: [{ page: 'https://shop.example/lamp', name: 'Lamp', corrections: [{ field: 'price', right: '5 €' }] }],
    wrongMatches: [{ id: 'm', title: 'Another lamp', productName: 'Lamp' }],
    panelOff: [{ host: 'loud.example' }],
  });
  backend.showRequests(
    Array.from({ length: 20 }, (_, at) => ({
      id: String(at),
      at: NOW - at * DAY,
      url: `https://shop.example/wp-json/wc/store/v1/products?search=${LONG}`,
      what: said('Asked shop.example for “oak desk lamp”'),
      bytes: 1200 * at,
    })),
  );
  backend.showHealth([
    {
      host: 'shop.example',
      lastAt: NOW,
      pages: 15,
      read: 4,
      fields: [{ field: 'price', pages: 4, readers: [{ reader: 'visible', pages: 4 }] }],
      mostlyUnread: true,
      falling: { lately: 0.2, before: 0.9 },
      stopped: [{ field: 'brand', lastAt: NOW, since: 5 }],
      ruleIdle: true,
      rule: { lastAt: NOW, since: 3 },
    },
  ]);
  return root;
}

function site(name: string) {
  return { pattern: `https://${name}/*`, name };
}

let feeds = 0;
function feed(
  state: 'ready' | 'importing' | 'waiting' | 'failed',
  more: Partial<Parameters<FakeBackend['showFeeds']>[0][number]> = {},
): Parameters<FakeBackend['showFeeds']>[0][number] {
  feeds += 1;
  return {
    id: `feed-${feeds}`,
    title: 'used.example',
    origin: `https://used.example/${feeds}.xml`,
    kind: 'url',
    state,
    rowsDone: 0,
    kept: 4810,
    skipped: 0,
    skippedWhy: [],
    skippedRows: [{ row: 7, why: said('no price') }],
    cadence: 'daily',
    failures: 0,
    shrunk: false,
    ...more,
  };
}

/** Fifty lines of every decision over two years, some that wait, some whose time is up, and newer figures for one. */
export async function fullLedger(tongue = TONGUE): Promise<HTMLElement> {
  const { t } = wordingOf(tongue);
  const choices = [
    'bought-used',
    'bought-new',
    'not-bought',
    'repaired',
    'borrowed',
    'waiting',
    'sold',
    'given-away',
  ] as const;
  const entries = Array.from({ length: 50 }, (_, at) => {
    const choice = choices[at % choices.length] ?? 'waiting';
    return makeEntry({
      id: crypto.randomUUID(),
      choice,
      productName: at === 7 ? LONG : `Thing ${at}`,
      decidedAt: NOW - at * 14 * DAY,
      category: at % 3 === 0 ? 'sofa' : 'smartphone',
      emittedKg: interval(1, 4, 20),
      avoidedKg: interval(-3, 40, 90),
      pricePaid: eur(20 + at),
      priceNew: eur(90 + at),
      ...(choice === 'waiting' && { remindAt: at < 20 ? NOW - DAY : NOW + DAY }),
    });
  });
  const backend = Object.assign(new FakeLedger(entries), { tongue });
  const [first] = entries;
  if (first !== undefined)
    backend.found = {
      entries: [{ entry: first, now: { avoidedKg: interval(-4, 38, 80), factors: 'tomorrow', otherRules: false } }],
      emittedBy: 0.02,
      avoidedBy: -0.05,
    };
  const root = stage();
  cleanly(mountLedger(root, backend));
  await expect.element(page.getByRole('region', { name: t('ledgerNewer') })).toBeVisible();
  await page.getByRole('button', { name: t('ledgerAllYears'), exact: true }).click();
  return root;
}
