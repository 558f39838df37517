import { describe, expect, test } from 'vitest';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import { needsConsent, teamSettings } from '@/src/ui/options/team-settings';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';

const given = { address: '', database: 'reprise', user: '', password: '', plainHttp: false };

describe('a team’s index as it is typed', () => {
  test.each([
    ['clickhouse.example:8443', 'https://clickhouse.example:8443/'],
    [' https://clickhouse.example:8443/index ', 'https://clickhouse.example:8443/index'],
    ['localhost:8123', 'http://localhost:8123/'],
    ['127.0.0.1:8123', 'http://127.0.0.1:8123/'],
    ['https://localhost:8443', 'https://localhost:8443/'],
  ])('%s is asked at %s', (address, href) => {
    expect(teamSettings({ ...given, address })).toMatchObject({ ok: true, settings: { address: href } });
  });

  test('keeps user and password as they are, and nothing for what was left empty', () => {
    const address = 'clickhouse.example';
    expect(teamSettings({ ...given, address, user: ' reader ', password: ' päss word ' })).toMatchObject({
      settings: { kind: 'team-index', database: 'reprise', user: 'reader', password: ' päss word ' },
    });
    const open = teamSettings({ ...given, address });
    expect(open.ok && Object.keys(open.settings)).toEqual(['kind', 'address', 'database']);
  });

  test('http beyond this machine is refused until the person says that the network is trusted', () => {
    const address = 'http://10.1.2.3:8123';
    expect(needsConsent(address)).toBe(true);
    const refused = teamSettings({ ...given, address });
    expect(refused.ok ? '' : say(english(), refused.problem)).toMatch(/without encryption/);
    expect(teamSettings({ ...given, address, plainHttp: true })).toMatchObject({ settings: { plainHttp: true } });
    // What was said of another address is not kept where it means nothing.
    expect(teamSettings({ ...given, address: 'localhost', plainHttp: true })).not.toHaveProperty('settings.plainHttp');
  });

  test.each([
    [{ address: '' }, /no address of a server/],
    [{ address: 'javascript:alert(1)' }, /no address of a server/],
    [{ address: 'https://user:secret@clickhouse.example' }, /no address of a server/],
    [{ address: 'ftp://clickhouse.example' }, /no address of a server/],
    [{ address: 'clickhouse.example', database: 'my-index' }, /“my-index” cannot be the name of a database here/],
    [{ address: 'clickhouse.example', database: '' }, /cannot be the name of a database/],
    [{ address: 'clickhouse.example', password: 'x'.repeat(501) }, /500 characters at most\.$/],
  ])('%j is refused with a sentence', (only, sentence) => {
    const settings = teamSettings({ ...given, ...only });
    expect(settings.ok ? '' : say(english(), settings.problem)).toMatch(sentence);
  });

  test('whatever is typed becomes a source or a sentence, and asks one host', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.domain(), fc.string()),
        fc.string(),
        fc.string(),
        (address, user, password) => {
          const team = teamSettings({ ...given, address, user, password });
          if (team.ok) expect(sourceFrom(team.settings, { profile: '' }).needs().origins).toHaveLength(1);
          else expect(say(english(), team.problem)).toMatch(/\.$|8443$/);
        },
      ),
    );
  });
});
