// Who may say what to the background: asked from the places messages really come from.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { MESSAGES, type MessageName } from '@/src/messages/messages';
import { CHROMIUM_BUILD, type Extension, launchExtension } from './extension';
import { readTable } from './story';

const names = Object.keys(MESSAGES) as MessageName[];
const empty = (name: string) => ({ name, request: {} });

interface Answered {
  readonly ok: boolean;
  readonly problem?: string;
}

let extension: Extension;
let server: Server;
let origin: string;
/** The directory of an extension that is not ours. */
let other: string;

test.beforeAll(async () => {
  other = mkdtempSync(join(tmpdir(), 'reprise-other-'));
  writeFileSync(join(other, 'manifest.json'), '{"manifest_version":3,"name":"Other","version":"1"}');
  writeFileSync(join(other, 'page.html'), '<h1>Another extension</h1>');
  extension = await launchExtension({ build: `${CHROMIUM_BUILD},${other}` });
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(request.url === '/' ? '<h1>Outer</h1><iframe src="/inner"></iframe>' : '<h1>Inner</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(async () => {
  await extension.close();
  server.close();
  rmSync(other, { recursive: true });
});

/** Sends messages, one after the other, from our own content-script world in a frame of a page. */
async function fromContentScript(frame: 'top' | 'inner', ...messages: object[]): Promise<Answered[]> {
  const page = await extension.context.newPage();
  await page.goto(origin);
  const worker = await extension.worker();
  const answers = await worker.evaluate(
    async ([wanted, sent]) => {
      const [tab] = await chrome.tabs.query({ url: 'http://localhost/' });
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        args: [sent, wanted],
        func: async (said: object[], frame: string) => {
          if ((window === window.top) !== (frame === 'top')) return undefined;
          const heard: unknown[] = [];
          for (const message of said) heard.push(await chrome.runtime.sendMessage(message));
          return heard;
        },
      });
      return results.flatMap(({ result }) => result ?? []);
    },
    [frame, messages] as const,
  );
  await page.close();
  return answers as Answered[];
}

test('our script in the top frame may ask for its verdict', async () => {
  expect(await fromContentScript('top', empty('verdict.get'))).toMatchObject([{ ok: true }]);
});

test('the same script in a subframe may send nothing at all', async () => {
  const answers = await fromContentScript('inner', ...names.map(empty));
  expect(answers).toHaveLength(names.length);
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('may not be sent from here') });
});

test('a content script may send nothing that only our pages may', async () => {
  const ofPages = names.filter((name) => !MESSAGES[name].from.includes('content'));
  expect(ofPages.length).toBeGreaterThan(30);
  const answers = await fromContentScript('top', ...ofPages.map(empty));
  expect(answers).toHaveLength(ofPages.length);
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('may not be sent from here') });
});

test('a content script can change neither rules nor sources, and nothing is written', async () => {
  const attempts = [
    { name: 'rules.save', request: { text: '{"format":1,"id":"x","name":"x","version":"1"}' } },
    { name: 'feed.add', request: { kind: 'url', url: 'https://evil.example/feed.xml' } },
  ];
  expect(await fromContentScript('top', ...attempts)).toMatchObject([{ ok: false }, { ok: false }]);
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  expect(await readTable(page, 'rules')).toEqual([]);
  expect(await readTable(page, 'feeds')).toEqual([]);
});

test('a web page cannot reach the background at all', async () => {
  const page = await extension.context.newPage();
  await page.goto(origin);
  const id = new URL(extension.url('')).host;
  const reached = await page.evaluate(async (extensionId) => {
    const { chrome: own } = window as {
      chrome?: { runtime?: { sendMessage?: (id: string, message: object) => Promise<unknown> } };
    };
    const send = own?.runtime?.sendMessage;
    return send === undefined
      ? 'no way to send'
      : send(extensionId, { name: 'verdict.get', request: {} }).catch(() => 'refused');
  }, id);
  expect(['no way to send', 'refused']).toContain(reached);
  const loaded = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'loaded',
        () => 'refused',
      ),
    extension.url('panel.js'),
  );
  expect(loaded).toBe('refused');
});

test('a web page can show none of our pages: not in a frame, not in a window it opens', async () => {
  const page = await extension.context.newPage();
  await page.goto(origin);
  const before = new Set(extension.context.pages());
  for (const ours of ['options.html', 'popup.html', 'ledger.html']) {
    const url = extension.url(ours);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      window.open(src);
    }, url);
  }
  await page.waitForTimeout(1000);
  const since = extension.context.pages().filter((open) => open === page || !before.has(open));
  const shown = since.flatMap((open) => open.frames());
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.map((frame) => frame.url()).filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);
});

test('another extension is not heard, whatever it sends', async () => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${idOf(other)}/page.html`);
  const id = new URL(extension.url('')).host;
  const heard = await page.evaluate(
    async ([ours, messages]) => {
      const answers: string[] = [];
      for (const message of messages) {
        const answer = await chrome.runtime.sendMessage(ours, message).catch((error: Error) => error.message);
        answers.push(typeof answer === 'string' ? answer : JSON.stringify(answer));
      }
      return answers;
    },
    [id, names.map(empty)] as const,
  );
  expect(new Set(heard)).toEqual(new Set([expect.stringContaining('Could not establish connection')]));
});

/** What Chromium calls an extension that it loads from a directory: a hash of the path, in the letters a to p. */
function idOf(directory: string): string {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
