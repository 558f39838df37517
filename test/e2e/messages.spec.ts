// Who may say what to the background: asked from the places messages really come from.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Extension, launchExtension } from './extension';
import { readTable } from './story';

interface Answered {
  readonly ok: boolean;
  readonly problem?: string;
}

let extension: Extension;
let server: Server;
let origin: string;

test.beforeAll(async () => {
  extension = await launchExtension();
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
});

/** Sends a message from our own content-script world in a frame of a page. */
async function fromContentScript(frame: 'top' | 'inner', message: object): Promise<Answered> {
  const page = await extension.context.newPage();
  await page.goto(origin);
  const worker = await extension.worker();
  const answer = await worker.evaluate(
    async ([wanted, sent]) => {
      const [tab] = await chrome.tabs.query({ url: 'http://localhost/' });
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        args: [sent],
        func: async (said: object) => ({ top: window === window.top, answer: await chrome.runtime.sendMessage(said) }),
      });
      return results.find(({ result }) => result.top === (wanted === 'top'))?.result.answer;
    },
    [frame, message] as const,
  );
  await page.close();
  return answer as Answered;
}

test('our script in the top frame may ask for its verdict', async () => {
  expect(await fromContentScript('top', { name: 'verdict.get', request: {} })).toMatchObject({ ok: true });
});

test('the same script in a subframe may not', async () => {
  const answer = await fromContentScript('inner', { name: 'verdict.get', request: {} });
  expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('may not be sent from here') });
});

test('a content script can change neither rules nor sources, and nothing is written', async () => {
  const attempts = [
    { name: 'rules.save', request: { text: '{"format":1,"id":"x","name":"x","version":"1"}' } },
    { name: 'feed.add', request: { kind: 'url', url: 'https://evil.example/feed.xml' } },
  ];
  for (const attempt of attempts) expect(await fromContentScript('top', attempt)).toMatchObject({ ok: false });
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
