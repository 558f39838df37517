import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectShop } from '@/src/listings/sources/detect-shop';
import { wooCommerceSpecimen } from '../../contract/specimens/woocommerce';
import { testIo } from '../../contract/test-io';

const canMake = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!canMake)('a certificate nobody vouches for ends it before the query is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=shop.example', '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  let heard = 0;
  const shop = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
    heard += 1;
    response.end('[]');
  });
  rmSync(folder, { recursive: true });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const ports = { 'shop.example': (shop.address() as AddressInfo).port };
  const { source, query } = wooCommerceSpecimen;
  await expect(source.search(query, testIo({ ports, scheme: 'https' }))).rejects.toMatchObject({
    problem: 'unreachable',
  });
  expect(await detectShop('shop.example', testIo({ ports, scheme: 'https' }))).toMatchObject({
    ok: false,
    problem: 'unreachable',
  });
  expect(heard).toBe(0);
  shop.close();
});
