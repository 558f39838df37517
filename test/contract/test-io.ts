import { publicHttps } from '@/src/listings/sources/call/addresses';
import type { Circuit } from '@/src/listings/sources/call/circuit';
import type { SentRequest, SourceIo, SourceMemory, SourceToken } from '@/src/listings/sources/source-io';
import { seededRandom } from '@/src/quantity/random';

/** A memory in variables. */
export class TestMemory implements SourceMemory {
  readonly tokens = new Map<string, SourceToken>();
  readonly circuits = new Map<string, Circuit>();

  async token(id: string) {
    return this.tokens.get(id);
  }

  async keepToken(id: string, token: SourceToken | undefined) {
    if (token === undefined) this.tokens.delete(id);
    // What cannot be kept as plain data would come back different.
    else this.tokens.set(id, JSON.parse(JSON.stringify(token)));
  }

  async circuit(id: string) {
    return this.circuits.get(id);
  }

  async keepCircuit(id: string, circuit: Circuit) {
    this.circuits.set(id, JSON.parse(JSON.stringify(circuit)));
  }
}

export interface TestIo extends SourceIo {
  readonly memory: TestMemory;
  readonly sent: SentRequest[];
  /** Delays that were asked for, without the deadline and the moment for settling. */
  readonly waits: number[];
}

export interface TestIoOptions {
  /** Host → port on loopback. Other hosts cannot be reached. */
  readonly ports: Readonly<Record<string, number>>;
  /** How many times faster than the wall's this clock runs. */
  readonly speed?: number;
  /** Ms by which this clock is wrong. */
  readonly offset?: number;
  /** Ms of this clock until the deadline. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  readonly memory?: TestMemory;
  readonly permitted?: (origin: string) => Promise<boolean>;
  /** Scheme of the connection to loopback. */
  readonly scheme?: 'http' | 'https';
}

/**
 * The real network, clock and timers, with two differences: https addresses lead to servers on loopback, and the clock may
 * run fast or wrong. Everything in the addresses is checked as it is in the extension.
 */
export function testIo(options: TestIoOptions): TestIo {
  const { ports, speed = 1, offset = 0, patience = 30_000, scheme = 'http' } = options;
  const start = Date.now();
  const now = () => Math.round(start + offset + (Date.now() - start) * speed);
  const deadline = now() + patience;
  const sent: SentRequest[] = [];
  const waits: number[] = [];
  return {
    now,
    deadline,
    sent,
    waits,
    random: seededRandom('sources'),
    signal: options.signal ?? new AbortController().signal,
    admits: publicHttps,
    permitted: options.permitted ?? (async () => true),
    memory: options.memory ?? new TestMemory(),
    note: (request) => sent.push(request),
    wait: (ms, signal) => {
      if (ms > 50 && ms < patience - 100) waits.push(ms);
      return sleep(ms / speed, signal);
    },
    fetch: (address, init) => {
      const url = new URL(address);
      const port = ports[url.hostname];
      if (port === undefined) return Promise.reject(new TypeError(`no such host: ${url.hostname}`));
      return fetch(`${scheme}://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
