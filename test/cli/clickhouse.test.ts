import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ClickHouse } from '@/src/cli/clickhouse';

/** A server that breaks the first `cuts` connections, then answers. */
async function serverThat(cuts: number, status = 200, text = 'done') {
  const heard: { readonly query: string | null; readonly body: string; readonly headers: object }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    heard.push({ query: new URL(`http://x${request.url}`).searchParams.get('query'), body, headers: request.headers });
    if (heard.length <= cuts) response.socket?.destroy();
    else response.writeHead(status).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => server.close());
  return { heard, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('the loader’s connection', () => {
  test('sends data beside the statement, and the login in headers', async () => {
    const { heard, url } = await serverThat(0);
    expect(await new ClickHouse(url, { user: 'loader', password: 'secret' }).run('INSERT INTO x', 'a\nb')).toBe('done');
    expect(heard).toMatchObject([
      {
        query: 'INSERT INTO x',
        body: 'a\nb',
        headers: { 'x-clickhouse-user': 'loader', 'x-clickhouse-key': 'secret' },
      },
    ]);
  });

  test('sends again what broke, twice at most', async () => {
    const twice = await serverThat(2);
    expect(await new ClickHouse(twice.url).run('SELECT 1')).toBe('done');
    expect(twice.heard.length).toBe(3);
    const more = await serverThat(3);
    await expect(new ClickHouse(more.url).run('SELECT 1')).rejects.toThrow(/^127\.0\.0\.1:\d+ cannot be reached: /);
    expect(more.heard.length).toBe(3);
  });

  test('tells a refusal in the server’s own words, and does not insist', async () => {
    const { heard, url } = await serverThat(0, 500, 'Code: 60. DB::Exception: There is no such table.\n');
    await expect(new ClickHouse(url).run('SELECT 1')).rejects.toThrow(
      /^127\.0\.0\.1:\d+ refused: Code: 60\. DB::Exception: There is no such table\.$/,
    );
    expect(heard.length).toBe(1);
  });
});
