import { describe, expect, test } from 'vitest';
import { SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { isThisMachine, teamAddress } from '@/src/listings/sources/team-index/address';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../../catalogue';

const shown = (text: string, plainHttp = false) => {
  const address = teamAddress(text, { plainHttp });
  return address.ok ? address.url.href : say(english(), address.reason);
};

describe('the address of a team index', () => {
  test.each([
    ['https://clickhouse.example:8443', 'https://clickhouse.example:8443/'],
    ['  https://clickhouse.corp.internal:8443/index ', 'https://clickhouse.corp.internal:8443/index'],
    ['https://10.1.2.3:8443', 'https://10.1.2.3:8443/'],
    ['http://localhost:8123', 'http://localhost:8123/'],
    ['http://127.0.0.2:8123', 'http://127.0.0.2:8123/'],
    ['http://0x7f.1:8123', 'http://127.0.0.1:8123/'],
    ['http://[::1]:8123', 'http://[::1]:8123/'],
  ])('%s may be asked', (text, href) => {
    expect(shown(text)).toBe(href);
  });

  test.each([
    'http://clickhouse.example:8123',
    'http://192.168.1.7:8123',
    'http://127.0.0.1.example:8123',
    'http://localhost.example',
    'http://notlocalhost:8123',
    'http://[::2]:8123',
  ])('%s is not encrypted: only when somebody says so', (text) => {
    expect(shown(text)).toMatch(/^http:.* would be asked without encryption\. .*\.$/);
    expect(shown(text, true)).toMatch(/^http:/);
    expect(shown(text, true)).not.toMatch(/encryption/);
  });

  test.each([
    '',
    'clickhouse.example',
    'ftp://clickhouse.example',
    'javascript:alert(1)',
    'https://user:secret@clickhouse.example',
    'https://clickhouse.example/?query=DROP',
    'https://clickhouse.example/#x',
    'https://',
  ])('%j is none', (text) => {
    expect(shown(text, true)).toMatch(/is no address of a server/);
  });

  test('http without saying so never leaves this machine, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.ipV4().map((ip) => `http://${ip}:8123`),
        ),
        (text) => {
          const address = teamAddress(text);
          if (address.ok && address.url.protocol === 'http:') expect(isThisMachine(address.url.hostname)).toBe(true);
        },
      ),
    );
  });
});

describe('its settings', () => {
  const settings = { kind: 'team-index', address: 'https://clickhouse.example:8443', database: 'reprise' } as const;
  const valid = (more: object) => SourceSettings.safeParse({ ...settings, ...more }).success;

  test('are plain data that makes a source', () => {
    const source = sourceFrom(SourceSettings.parse(settings), { profile: 'https://reprise.example/ucp-agent.json' });
    expect(source).toMatchObject({ id: 'team:clickhouse.example:8443/reprise', title: 'clickhouse.example:8443' });
    expect(source.needs().origins).toEqual(['https://clickhouse.example/*']);
    const near = sourceFrom(SourceSettings.parse({ ...settings, address: 'http://127.0.0.1:8123' }), { profile: '' });
    expect(near.needs().origins).toEqual(['http://127.0.0.1/*']);
  });

  test('hold http only with somebody’s word, and no name that could be SQL', () => {
    expect(valid({ address: 'http://clickhouse.example:8123' })).toBe(false);
    expect(valid({ address: 'http://clickhouse.example:8123', plainHttp: true })).toBe(true);
    expect(valid({ database: 'reprise.listings; DROP TABLE x' })).toBe(false);
    expect(valid({ database: 'reprise`' })).toBe(false);
  });
});
