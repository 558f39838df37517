import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request as a server got it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a server answers. */
export interface Told {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A trouble to make instead of answering. */
export type Fault =
  | { readonly kind: 'answer'; readonly told: Told }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Sends bytes without end, until the other side leaves. */
  | { readonly kind: 'flood' }
  /** A few kilobytes of gzip that unpack to 100 MB. */
  | { readonly kind: 'bomb' }
  /** Says gzip and stops in the middle. */
  | { readonly kind: 'half-gzip' }
  /** Breaks the connection. */
  | { readonly kind: 'cut' };

/** Lets pages of other origins read the answer, as a host permission does in the extension. */
const OPEN = { 'access-control-allow-origin': '*' };

/** A real HTTP server on loopback that answers as `answer` says and remembers what it was asked. */
export class ShopServer {
  readonly asked: Asked[] = [];
  /** Bytes written by a flood. */
  flooded = 0;
  /** Faults for the next requests that are not aside; undefined entries mean an ordinary answer. */
  faults: (Fault | undefined)[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  answer: (request: Asked) => Told;
  /** Requests that faults leave alone, such as for a token. */
  aside: (request: Asked) => boolean = () => false;

  private constructor(answer: (request: Asked) => Told) {
    this.answer = answer;
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  static async start(answer: (request: Asked) => Told): Promise<ShopServer> {
    const shop = new ShopServer(answer);
    shop.server.listen(0, '127.0.0.1');
    await once(shop.server, 'listening');
    return shop;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? '/', 'http://shop.test');
    const { method = 'GET', headers } = request;
    const asked = { method, path: url.pathname, search: url.searchParams, headers, body };
    this.asked.push(asked);
    const fault = this.aside(asked) ? undefined : this.faults.shift();
    if (fault === undefined) tell(response, this.answer(asked));
    else this.make(fault, response);
  }

  private make(fault: Fault, response: ServerResponse): void {
    if (fault.kind === 'answer') tell(response, fault.told);
    if (fault.kind === 'cut') response.socket?.destroy();
    if (fault.kind === 'bomb') {
      response.writeHead(200, { ...OPEN, 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(bomb());
    }
    if (fault.kind === 'half-gzip') {
      response.writeHead(200, { ...OPEN, 'content-type': 'application/json', 'content-encoding': 'gzip' });
      const whole = gzipSync(JSON.stringify(Array.from({ length: 500 }, (_, at) => at * 7919)));
      response.end(whole.subarray(0, whole.length / 2));
    }
    if (fault.kind === 'flood') {
      response.writeHead(200, { ...OPEN, 'content-type': 'application/json' });
      const block = Buffer.alloc(1 << 16, ' ');
      const pour = () => {
        while (!response.destroyed && this.flooded < 100 * 1024 * 1024) {
          this.flooded += block.length;
          if (!response.write(block)) return void response.once('drain', pour);
        }
        response.end('[]');
      };
      pour();
    }
  }
}

let packed: Buffer | undefined;

function bomb(): Buffer {
  packed ??= gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));
  return packed;
}

function tell(response: ServerResponse, { status = 200, json, text, headers = {} }: Told): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(text ?? JSON.stringify(json));
}
