import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import type { SourceError } from '@/src/listings/sources/source-error';
import { say } from '@/src/words/say';
import { english } from '../../catalogue';
import { ShopServer, type Told } from '../../contract/shop-server';
import { someQuery } from '../../contract/ware';
import { realIo } from '../../team-index/made';

/** What a team reads when the server is not what they thought. A real server says the rest in `test/team-index/`. */
describe('the sentence about a team’s server', () => {
  let server: ShopServer;
  beforeEach(async () => {
    server = await ShopServer.start(() => ({ status: 500 }));
  });
  afterEach(() => server.stop());

  const sentence = async (answer: Told, scheme: 'http' | 'https' = 'http') => {
    server.answer = () => answer;
    const url = new URL(`${scheme}://127.0.0.1:${server.port}`);
    const failure = await teamIndex({ url, database: 'reprise', user: 'reader', password: 'key-of-mine' })
      .search(someQuery('DE', 'EUR'), realIo({ patience: 5000 }))
      .then(
        () => undefined,
        (error: SourceError) => error,
      );
    if (failure === undefined) throw new Error('It answered.');
    const said = say(english(), failure.reason);
    expect(said).not.toContain('key-of-mine');
    return said.replace(url.host, 'SERVER');
  };
  const tells = (code: number, more = '') => ({ status: 500, text: `Code: ${code}, e.displayText() = ${more}` });

  test.each([
    ['a wrong password', tells(193), 'SERVER did not accept the user or the password. Check both under sources.'],
    ['a wrong user of a new version', tells(516), /did not accept the user or the password/],
    ['a database that is not there', tells(81), 'SERVER has no database “reprise” that this user may read.'],
    ['a table that is not there', tells(60), /has no index in the database “reprise”: load a feed into it first/],
    ['tables of another form', tells(47), /has another form than this version knows: load its feeds again\.$/],
    ['a server that is too old', tells(46), /it takes ClickHouse 18\.16 or newer\.$/],
    ['a user of other machines', tells(195), /does not let this user in from your machine/],
    ['no memory', tells(241), 'SERVER failed while it searched (ClickHouse’s error 241).'],
    [
      'a web page',
      { text: '<!doctype html>', headers: { 'content-type': 'text/html' } },
      /does not answer as ClickHouse/,
    ],
    ['some other interface', { json: { hello: 'world' } }, /does not answer as ClickHouse does/],
    ['nothing at that path', { status: 404, text: 'Not found' }, /does not answer as ClickHouse does/],
    [
      'the port for its own client',
      { status: 400, text: 'Port 9000 is for clickhouse-client program\r\n' },
      'SERVER does not answer as ClickHouse does. Check the address and its port.',
    ],
    [
      'a proxy before a server that is gone',
      { status: 502, text: 'Bad gateway' },
      /could not be reached\. Check that it/,
    ],
  ] as const)('%s', async (_, answer, expected) => {
    const said = await sentence(answer);
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });

  test('https where there is none, or a certificate nobody trusts: a browser tells both alike', async () => {
    expect(await sentence({}, 'https')).toBe(
      'SERVER could not be reached. Check the address and its port, and that this browser trusts its certificate.',
    );
  });

  test('another database than the usual one is named, for a server may hold several', () => {
    const url = new URL('https://clickhouse.example:8443');
    expect(teamIndex({ url, database: 'reprise' }).title).toBe('clickhouse.example:8443');
    expect(teamIndex({ url, database: 'tools' })).toMatchObject({
      id: 'team:clickhouse.example:8443/tools',
      title: 'clickhouse.example:8443 (tools)',
    });
  });
});
