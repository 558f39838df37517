import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import type { VetoRule } from '@/src/rules/rule-kinds';
import type { RulePack } from '@/src/rules/rule-pack';
import type { RequestRecord } from '@/src/store/database';
import type { PackRecord, PackTextRecord } from '@/src/store/rule-record';
import { type Extension, killWorker, launchExtension } from './extension';
import { readTable } from './story';

/** What the server says next, and every request it was sent. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[];
let server: Server;
let address: string;
let extension: Extension;
let page: Page;

test.beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/desk.json`;
  extension = await launchExtension();
  page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  server.closeAllConnections();
  server.close();
});

const makePack = (parts: Partial<RulePack>): RulePack => ({
  format: 2,
  id: 'desk',
  name: 'Reuse desk',
  version: '1',
  ...parts,
});
const veto: VetoRule = {
  id: 'no-demo',
  when: [{ field: 'listing.title', contains: 'demo' }],
  best: 'no',
  because: 'a demo unit',
};

function says(pack: RulePack | string, headers: Record<string, string> = {}): void {
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(typeof pack === 'string' ? pack : JSON.stringify(pack));
  };
}

async function send(name: string, request: object): Promise<{ problem?: { key: string } } | undefined> {
  const answered = (await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, request })) as
    | { ok: true; value: { problem?: { key: string } } | undefined }
    | { ok: false; problem: string };
  if (!answered.ok) throw new Error(answered.problem);
  return answered.value;
}

const packs = () => readTable<PackRecord>(page, 'packs');
const onlyPack = async () => (await packs())[0] as PackRecord;
const textOf = async () => ((await readTable<PackTextRecord>(page, 'packTexts'))[0]?.text ?? '') as string;
const checkNow = async () => send('pack.check', { id: (await onlyPack()).id });

test('a pack is subscribed to by its address; what only forbids more is taken, what allows more waits for the person', async () => {
  says(makePack({ vetoes: [veto] }), { etag: '"one"' });
  expect(await send('pack.add', { url: address })).toBeUndefined();
  expect(await onlyPack()).toMatchObject({ on: true, taken: { about: { id: 'desk', version: '1' } }, etag: '"one"' });

  await test.step('unchanged', async () => {
    answer = (request, response) => response.writeHead(request.headers['if-none-match'] === '"one"' ? 304 : 500).end();
    expect(await checkNow()).toBeUndefined();
    expect(asked.at(-1)?.headers).not.toHaveProperty('cookie');
    expect(asked.at(-1)?.headers).not.toHaveProperty('referer');
  });

  await test.step('stricter', async () => {
    says(makePack({ version: '2', vetoes: [veto], hiddenWords: ['replica'] }));
    expect(await checkNow()).toBeUndefined();
    expect((await onlyPack()).taken?.about.version).toBe('2');
  });

  await test.step('looser: waits, through a killed worker, until it is accepted', async () => {
    says(makePack({ version: '3', hiddenWords: ['replica'] }));
    expect(await checkNow()).toBeUndefined();
    expect(await onlyPack()).toMatchObject({
      taken: { about: { version: '2' } },
      pending: { about: { version: '3' } },
    });
    says(makePack({ version: '2', vetoes: [veto], hiddenWords: ['replica'] }));
    await checkNow();
    expect(await onlyPack()).not.toHaveProperty('pending');
    says(makePack({ version: '3', hiddenWords: ['replica'] }));
    await checkNow();
    await killWorker(extension, page);
    await send('pack.accept', { id: (await onlyPack()).id });
    expect((await onlyPack()).taken?.about.version).toBe('3');
    expect(JSON.parse(await textOf())).not.toHaveProperty('vetoes');
    expect(await onlyPack()).not.toHaveProperty('pending');
  });

  await test.step('looser, and not wanted: is not shown again', async () => {
    says(makePack({ version: '4' }));
    await checkNow();
    await send('pack.dismiss', { id: (await onlyPack()).id });
    await checkNow();
    expect(await onlyPack()).toMatchObject({ taken: { about: { version: '3' } } });
    expect(await onlyPack()).not.toHaveProperty('pending');
  });

  const log = await readTable<RequestRecord>(page, 'requests');
  expect(log.map(({ purpose, address: to }) => [purpose, to])).toEqual(asked.map(() => ['rules', address]));
});

test('whatever comes in its place, the last good version stays and the line says why', async () => {
  says(makePack({ vetoes: [veto] }));
  await send('pack.add', { url: address });
  const good = await textOf();
  const bad: [string, string, () => void][] = [
    ['a web page', 'packIsPage', () => says('<!doctype html><title>Moved</title>', { 'content-type': 'text/html' })],
    ['nothing', 'packUnreadable', () => says('')],
    ['a newer format', 'packUnreadable', () => says('{"format":9,"id":"desk","name":"D","version":"9"}')],
    ['another pack', 'packOtherId', () => says(makePack({ id: 'other' }))],
    ['names that reach where they should not', 'packUnreadable', () => says('{"__proto__":{"format":2}}')],
    [
      'not found',
      'problemFeedStatus',
      () => {
        answer = (_, response) => response.writeHead(404).end();
      },
    ],
    [
      'a redirect to http',
      'packRedirected',
      () => {
        answer = (_, response) => response.writeHead(302, { location: 'http://other.example/' }).end();
      },
    ],
    ['sixteen million bytes', 'packTooLong', () => says(' '.repeat(16_000_000))],
    [
      'a cut connection',
      'packUnreachable',
      () => {
        answer = (_, response) => response.destroy();
      },
    ],
  ];
  for (const [what, key, prepare] of bad)
    await test.step(what, async () => {
      prepare();
      expect((await checkNow())?.problem?.key).toBe(key);
      expect(await onlyPack()).toMatchObject({ on: true, taken: { about: { version: '1' } }, problem: { key } });
      expect(await textOf()).toBe(good);
    });
  says(makePack({ vetoes: [veto] }));
  expect(await checkNow()).toBeUndefined();
  expect(await onlyPack()).not.toHaveProperty('problem');
});

test('what never was a pack is no subscription, and a pinned one takes no other text', async () => {
  says('<html>');
  expect((await send('pack.add', { url: address }))?.problem?.key).toBe('packIsPage');
  expect((await send('pack.add', { url: 'http://rules.example/a.json' }))?.problem?.key).toBe('packAddressForm');
  says(makePack({}));
  expect((await send('pack.add', { url: address, sha256: '0'.repeat(64) }))?.problem?.key).toBe('packOtherHash');
  expect(await packs()).toEqual([]);
});

test('packs of files stand beside them once, are moved, switched and removed', async () => {
  says(makePack({}));
  await send('pack.add', { url: address });
  const file = (id: string, version: string) => ({
    name: `${id}.json`,
    text: JSON.stringify(makePack({ id, version })),
  });
  expect((await send('pack.import', file('desk', '5')))?.problem?.key).toBe('packAlready');
  await send('pack.import', file('lab', '1'));
  await send('pack.import', file('lab', '2'));
  expect((await send('pack.import', { name: 'x', text: '{}' }))?.problem?.key).toBe('packUnreadable');
  const inOrder = async () =>
    (await packs()).sort((a, b) => a.order - b.order).map(({ taken }) => `${taken?.about.id}@${taken?.about.version}`);
  expect(await inOrder()).toEqual(['desk@1', 'lab@2']);
  const idOf = async (id: string) => (await packs()).find(({ taken }) => taken?.about.id === id)?.id;
  await send('pack.move', { id: await idOf('lab'), before: await idOf('desk') });
  expect(await inOrder()).toEqual(['lab@2', 'desk@1']);
  await send('pack.switch', { id: await idOf('lab'), on: false });
  expect((await packs()).find(({ taken }) => taken?.about.id === 'lab')?.on).toBe(false);
  await send('pack.remove', { id: await idOf('desk') });
  expect(await inOrder()).toEqual(['lab@2']);
});

/** Where Chromium on Linux reads what administrators set, https://www.chromium.org/administrators/linux-quick-start/ */
const POLICIES = '/etc/chromium/policies/managed';

test('what an organisation sets counts, cannot be removed, and goes when it is taken back', async () => {
  const file = `${POLICIES}/reprise-test.json`;
  const id = new URL(extension.url('options.html')).host;
  const set = (settings: object) =>
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: settings } } }));
  const mayWrite = (() => {
    try {
      mkdirSync(POLICIES, { recursive: true });
      set({});
      return true;
    } catch {
      return false;
    }
  })();
  test.skip(!mayWrite, `${POLICIES} may not be written here: run as root to test policies.`);
  try {
    says(makePack({ hiddenWords: ['replica'] }));
    set({
      rules: JSON.stringify(makePack({ id: 'uni', name: 'University', vetoes: [veto], locked: ['vetoes'] })),
      packs: [{ url: address }],
    });
    await expect
      .poll(async () => (await packs()).map(({ taken }) => taken?.about.id).sort(), { timeout: 30_000 })
      .toEqual(['desk', 'uni']);
    for (const { id } of await packs()) await send('pack.remove', { id });
    expect(await packs()).toHaveLength(2);

    await test.step('what it locks nobody can switch off', async () => {
      const text = JSON.stringify(makePack({ id: 'mine', name: 'Mine', off: ['vetoes.no-demo'] }));
      await send('rules.save', { text });
      const rules = await extension.context.newPage();
      await rules.goto(extension.url('rules.html'));
      const all = rules.getByRole('region', { name: 'Every rule that counts' });
      await all.getByLabel('Find by word').fill('no-demo');
      await expect(all.getByRole('listitem')).toContainText('Locked by University');
      await expect(all.getByRole('listitem').getByRole('button')).toHaveCount(0);
      await rules.close();
    });

    await test.step('malformed: said, and what counted counts on', async () => {
      set({ rules: '{"format":2', packs: [{ url: address }] });
      const policy = async () => (await packs()).find(({ origin }) => origin.kind === 'policy');
      await expect.poll(async () => (await policy())?.problem?.key, { timeout: 30_000 }).toBe('packUnreadable');
      expect((await policy())?.taken?.about.id).toBe('uni');
    });

    await test.step("deleting everything deletes what is the person's: what an organisation set is there again", async () => {
      const rules = JSON.stringify(makePack({ id: 'uni', name: 'University', version: '2' }));
      set({ rules, packs: [{ url: address }] });
      const versions = async () =>
        (await packs()).map(({ taken }) => taken && `${taken.about.id}@${taken.about.version}`);
      await expect.poll(async () => (await versions()).sort(), { timeout: 30_000 }).toEqual(['desk@1', 'uni@2']);
      const own = JSON.stringify(makePack({ id: 'own' }));
      await send('pack.import', { name: 'own.json', text: own });
      await send('rules.save', { text: own });
      const before = (await packs()).map(({ addedAt }) => addedAt);
      await send('everything.delete', {});
      await expect.poll(async () => (await versions()).sort(), { timeout: 30_000 }).toEqual(['desk@1', 'uni@2']);
      for (const { addedAt } of await packs()) expect(addedAt).toBeGreaterThan(Math.max(...before));
      expect(await readTable(page, 'rules')).toEqual([]);
      for (const { id: pack } of await packs()) await send('pack.remove', { id: pack });
      expect(await packs()).toHaveLength(2);
    });

    set({});
    await expect.poll(packs, { timeout: 30_000 }).toEqual([]);
  } finally {
    rmSync(file, { force: true });
  }
});
