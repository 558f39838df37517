import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { loginHeaders, type TeamLogin } from '@/src/listings/sources/team-index/login';

/** How often a request is made again when its connection broke. Every statement of the loader may be repeated. */
const MOST_RETRIES = 2;

/** One ClickHouse server over HTTP, with the rights to write. */
export class ClickHouse {
  readonly url: URL;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(url: URL, login: TeamLogin = {}) {
    this.url = url;
    this.headers = loginHeaders(login);
  }

  /**
   * Runs one statement, with the data of an INSERT as `body`, and waits for its end however long it takes.
   * @throws Error with the server's own words when it refuses, or with ours when it cannot be reached.
   */
  async run(sql: string, body = ''): Promise<string> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(sql, body);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        if (attempt === MOST_RETRIES)
          throw new Error(`${this.url.host} cannot be reached: ${(error as Error).message}.`, { cause: error });
      }
    }
  }

  /** The rows of a SELECT without a FORMAT. */
  async rows<Row>(sql: string): Promise<Row[]> {
    return (JSON.parse(await this.run(`${sql} FORMAT JSON`)) as { data: Row[] }).data;
  }

  // `fetch` gives up on an answer after five minutes, and merging a large edition may take longer.
  private once(sql: string, body: string): Promise<string> {
    const address = new URL(this.url);
    address.search = new URLSearchParams({ query: sql, wait_end_of_query: '1' }).toString();
    const send = address.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((resolve, reject) => {
      const sent = send(address, { method: 'POST', headers: this.headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Refusal(`${this.url.host} refused: ${text.trim().slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

class Refusal extends Error {}
