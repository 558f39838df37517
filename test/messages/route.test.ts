import { describe, expect, test, vi } from 'vitest';
import { MESSAGES, type MessageName, type SenderKind } from '@/src/messages/messages';
import { type Handlers, route, type Sender } from '@/src/messages/route';
import { fc } from '@/test/properties';

const page: Sender = { kind: 'page' };
const content: Sender = { kind: 'content', tabId: 7 };
const names = Object.keys(MESSAGES) as MessageName[];

/** Handlers that note what reached them. */
function recording() {
  const calls: [name: string, request: unknown, sender: Sender][] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [name, async (request: unknown, sender: Sender) => void calls.push([name, request, sender])]),
  ) as unknown as Handlers;
  return { calls, handlers };
}

const uuid = '4f0c6cf6-6a3e-4d0e-9c39-5f0a6a2f5c11';
const view = {
  url: 'https://shop.example/lamp',
  title: 'A lamp',
  heading: { text: 'A lamp', node: 'h1' },
  canonical: '',
  chosen: [],
};
const gathered = {
  view,
  jsonLd: [],
  microdata: '[]',
  rdfa: '[]',
  tags: [['og:title', 'A lamp']],
  visible: { reader: 'visible', fields: { name: ' A lamp ' }, evidence: [], facts: [], offered: false },
  buttons: 1,
  state: [],
};

const draft = { choice: 'repaired', productName: 'Lamp', decidedAt: 1, wouldBuyNew: 'no' };

/** One good request of each kind. */
const good: Record<MessageName, unknown> = {
  'page.promising': {},
  'page.gathered': { gathered },
  'verdict.get': {},
  'verdict.answer': { verdictId: 'v1', wouldBuyNew: 'yes' },
  'choice.record': { id: uuid, verdictId: 'v1', choice: 'bought-used', offer: { sourceId: 's', offerId: 'o' } },
  'choice.undo': { entryId: uuid },
  'product.correct': { verdictId: 'v1', corrections: [{ field: 'price', right: '5 €' }] },
  'product.uncorrect': { verdictId: 'v1', field: 'price' },
  'corrections.forget': { page: 'https://shop.example/lamp' },
  'match.wrong': { verdictId: 'v1', offer: { sourceId: 's', offerId: 'o' } },
  'match.restore': { id: uuid },
  'panel.get': {},
  'panel.move': { corner: 'top-left' },
  'panel.quiet': { quiet: true },
  'panel.off': { off: true },
  'ledger.add': { id: uuid, draft },
  'ledger.addOrders': { batch: uuid, orders: [{ id: uuid, orderKey: '2026-01-01|500EUR|lamp|1', draft }] },
  'ledger.edit': { entryId: uuid, revision: 0, edit: { returned: true, priceNew: null } },
  'ledger.remove': { entryId: uuid, revision: 3 },
  'ledger.undo': {},
  'ledger.settings': { change: { keepDays: 14, budgetKg: null } },
  'ledger.newer': { batch: uuid, entryIds: [uuid], accept: false },
  'ledger.reminders': {},
  'archive.import': { blobUrl: 'blob:moz-extension://x/y' },
  'everything.delete': {},
  'page.read': { tabId: 3 },
  'offer.save': { verdictId: 'v1', isUsed: true },
  'offer.forget': { id: uuid },
  'feed.add': { kind: 'url', url: 'https://feeds.example/a.xml' },
  'feed.refresh': { feedId: 'f' },
  'feed.schedule': { feedId: 'f', cadence: 'weekly' },
  'feed.remove': { feedId: 'f' },
  'shop.add': { address: 'https://shop.example/lamps', sells: 'used' },
  'source.add': { settings: { kind: 'team-index', address: 'https://clickhouse.example:8443', database: 'reprise' } },
  'source.save': { settings: { kind: 'reverb', token: 'secret' }, on: true },
  'source.switch': { sourceId: 'woocommerce:shop.example', on: false },
  'source.try': { sourceId: 'freegle', words: 'lamp' },
  'source.remove': { sourceId: 'freegle' },
  'site.look': { origins: ['https://shop.example', 'https://other.example'] },
  'find.search': { tabId: 3, words: 'lamp' },
  'find.ask': { tabId: 3 },
  'site.leave': { pattern: 'https://shop.example/*' },
  'profile.save': { url: '' },
  'watch.add': { verdictId: 'v1', wanted: { band: 'same', highest: { minor: 20000, currency: 'EUR' } }, days: 90 },
  'watch.change': { watchId: uuid, wanted: { band: 'variant', conditions: ['good'] } },
  'watch.remove': { watchId: uuid },
  'watch.seen': {},
  'watch.settings': {
    settings: { asking: 'daily', notify: true, quietFrom: 21, quietUntil: 8, mostADay: 3 },
  },
  'options.open': {},
  'rules.save': { text: '{}', seen: 3, why: 'the example is wrong' },
  'rules.draft': { text: '{', revision: 3 },
  'pack.add': { url: 'https://rules.example/pack.json', sha256: 'a'.repeat(64) },
  'pack.import': { name: 'pack.json', text: '{}' },
  'pack.check': { id: uuid },
  'pack.accept': { id: uuid },
  'pack.dismiss': { id: uuid },
  'pack.switch': { id: uuid, on: false },
  'pack.move': { id: uuid, before: 'policy' },
  'pack.remove': { id: uuid },
  'insight.clear': {},
  'requests.clear': {},
  'health.clear': {},
  'background.there': {},
  'fixture.make': { marks: { wrong: [{ field: 'price', right: '5 €' }] } },
};

describe('who may send what', () => {
  const senders: readonly [title: string, sender: Sender | undefined, kind: SenderKind | undefined][] = [
    ['a page of the extension', page, 'page'],
    ['our script in a top frame', content, 'content'],
    ['anyone else (a subframe, a web page, another extension)', undefined, undefined],
  ];
  const cases = names.flatMap((name) =>
    senders.map(([title, sender, kind]) => ({
      name,
      title,
      sender,
      allowed: kind !== undefined && (MESSAGES[name].from as readonly SenderKind[]).includes(kind),
    })),
  );

  test.each(cases)('$name from $title: allowed is $allowed', async ({ name, sender, allowed }) => {
    const { calls, handlers } = recording();
    const answer = await route(handlers, { name, request: good[name] }, sender);
    expect(answer.ok).toBe(allowed);
    expect(calls).toHaveLength(allowed ? 1 : 0);
  });

  test('a content script can change neither rules nor sources', () => {
    const dangerous: MessageName[] = [
      'rules.save',
      'feed.add',
      'feed.refresh',
      'feed.schedule',
      'feed.remove',
      'shop.add',
      'source.add',
      'source.save',
      'source.switch',
      'source.try',
      'source.remove',
      'profile.save',
      'requests.clear',
      'page.read',
    ];
    for (const name of dangerous) expect(MESSAGES[name].from).not.toContain('content');
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'rules.save'],
    ['no name', { request: {} }],
    ['an unknown name', { name: 'everything.burn', request: {} }],
    ['a name from the prototype', { name: 'constructor', request: {} }],
    ['__proto__ as a name', JSON.parse('{"name":"__proto__","request":{}}')],
    ['extra fields beside the request', { name: 'verdict.get', request: {}, sender: 'page' }],
    ['extra fields in the request', { name: 'feed.refresh', request: { feedId: 'f', all: true } }],
    [
      'a source with more than its settings',
      { name: 'source.save', request: { settings: { kind: 'freegle', page: 'https://shop.example/' }, on: true } },
    ],
    ['a cadence that does not exist', { name: 'feed.schedule', request: { feedId: 'f', cadence: 'hourly' } }],
    ['an id that is no UUID', { name: 'choice.undo', request: { entryId: 'x' } }],
    [
      'a choice that does not exist',
      { name: 'choice.record', request: { ...(good['choice.record'] as object), choice: 'stole' } },
    ],
    ['rules of six megabytes', { name: 'rules.save', request: { text: 'x'.repeat(6_000_000) } }],
    [
      'a page at a javascript: address',
      { name: 'page.gathered', request: { gathered: { ...gathered, view: { ...view, url: 'javascript:alert(1)' } } } },
    ],
    [
      'a page of two megabytes',
      { name: 'page.gathered', request: { gathered: { ...gathered, jsonLd: ['x'.repeat(2_000_000)] } } },
    ],
  ])('%s', async (_, raw) => {
    const { calls, handlers } = recording();
    for (const sender of [page, content]) {
      const answer = await route(handlers, raw, sender);
      expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(/\w+/) });
    }
    expect(calls).toEqual([]);
  });

  test('whatever is sent, the answer is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(page, content, undefined), async (raw, sender) => {
        expect(await route(recording().handlers, raw, sender)).toHaveProperty('ok', false);
      }),
    );
  });
});

test('a handler gets the parsed request and the sender the browser named', async () => {
  const { calls, handlers } = recording();
  await route(handlers, { name: 'page.gathered', request: { gathered } }, content);
  expect(calls[0]?.[2]).toBe(content);
  expect(calls[0]?.[1]).toMatchObject({ gathered: { visible: { fields: { name: 'A lamp' } } } });
});

test('a handler that throws answers with its sentence', async () => {
  const handlers = {
    ...recording().handlers,
    'choice.undo': vi.fn().mockRejectedValue(new Error('The disk is full.')),
  };
  const answer = await route(handlers, { name: 'choice.undo', request: { entryId: uuid } }, page);
  expect(answer).toEqual({ ok: false, problem: 'The disk is full.' });
});
