import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, type Fault, ShopServer } from '../../contract/shop-server';
import { ucpServer } from '../../contract/ucp-server';
import { wares } from '../../contract/ware';
import { findBrowser } from '../../find-browser';

// What only a browser does its own way: redirects without an address, broken compression, answers that are left half read.
// In a dedicated worker of real Chromium, as it is in the extension's.

const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const ORIGIN = 'https://shop.example';

let shop: ShopServer;
let home: ShopServer;
let browser: Browser;
beforeAll(async () => {
  shop = await ShopServer.start((request: Asked) => {
    const told = request.method === 'OPTIONS' ? { json: {} } : ucpServer(request, wares(25), ORIGIN);
    return { ...told, headers: { ...told.headers, ...OPEN } };
  });
  // Browsers ask whether they may ask; that is no part of a search.
  shop.aside = ({ method }) => method === 'OPTIONS';
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('worker-entry.ts', import.meta.url))],
    alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)) },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  home = await ShopServer.start(({ path }) =>
    path === '/worker.js'
      ? { text: script, headers: { 'content-type': 'text/javascript' } }
      : { text: '<!doctype html><title>home</title>', headers: { 'content-type': 'text/html' } },
  );
  const executablePath = findBrowser('chromium');
  browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([shop.stop(), home.stop()]);
});

async function inWorker(fault?: Fault): Promise<{ kept?: number; problem?: string; bytes: number }> {
  shop.faults = fault === undefined ? [] : [fault, fault, fault];
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${home.port}/`);
  const result = await page.evaluate(
    (port) =>
      new Promise((resolve) => {
        const worker = new Worker('/worker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage(port);
      }),
    shop.port,
  );
  await page.close();
  return result as { kept?: number; problem?: string; bytes: number };
}

describe.skipIf(findBrowser('chromium') === undefined)('in a worker of a real browser', () => {
  test('a source answers as it does in Node', async () => {
    expect(await inWorker()).toMatchObject({ kept: 25 });
  });

  test('a redirect is refused without being followed', async () => {
    const other = await ShopServer.start(() => ({ json: {}, headers: OPEN }));
    const told = { status: 302, headers: { location: `http://127.0.0.1:${other.port}/`, ...OPEN } };
    expect(await inWorker({ kind: 'answer', told })).toMatchObject({ problem: 'redirected' });
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  test.each([
    [{ kind: 'cut' }, 'unreachable'],
    [{ kind: 'answer', told: { text: '<html>', headers: { 'content-type': 'text/html', ...OPEN } } }, 'web-page'],
  ] as const)('%j is %s', async (fault, problem) => {
    expect(await inWorker(fault)).toMatchObject({ problem });
  });

  test('half a gzip is half a text, and never an answer', async () => {
    expect(await inWorker({ kind: 'half-gzip' })).toMatchObject({ problem: 'changed-format' });
  });

  test('an answer of 100 MB is left early', async () => {
    const result = await inWorker({ kind: 'flood' });
    expect(result.problem).toBe('too-large');
    expect(result.bytes).toBeLessThan(8 * 1024 * 1024);
  });
});
