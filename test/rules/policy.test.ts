import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { parseRulePack } from '@/src/rules/exchange';
import { Policy } from '@/src/rules/policy';

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const schema = json('../../public/policy.schema.json');
const valid = new Ajv({ strict: false }).compile(schema);

/** What README tells administrators to begin with. */
const EXAMPLES = [
  ['Chrome and Edge', json('../packs/policy/chrome.json')['3rdparty'].extensions.EXTENSION_ID],
  ['Firefox', json('../packs/policy/firefox.json').policies['3rdparty'].Extensions['reprise@reprise.example']],
] as const;

describe.each(EXAMPLES)('the example for %s', (_, settings) => {
  test('is a policy, by our check and by the schema in the manifest', () => {
    expect(Policy.safeParse(settings).error?.issues ?? []).toEqual([]);
    expect(valid(settings), JSON.stringify(valid.errors)).toBe(true);
  });

  test('its rules are a rule pack', () => {
    if (settings.rules === undefined) return;
    expect(parseRulePack(settings.rules)).toMatchObject({ ok: true, pack: { locked: ['vetoes', 'region'] } });
  });
});

test('the schema names what a policy may hold, and only what the browsers of administrators understand', () => {
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(Policy.shape).sort());
  // https://www.chromium.org/administrators/configuring-policy-for-extensions/: no unions, no additional keys.
  expect(JSON.stringify(schema)).not.toMatch(/anyOf|oneOf|allOf|additionalProperties|\$ref/);
});

test.each([
  ['nothing at all', {}, true],
  ['rules that are no text', { rules: { format: 2 } }, false],
  ['a pack over http', { packs: [{ url: 'http://rules.example/a.json' }] }, false],
  ['a hash that is none', { packs: [{ url: 'https://rules.example/a.json', sha256: 'abc' }] }, false],
  ['a key nobody knows', { telemetry: true }, false],
])('%s', (_, settings, isGood) => {
  expect(Policy.safeParse(settings).success).toBe(isGood);
});
