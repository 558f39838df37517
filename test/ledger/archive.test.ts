import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type Archive, emptyArchive } from '@/src/ledger/archive/archive';
import { hasKeys, withoutKeys } from '@/src/ledger/archive/keys';
import { mergeArchives } from '@/src/ledger/archive/merge';
import type { ArchivedPack } from '@/src/ledger/archive/parts';
import { planMerge } from '@/src/ledger/archive/plan';
import { readArchive } from '@/src/ledger/archive/read-archive';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import { DAY } from '@/src/quantity/time';
import { ASKINGS } from '@/src/watch/schedule';
import { MOST_WATCHES } from '@/src/watch/watch';
import { fc } from '@/test/properties';
import { makeListing } from '../store/make';
import { makeWatch, web } from '../watch/make';
import { makeEntry } from './entries';
import { someLedger } from './some-entry';
import { someParts } from './some-parts';

const settings: fc.Arbitrary<SourceSettings> = fc.oneof(
  fc.constant({ kind: 'freegle' as const }),
  fc.record({ kind: fc.constant('reverb' as const), token: fc.constantFrom('k1', 'k2') }, { requiredKeys: ['kind'] }),
);
const source = fc.record({ id: fc.constantFrom('a', 'b', 'c'), settings, addedAt: fc.nat(9) });
const rulesText = fc.nat(99).map((n) => JSON.stringify({ format: 1, id: 'mine', name: 'Mine', version: String(n) }));

const pack: fc.Arbitrary<ArchivedPack> = fc
  .record({
    id: fc.constantFrom('reuse-desk', 'lab', 'https://rules.example/a.json'),
    on: fc.boolean(),
    order: fc.nat(9),
    addedAt: fc.nat(3),
  })
  .map((kept) =>
    kept.id.startsWith('https')
      ? { ...kept, url: kept.id, pin: 'ab'.repeat(32) }
      : { ...kept, name: 'pack.json', text: JSON.stringify({ format: 2, id: kept.id, name: 'A', version: '1' }) },
  );

const someArchive: fc.Arbitrary<Archive> = fc.record(
  {
    ...someParts,
    format: fc.constant('reprise-archive' as const),
    version: fc.constant(1 as const),
    exportedAt: fc.nat(),
    entries: someLedger(8),
    rules: fc.record({ text: rulesText, savedAt: fc.nat(3) }),
    settings: fc.record({
      keepDays: fc.nat(60),
      respent: fc.constantFrom({}, { 2026: 'goods' as const }),
      changedAt: fc.nat(3),
    }),
    packs: fc.uniqueArray(pack, { selector: ({ id }) => id, maxLength: 3 }),
    sources: fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 3 }),
    telling: fc.record({
      settings: fc.record({
        asking: fc.constantFrom(...ASKINGS),
        notify: fc.boolean(),
        quietFrom: fc.nat(23),
        quietUntil: fc.nat(23),
        mostADay: fc.integer({ min: 1, max: 20 }),
      }),
      changedAt: fc.nat(3),
    }),
    agentProfile: fc.constantFrom('https://a.example/x', 'https://b.example/y'),
  },
  {
    requiredKeys: [
      'format',
      'version',
      'exportedAt',
      'entries',
      'packs',
      'sources',
      'saved',
      'sites',
      'feeds',
      'corrections',
      'wrongMatches',
      'panel',
      'watches',
    ],
  },
);
const empty = emptyArchive(0);
/** So long after 1970 everything is read. */
const NOW = 400 * DAY;
const read = (value: unknown) => readArchive(typeof value === 'string' ? value : JSON.stringify(value), NOW);
/** Some of its lines changed, as they would be on another machine. */
const changed = ({ entries, ...rest }: Archive): Archive => ({
  ...rest,
  entries: entries.map((entry, i) => (i % 2 ? entry : { ...entry, productName: 'other', revision: (i % 3) + 1 })),
});

describe('an archive', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        expect(read(archive)).toEqual({ ok: true, archive });
      }),
    );
  });

  test('without keys holds none and is read back too', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const bare = withoutKeys(archive);
        expect(bare.sources.some(({ settings }) => hasKeys(settings))).toBe(false);
        expect(read(bare)).toEqual({ ok: true, archive: bare });
        expect(JSON.stringify(bare)).not.toMatch(/"k[12]"/);
      }),
    );
  });

  test('is what its published schema says', () => {
    const schema = JSON.parse(readFileSync(new URL('../../public/archive.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const valid = ajv.compile(schema);
    fc.assert(
      fc.property(someArchive, (archive) => {
        expect(valid(JSON.parse(JSON.stringify(archive))), JSON.stringify(valid.errors)).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(valid({ ...empty, version: 2 })).toBe(false);
    expect(valid({ ...empty, extra: 1 })).toBe(false);
  });

  test.each([
    ['nothing', '', 'ledgerProblemNoArchive'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'ledgerProblemNoArchive'],
    ['another JSON', '{"hello":1}', 'ledgerProblemNoArchive'],
    ['a list', '[]', 'ledgerProblemNoArchive'],
    ['a newer version', { ...empty, version: 2 }, 'ledgerProblemNewerArchive'],
    ['a damaged line', { ...empty, entries: [{ id: 1 }] }, 'ledgerProblemDamagedArchive'],
    ['an unknown part', { ...empty, extra: 1 }, 'ledgerProblemDamagedArchive'],
    [
      'a script for an address',
      { ...empty, entries: [{ ...makeEntry(), productUrl: 'javascript:alert(1)' }] },
      'ledgerProblemDamagedArchive',
    ],
    [
      'a site that is all sites',
      { ...empty, sites: [{ pattern: '*://*/*', addedAt: 1 }] },
      'ledgerProblemDamagedArchive',
    ],
    [
      'a site of every name',
      { ...empty, sites: [{ pattern: 'https://*/*', addedAt: 1 }] },
      'ledgerProblemDamagedArchive',
    ],
    [
      'a script for a feed',
      { ...empty, feeds: [{ url: 'javascript:alert(1)', cadence: 'daily', addedAt: 1 }] },
      'ledgerProblemDamagedArchive',
    ],
    ['a script for a profile', { ...empty, agentProfile: 'javascript:alert(1)' }, 'ledgerProblemDamagedArchive'],
    ['rules nobody can read', { ...empty, rules: { text: '{', savedAt: 1 } }, 'ledgerProblemArchiveRules'],
  ])('%s is refused with a sentence', (_, value, key) => {
    expect(read(value)).toMatchObject({ ok: false, problem: { key } });
  });

  test('__proto__ in it stays a word', () => {
    const text = JSON.stringify(empty).replace('{', '{"__proto__":{"polluted":1},');
    readArchive(text, NOW);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('garbage never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readArchive(text, NOW).ok).toBe(false);
      }),
    );
  });
});

/** What a plan says of a kind that does not change. */
function nothingOf(found: unknown): unknown {
  if (Array.isArray(found)) return [];
  return typeof found === 'number' ? 0 : false;
}

describe('merging', () => {
  const sorted = (archive: Archive) => mergeArchives(archive, archive);

  test('the same file again changes nothing', () => {
    fc.assert(
      fc.property(someArchive, someArchive, (a, b) => {
        const once = mergeArchives(a, b);
        expect(mergeArchives(once, b)).toEqual(once);
        expect(mergeArchives(once, a)).toEqual(once);
      }),
    );
  });

  test('does not depend on the order of files', () => {
    fc.assert(
      fc.property(someArchive, someArchive, (a, b) => {
        const c = changed(a);
        expect(mergeArchives(a, b)).toEqual(mergeArchives(b, a));
        expect(mergeArchives(a, c)).toEqual(mergeArchives(c, a));
        expect(mergeArchives(mergeArchives(a, b), c)).toEqual(mergeArchives(a, mergeArchives(b, c)));
      }),
    );
  });

  test('into nothing gives the file', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        expect(mergeArchives(empty, archive)).toEqual(sorted(archive));
      }),
    );
  });

  test('what is shown before is what changes', () => {
    fc.assert(
      fc.property(someArchive, someArchive, (here, there) => {
        const file = { ...there, entries: [...there.entries, ...changed(here).entries] };
        const plan = planMerge(here, file);
        expect(plan.added.length + plan.changed.length + plan.unchanged).toBe(file.entries.length);
        expect(plan.merged.entries).toHaveLength(here.entries.length + plan.added.length);
        const again = planMerge(plan.merged, file);
        const { merged, unchanged, ...news } = again;
        expect(merged).toEqual(plan.merged);
        expect(unchanged).toBe(new Set(file.entries.map(({ id }) => id)).size);
        for (const [kind, found] of Object.entries(news)) expect([kind, found]).toEqual([kind, nothingOf(found)]);
      }),
    );
  });

  test('the higher revision wins, whoever has it', () => {
    const old = makeEntry({ productName: 'old' });
    const newer = { ...old, productName: 'newer', revision: 2 };
    const merged = mergeArchives({ ...empty, entries: [newer] }, { ...empty, entries: [old] });
    expect(merged.entries).toEqual([newer]);
  });

  test('an offer saved on two machines is one, as it was seen last', () => {
    const offer = {
      address: 'https://a.example/1',
      savedAt: 1,
      seenAt: 1,
      listing: makeListing({ offerId: 'x', title: 'A' }),
    };
    const seen = { ...offer, seenAt: 5, gone: true as const, listing: makeListing({ offerId: 'y', title: 'A' }) };
    expect(mergeArchives({ ...empty, saved: [offer] }, { ...empty, saved: [seen] }).saved).toEqual([seen]);
  });

  test('of more followed products than there is room for those come that are followed longest', () => {
    const { sighting, wanted } = makeWatch();
    const { evidence: _, ...read } = sighting;
    const many = (host: string, number: number) =>
      Array.from({ length: number }, (__, i) => ({
        sighting: { ...read, url: web(`https://${host}.example/${i}`) },
        wanted,
        until: 100 + i,
      }));
    const here = many('here', MOST_WATCHES - 2);
    const longer = { ...here[0], until: 999 } as (typeof here)[0];
    const plan = planMerge({ ...empty, watches: here }, { ...empty, watches: [longer, ...many('there', 5)] });
    expect(plan.watches.map(({ until }) => until)).toEqual([999, 104, 103]);
  });

  test.each([
    ['within what can be chosen', 300, 100 + 180, 280],
    ['longer than can be chosen', 300, 100_000, 300 + 180],
    ['longer, in a file that says it is of the future', 5000, 100_000, 400 + 180],
  ])('a followed product is followed no longer than a click could: %s', (_, exported, until, kept) => {
    const { sighting, wanted } = makeWatch();
    const { evidence: __, ...seen } = sighting;
    const watches = [{ sighting: seen, wanted, until: until * DAY }];
    const file = { ...emptyArchive(exported * DAY), watches };
    const answer = read(file);
    expect(answer.ok && answer.archive.watches.map((watch) => watch.until / DAY)).toEqual([kept]);
    // Brought in twice it is the same again.
    expect(read(file)).toEqual(answer);
  });

  test('a file of a program that knew fewer parts is read: what it does not name is empty', () => {
    const {
      saved: _,
      sites: __,
      feeds: ___,
      corrections: ____,
      wrongMatches: _____,
      panel: ______,
      watches: _______,
      ...former
    } = empty;
    expect(read(former)).toEqual({ ok: true, archive: empty });
  });
});
