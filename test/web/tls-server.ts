import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server over https under names that lead to this machine in tests only. */
export interface TlsServer {
  readonly port: number;
  /** A port that CONNECT requests to those names go through, for browsers that cannot be told where names lead. */
  readonly proxy: number;
  close(): void;
}

/** Certificates are made by OpenSSL. */
export const canServeTls = spawnSync('openssl', ['version']).status === 0;

/** Serves some hosts with a certificate of its own making. */
export async function serveTls(hosts: readonly string[], listener: RequestListener): Promise<TlsServer> {
  const server = createTlsServer(selfSigned(hosts), listener);
  const port = await listening(server);
  const proxy = connectProxy(hosts, port);
  return {
    port,
    proxy: await listening(proxy),
    close: () => {
      for (const one of [server, proxy]) {
        one.closeAllConnections();
        one.close();
      }
    },
  };
}

/** A key and a certificate for some hosts. */
export function selfSigned(hosts: readonly string[]): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`;
  const subject = ['-subj', '/CN=reprise.example', '-addext', names, '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Lets CONNECT through to the served hosts and nowhere else. */
function connectProxy(hosts: readonly string[], port: number): Server {
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', ({ url = '' }, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (!hosts.includes(url.replace(/:443$/, ''))) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    return undefined;
  });
  return server;
}

async function listening(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
