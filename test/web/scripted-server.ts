import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server heard it. */
export interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** A server of one address whose answer a test changes as it goes. */
export interface ScriptedServer {
  readonly url: string;
  /** Every request so far, whatever its path. */
  readonly heard: readonly Heard[];
  answer: RequestListener;
  close(): void;
}

export async function serveScripted(answer: RequestListener): Promise<ScriptedServer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    heard.push({ method: request.method, path: request.url, headers: request.headers });
    scripted.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const scripted: ScriptedServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/offers?key=1`,
    heard,
    answer,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return scripted;
}

/** A feed of so many used lamps, as one edition of it. */
export function edition(count: number, tag: string): RequestListener {
  return ({ headers }, response) => {
    const etag = `"${tag}"`;
    if (headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const rows = Array.from(
      { length: count },
      (_, i) => `${i}\tDesk lamp ${i}\thttps://lamps.example/${i}\tused\t12.00 EUR\n`,
    );
    response.writeHead(200, { 'content-type': 'text/tab-separated-values', etag });
    response.end(['id\ttitle\tlink\tcondition\tprice\n', ...rows].join(''));
  };
}
