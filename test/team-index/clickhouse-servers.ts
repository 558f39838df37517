import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouse } from '@/src/cli/clickhouse';
import { findClickHouse } from '../find-clickhouse';

/** The password of the user that `reader.xml` makes. */
export const PASSWORD = 'pass of the "tëst" 灯';

interface Node {
  readonly host: string;
  readonly http: number;
  readonly native: number;
  readonly interserver: number;
}

/** Real ClickHouse servers in a folder of their own: one, or a cluster of shards on 127.0.0.1, 127.0.0.2 … */
export class ClickHouseServers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'reprise-clickhouse-'));
  private readonly nodes: readonly Node[];
  private readonly running: (ChildProcess | undefined)[] = [];

  private constructor(nodes: readonly Node[]) {
    this.nodes = nodes;
  }

  static async start(count: number): Promise<ClickHouseServers> {
    const nodes: Node[] = [];
    for (let i = 1; i <= count; i += 1) nodes.push(await nodeOn(`127.0.0.${i}`));
    const servers = new ClickHouseServers(nodes);
    nodes.forEach((_, i) => {
      servers.configure(i);
    });
    await Promise.all(nodes.map((_, i) => servers.startNode(i)));
    return servers;
  }

  /** As the user who may write. */
  get writers(): readonly ClickHouse[] {
    return this.nodes.map((_, i) => new ClickHouse(this.url(i)));
  }

  url(i = 0): URL {
    const { host, http } = this.nodes[i] as Node;
    return new URL(`http://${host}:${http}`);
  }

  async startNode(i: number): Promise<void> {
    const [command = '', ...words] = findClickHouse() ?? [];
    const child = spawn(command, [...words, `--config-file=${join(this.path(i), 'config.xml')}`], {
      cwd: this.path(i),
      stdio: 'ignore',
    });
    this.running[i] = child;
    // Also when a test run is broken off.
    process.once('exit', () => child.kill('SIGKILL'));
    for (let attempt = 0; child.exitCode === null && attempt < 300; attempt += 1) {
      const answer = await fetch(new URL('/ping', this.url(i))).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const log = readFileSync(join(this.path(i), 'error.log'), 'utf8');
    throw new Error(`ClickHouse did not start: ${log.slice(-2000)}`);
  }

  /** Stops one at once, as a power cut would. */
  async killNode(i: number): Promise<void> {
    const child = this.running[i];
    this.running[i] = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Has one take connections and answer nothing, or go on. */
  freezeNode(i: number, frozen: boolean): void {
    this.running[i]?.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((_, i) => this.killNode(i)));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private path(i: number): string {
    return join(this.folder, String(i));
  }

  /** The example files of the project, with this machine's addresses put in, and what every server needs. */
  private configure(i: number): void {
    const path = this.path(i);
    const { host, http, native, interserver } = this.nodes[i] as Node;
    for (const folder of ['data', 'tmp', 'users.d', 'config.d']) mkdirSync(join(path, folder), { recursive: true });
    writeFileSync(
      join(path, 'config.xml'),
      `<yandex>
        <logger><level>error</level><log>${path}/log</log><errorlog>${path}/error.log</errorlog></logger>
        <listen_host>${host}</listen_host>
        <http_port>${http}</http_port><tcp_port>${native}</tcp_port><interserver_http_port>${interserver}</interserver_http_port>
        <path>${path}/data/</path><tmp_path>${path}/tmp/</tmp_path>
        <mark_cache_size>268435456</mark_cache_size>
        <users_config>users.xml</users_config><default_profile>default</default_profile>
      </yandex>`,
    );
    writeFileSync(
      join(path, 'users.xml'),
      `<yandex><profiles><default/></profiles><quotas><default/></quotas>
        <users><default><password></password><networks><ip>127.0.0.0/8</ip></networks><profile>default</profile><quota>default</quota></default></users>
      </yandex>`,
    );
    writeFileSync(
      join(path, 'users.d', 'reprise.xml'),
      example('reader.xml').replace(
        'REPLACE_WITH_THE_HASH_OF_THE_PASSWORD',
        createHash('sha256').update(PASSWORD).digest('hex'),
      ),
    );
    if (this.nodes.length === 1) return;
    const cluster = this.nodes.reduce(
      (text, node, n) =>
        text.replace(
          `<host>clickhouse-${n + 1}.example</host>\n          <port>9000</port>`,
          `<host>${node.host}</host><port>${node.native}</port>`,
        ),
      example('cluster.xml'),
    );
    writeFileSync(join(path, 'config.d', 'reprise.xml'), cluster);
  }
}

function example(name: string): string {
  return readFileSync(new URL(`../../src/listings/sources/team-index/${name}`, import.meta.url), 'utf8');
}

async function nodeOn(host: string): Promise<Node> {
  // Held until all are known, so that no port is given twice.
  const held = [createServer(), createServer(), createServer()];
  const ports: number[] = [];
  for (const server of held) {
    server.listen(0, host);
    await once(server, 'listening');
    ports.push((server.address() as AddressInfo).port);
  }
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  const [http, native, interserver] = ports as [number, number, number];
  return { host, http, native, interserver };
}
