import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, type Fault, ShopServer } from '../../contract/shop-server';
import { ucpServer } from '../../contract/ucp-server';
import { wares } from '../../contract/ware';
import { Firefox } from '../../e2e/firefox';
import { type BrowserName, findBrowser } from '../../find-browser';

// What only a browser does its own way: redirects without an address, broken compression, answers that are left half read.
// In a dedicated worker of a real browser, as it is in the extension's.

const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const ORIGIN = 'https://shop.example';

/** Runs one search in a worker and gives what the worker says. */
interface Stage {
  readonly run: (home: string, shopPort: number) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const inWorker = (port: number) => `new Promise((resolve) => {
  const worker = new Worker('/worker.js');
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage(${port});
})`;

const STAGES: Readonly<Record<BrowserName, () => Promise<Stage>>> = {
  chromium: async () => {
    const executablePath = findBrowser('chromium');
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox'],
    });
    const run = async (home: string, port: number) => {
      const page = await browser.newPage();
      await page.goto(home);
      const said: unknown = await page.evaluate(inWorker(port));
      await page.close();
      return said;
    };
    return { run, close: () => browser.close() };
  },
  firefox: async () => {
    // Firefox is started with an extension installed; here it is one that does nothing.
    const folder = mkdtempSync(join(tmpdir(), 'reprise-nothing-'));
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'nothing', version: '1' }),
    );
    const firefox = await Firefox.launch(folder);
    const run = async (home: string, port: number) => (await firefox.open(home)).evaluate(inWorker(port));
    const close = async () => {
      await firefox.close();
      rmSync(folder, { recursive: true });
    };
    return { run, close };
  },
};

describe.each(['chromium', 'firefox'] as const)('in a worker of real %s', (name) => {
  const here = findBrowser(name) !== undefined;
  let shop: ShopServer;
  let home: ShopServer;
  let stage: Stage;

  beforeAll(async () => {
    if (!here) return;
    const worker = await bundled();
    home = await ShopServer.start(({ path }) =>
      path === '/worker.js'
        ? { text: worker, headers: { 'content-type': 'text/javascript' } }
        : { text: '<!doctype html><title>home</title>', headers: { 'content-type': 'text/html' } },
    );
    shop = await ShopServer.start((request: Asked) => {
      const told = request.method === 'OPTIONS' ? { json: {} } : ucpServer(request, wares(25), ORIGIN);
      return { ...told, headers: { ...told.headers, ...OPEN } };
    });
    // Browsers ask whether they may ask; that is no part of a search.
    shop.aside = ({ method }) => method === 'OPTIONS';
    stage = await STAGES[name]();
    // A busy machine is slow, not wrong.
  }, 90_000);
  afterAll(() => Promise.all([stage?.close(), shop?.stop(), home?.stop()]));

  const searched = async (fault?: Fault) => {
    shop.faults = fault === undefined ? [] : [fault, fault, fault];
    const said = await stage.run(`http://127.0.0.1:${home.port}/`, shop.port);
    return said as { readonly kept?: number; readonly problem?: string; readonly bytes: number };
  };

  test.runIf(here)('a source answers as it does in Node', async () => {
    expect(await searched()).toMatchObject({ kept: 25 });
  });

  test.runIf(here)('a redirect is refused without being followed', async () => {
    const other = await ShopServer.start(() => ({ json: {}, headers: OPEN }));
    const told = { status: 302, headers: { location: `http://127.0.0.1:${other.port}/`, ...OPEN } };
    expect(await searched({ kind: 'answer', told })).toMatchObject({ problem: 'redirected' });
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  test.runIf(here)('a web page and a broken connection are told apart', async () => {
    const page = { text: '<html>', headers: { 'content-type': 'text/html', ...OPEN } };
    expect(await searched({ kind: 'answer', told: page })).toMatchObject({ problem: 'web-page' });
    expect(await searched({ kind: 'cut' })).toMatchObject({ problem: 'unreachable' });
  });

  test.runIf(here)('half a gzip is never an answer', async () => {
    const { problem } = await searched({ kind: 'half-gzip' });
    expect(['changed-format', 'unreachable']).toContain(problem);
  });

  test.runIf(here)('an answer of 100 MB is left early', async () => {
    const { problem, bytes } = await searched({ kind: 'flood' });
    expect(problem).toBe('too-large');
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
  });
});

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker-entry.ts', import.meta.url))],
    alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)) },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
