import { describe, expect, test } from 'vitest';
import { type Answers, answersIn, withAnswers } from '@/src/rules/answers-text';
import { parseRulePack } from '@/src/rules/exchange';
import { RANKINGS } from '@/src/rules/rule-pack';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack } from './make-pack';

const WHERE = ['region', 'collection'] as const;
const ALL = [...WHERE, 'ranking'] as const;

const OWN = `{
  "format": 1, "id": "mine", "name": "Mine", "version": "1",
  "brandAliases": [["Bosch", "Robert Bosch"]],
    "hiddenWords": ["broken"]
}
`;

describe('withAnswers', () => {
  test('adds the answers and leaves every other character as it was written', () => {
    const text = withAnswers(OWN, { region: 'AT', collection: { by: 'car', km: 12 } }, WHERE) ?? '';
    expect(text.startsWith(OWN.slice(0, OWN.indexOf('["broken"]')))).toBe(true);
    expect(parseRulePack(text)).toMatchObject({
      ok: true,
      pack: { region: 'AT', collection: { by: 'car', km: 12 }, hiddenWords: ['broken'] },
    });
  });

  test('takes out what is no longer said, and changes nothing when there is nothing to take out', () => {
    const told = withAnswers(OWN, { region: 'AT', collection: { by: 'foot' } }, WHERE) ?? '';
    const untold = withAnswers(told, {}, WHERE) ?? '';
    expect(untold).not.toMatch(/region|collection/);
    expect(parseRulePack(untold)).toEqual(parseRulePack(OWN));
    expect(withAnswers(OWN, {}, WHERE)).toBe(OWN);
  });

  test('leaves answers of other names as they are', () => {
    const told = withAnswers(OWN, { region: 'AT', ranking: 'cheapest' }, ALL) ?? '';
    expect(answersIn(withAnswers(told, { ranking: 'nearest' }, ['ranking']) ?? '')).toEqual({
      region: 'AT',
      ranking: 'nearest',
    });
    expect(answersIn(withAnswers(told, {}, WHERE) ?? '')).toEqual({ ranking: 'cheapest' });
  });

  test('drops the kilometres of a former answer', () => {
    const far = withAnswers(OWN, { collection: { by: 'car', km: 40 } }, WHERE) ?? '';
    expect(answersIn(withAnswers(far, { collection: { by: 'bike' } }, WHERE) ?? '').collection).toEqual({
      by: 'bike',
    });
  });

  test('keeps the line ends of the text', () => {
    const text = withAnswers(OWN.replaceAll('\n', '\r\n'), { region: 'FR' }, WHERE) ?? '';
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['', '{', '[]', 'null', '{"format": 1,}', '{"a": 1, "a": 2}'])(
    '%j is no JSON object to write in',
    (text) => {
      expect(withAnswers(text, { region: 'DE' }, WHERE)).toBeUndefined();
      expect(answersIn(text)).toEqual({});
    },
  );

  const anyAnswers: fc.Arbitrary<Answers> = fc.record(
    {
      region: fc.constantFrom('AT', 'FR', 'US'),
      collection: fc.oneof(
        fc.record({ by: fc.constantFrom('car' as const, 'bike' as const, 'foot' as const) }),
        fc.record({ by: fc.constant('car' as const), km: fc.integer({ min: 0, max: 2000 }) }),
      ),
      ranking: fc.constantFrom(...RANKINGS),
    },
    { requiredKeys: [] },
  );

  test('any pack is the same pack afterwards but for its answers, which read back as given', () => {
    fc.assert(
      fc.property(anyPack, anyAnswers, (pack, answers) => {
        const text = withAnswers(formatRulePack(pack), answers, ALL) ?? '';
        const { region: _region, collection: _collection, ranking: _ranking, ...others } = pack;
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...others, ...answers })));
        expect(answersIn(text)).toEqual(answers);
      }),
    );
  });
});

test.each([
  ['{"region": "Austria"}', {}],
  ['{"region": "AT", "collection": {"by": "plane"}}', { region: 'AT' }],
  ['{"collection": {"by": "car", "km": -3}}', {}],
  ['{"ranking": "dearest"}', {}],
  ['{"ranking": "nearest"}', { ranking: 'nearest' }],
])('%s says %o: what is not allowed counts as not said', (text, said) => {
  expect(answersIn(text)).toEqual(said);
});
