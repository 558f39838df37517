import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './tls-server';

/**
 * Serves some hosts over HTTP/2, as large ones do, with a certificate of its own making. Requests and answers look to the
 * listener as over HTTP/1.1; the host is in `:authority`.
 */
export async function serveHttp2(hosts: readonly string[], listener: RequestListener) {
  const server = createSecureServer(
    selfSigned(hosts),
    // Node's compatibility API: what listeners use of either is the same.
    listener as unknown as (request: Http2ServerRequest, response: Http2ServerResponse) => void,
  );
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
