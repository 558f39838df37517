import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRulePack, parseRulePack } from '@/src/rules/exchange';
import { type WhereaboutsRules, whereaboutsIn, withWhereabouts } from '@/src/rules/whereabouts-text';
import { anyPack } from './make-pack';

const OWN = `{
  "format": 1, "id": "mine", "name": "Mine", "version": "1",
  "brandAliases": [["Bosch", "Robert Bosch"]],
    "hiddenWords": ["broken"]
}
`;

describe('withWhereabouts', () => {
  test('adds the answers and leaves every other character as it was written', () => {
    const text = withWhereabouts(OWN, { region: 'AT', collection: { by: 'car', km: 12 } }) ?? '';
    expect(text.startsWith(OWN.slice(0, OWN.indexOf('["broken"]')))).toBe(true);
    expect(parseRulePack(text)).toMatchObject({
      ok: true,
      pack: { region: 'AT', collection: { by: 'car', km: 12 }, hiddenWords: ['broken'] },
    });
  });

  test('takes out what is no longer said, and changes nothing when there is nothing to take out', () => {
    const told = withWhereabouts(OWN, { region: 'AT', collection: { by: 'foot' } }) ?? '';
    const untold = withWhereabouts(told, {}) ?? '';
    expect(untold).not.toMatch(/region|collection/);
    expect(parseRulePack(untold)).toEqual(parseRulePack(OWN));
    expect(withWhereabouts(OWN, {})).toBe(OWN);
  });

  test('drops the kilometres of a former answer', () => {
    const far = withWhereabouts(OWN, { collection: { by: 'car', km: 40 } }) ?? '';
    expect(whereaboutsIn(withWhereabouts(far, { collection: { by: 'bike' } }) ?? '').collection).toEqual({
      by: 'bike',
    });
  });

  test('keeps the line ends of the text', () => {
    const text = withWhereabouts(OWN.replaceAll('\n', '\r\n'), { region: 'FR' }) ?? '';
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['', '{', '[]', 'null', '{"format": 1,}', '{"a": 1, "a": 2}'])(
    '%j is no JSON object to write in',
    (text) => {
      expect(withWhereabouts(text, { region: 'DE' })).toBeUndefined();
      expect(whereaboutsIn(text)).toEqual({});
    },
  );

  const anyWhereabouts: fc.Arbitrary<WhereaboutsRules> = fc.record(
    {
      region: fc.constantFrom('AT', 'FR', 'US'),
      collection: fc.oneof(
        fc.record({ by: fc.constantFrom('car' as const, 'bike' as const, 'foot' as const) }),
        fc.record({ by: fc.constant('car' as const), km: fc.integer({ min: 0, max: 2000 }) }),
      ),
    },
    { requiredKeys: [] },
  );

  test('any pack is the same pack afterwards but for its whereabouts, which read back as given', () => {
    fc.assert(
      fc.property(anyPack, anyWhereabouts, (pack, where) => {
        const text = withWhereabouts(formatRulePack(pack), where) ?? '';
        const { region: _region, collection: _collection, ...others } = pack;
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...others, ...where })));
        expect(whereaboutsIn(text)).toEqual(where);
      }),
    );
  });
});

test.each([
  ['{"region": "Austria"}', {}],
  ['{"region": "AT", "collection": {"by": "plane"}}', { region: 'AT' }],
  ['{"collection": {"by": "car", "km": -3}}', {}],
])('%s says %o: what is not allowed counts as not said', (text, said) => {
  expect(whereaboutsIn(text)).toEqual(said);
});
