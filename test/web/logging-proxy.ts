import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { serveHttp2 } from './http2-server';
import { canServeTls, serveTls } from './tls-server';

/** One request as it left the browser. */
export interface Logged {
  /** CONNECT: a tunnel to a host was asked for; what went through it is logged too where the host is one of ours. */
  readonly method: string;
  /** Absolute; of a CONNECT the host and port alone. */
  readonly url: string;
  readonly httpVersion: string;
  /** Without what HTTP/2 writes as headers though it is none (":path"). */
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers one host. The body has been read. */
export type Site = (request: IncomingMessage, response: ServerResponse, logged: Logged) => void;

/** All that a browser which must go through it asks for, of anybody. */
export interface LoggingProxy {
  readonly port: number;
  /** In the order of arrival. */
  readonly log: Logged[];
  close(): void;
}

/**
 * An HTTP proxy that lets nothing out: hosts it has a site for are answered by that, over http and, where OpenSSL makes a
 * certificate, over https; all others by an error. Either way the request is in the log.
 * @param http2 those of the hosts that speak HTTP/2 over https; the others speak HTTP/1.1.
 */
export async function serveLoggingProxy(
  sites: Readonly<Record<string, Site>>,
  { http2 = [] }: { readonly http2?: readonly string[] } = {},
): Promise<LoggingProxy> {
  const log: Logged[] = [];
  const answer = (scheme: 'http' | 'https') => async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = 'GET', httpVersion } = request;
    const url = URL.parse(request.url ?? '/', `${scheme}://${request.headers.host ?? request.headers[':authority']}`);
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !name.startsWith(':')));
    const logged = { method, url: url?.href ?? `${request.url}`, httpVersion, headers, body };
    log.push(logged);
    const site = sites[url?.hostname ?? ''];
    if (site === undefined) response.writeHead(502).end();
    else site(request, response, logged);
  };
  const hosts = Object.keys(sites);
  const older = hosts.filter((host) => !http2.includes(host));
  const tls = canServeTls && older.length > 0 ? await serveTls(older, answer('https')) : undefined;
  const newer = canServeTls && http2.length > 0 ? await serveHttp2(http2, answer('https')) : undefined;
  const portOf = (host: string) => (http2.includes(host) ? newer : hosts.includes(host) ? tls : undefined)?.port;
  const server = createServer(answer('http'));
  server.on('connect', ({ url = '', httpVersion, headers }, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    log.push({ method: 'CONNECT', url, httpVersion, headers, body: '' });
    const port = portOf(url.replace(/:443$/, ''));
    if (port === undefined) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    log,
    close: () => {
      server.closeAllConnections();
      server.close();
      tls?.close();
      newer?.close();
    },
  };
}
