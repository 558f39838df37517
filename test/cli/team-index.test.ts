import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers } from '../team-index/clickhouse-servers';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx/cli'));

function run(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSX, 'src/cli/team-index.ts', ...words], { cwd: root }, (failure, out, error) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });
}

describe('npm run team-index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-feed-'));
  const feed = join(folder, 'House clearance.tsv.gz');
  const rows = [
    ['id', 'title', 'link', 'price', 'condition'],
    ['1', 'Brass standing lamp', 'https://shop.example/1', '19.99 EUR', 'used'],
    ['2', 'Brass table lamp', 'https://shop.example/2', '9.99 EUR', 'new'],
    ['3', 'Brass wall lamp', 'https://shop.example/3', '', 'used'],
  ];
  beforeAll(() => writeFileSync(feed, gzipSync(rows.map((row) => row.join('\t')).join('\n'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.skipIf(findClickHouse() === undefined)('loads a feed and says what became of its rows', async () => {
    const servers = await ClickHouseServers.start(1);
    try {
      const words = ['--load', feed, '--url', servers.url().href];
      const first = await run(...words);
      expect(first).toMatchObject({ code: 0, error: '' });
      expect(first.out).toMatch(/^1 used offer of 3; 1 offered as new; 1 without a readable price\n/);
      expect(first.out).toContain('Offers of “house_clearance” in the index: 1 (before: 0; servers: 1).');
      expect((await run(...words)).out).toContain('1 (before: 1; servers: 1)');
    } finally {
      await servers.stop();
    }
  });

  test('says in a sentence what is missing, and what it will not do', async () => {
    expect(await run('--load', feed)).toMatchObject({ code: 2, error: expect.stringMatching(/^Usage: /) });
    const plain = await run('--load', feed, '--url', 'http://clickhouse.example:8123');
    expect(plain).toMatchObject({ code: 1, error: expect.stringMatching(/without encryption/) });
    const gone = await run('--load', feed, '--url', 'http://127.0.0.1:9');
    expect(gone).toMatchObject({ code: 1, error: expect.stringMatching(/^127\.0\.0\.1:9 cannot be reached: .*\.\n$/) });
  });
});
