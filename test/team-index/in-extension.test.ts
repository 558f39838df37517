import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Extension, launchExtension } from '../e2e/extension';
import { findBrowser } from '../find-browser';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers, PASSWORD } from './clickhouse-servers';
import { load, offer } from './made';

/** What only an extension's worker does its own way: a server that has never heard of it, a login in headers, a form. */
describe.skipIf(findClickHouse() === undefined || findBrowser('chromium') === undefined)(
  'a team index asked from the worker of an extension in real Chromium',
  () => {
    let servers: ClickHouseServers;
    let extension: Extension;
    const folder = mkdtempSync(join(tmpdir(), 'reprise-team-'));

    beforeAll(async () => {
      servers = await ClickHouseServers.start(1);
      await load({ servers: servers.writers, database: 'reprise' }, 'lamps', [
        offer('1', `O'Neill "brass" lamp — Lámpara 灯`),
      ]);
      await build({
        entryPoints: [fileURLToPath(new URL('extension-entry.ts', import.meta.url))],
        outfile: join(folder, 'worker.js'),
        alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) },
        bundle: true,
        format: 'iife',
      });
      const manifest = {
        manifest_version: 3,
        name: 'Team index',
        version: '1',
        // As a person would have allowed it: this host, any port.
        host_permissions: ['http://127.0.0.1/*'],
        background: { service_worker: 'worker.js' },
      };
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
      extension = await launchExtension({ build: folder });
    }, 60_000);
    afterAll(async () => {
      await extension?.close();
      await servers?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = async (password: string) => {
      const worker = await extension.worker();
      return worker.evaluate(
        (what) => (self as unknown as { askTeam(of: typeof what): Promise<unknown> }).askTeam(what),
        { href: servers.url().href, password, words: `O'Neill "brass" lamp 灯` },
      );
    };

    test('is answered', async () => {
      expect(await ask(PASSWORD)).toEqual({ titles: [`O'Neill "brass" lamp — Lámpara 灯`] });
    });

    test('says that the password is wrong', async () => {
      expect(await ask('guess')).toEqual({ problem: 'bad-key' });
    });
  },
);
