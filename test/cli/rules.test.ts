import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, describe, expect, test } from 'vitest';
import { changesText, examplesText } from '@/src/cli/rules-text';
import { rulesSchemaFile } from '@/src/cli/schemas';
import { diffPacks } from '@/src/rules/diff';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { runExamples } from '@/src/verdict/examples';
import { english } from '@/test/catalogue';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack, makePack } from '@/test/rules/make-pack';
import { makeRules, makeVeto } from '@/test/rules/make-rules';
import { makeExample, shippedFacts } from '@/test/verdict/make-cases';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'reprise-rules-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const phone = { name: 'Apple iPhone 12 64GB Black', brand: 'Apple' };
const right = makeExample(phone, { title: 'Apple iPhone 12 64GB black', brand: 'Apple' }, 'same', 'right');
const wrong = {
  ...makeExample(phone, { title: 'Apple iPhone 12 64GB black display model', brand: 'Apple' }, 'no', 'wrong'),
  note: 'Shown in a shop for a year',
};
const demo = makeVeto([{ field: 'listing.title', contains: 'display model' }], { id: 'demo' });

function write(name: string, pack: Partial<RulePack> | string): string {
  const path = join(directory, name);
  writeFileSync(path, typeof pack === 'string' ? pack : formatRulePack(makePack({ format: 2, ...pack })));
  return path;
}

async function run(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return promisify(execFile)(process.execPath, [tsx, join(root, `src/cli/${script}.ts`), ...args], { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

describe('npm run rules:test', () => {
  test('ends with 0 when all pass, with 1 when one fails, and says which and why', { timeout: 120_000 }, async () => {
    const pack = write('pack.json', { vetoes: [demo], examples: [right, wrong] });
    expect(await run('rules-test', pack)).toMatchObject({ code: 0, out: '2 of 2 examples pass (Mine, version 2).\n' });
    const untaught = write('untaught.json', { examples: [right, wrong] });
    const { code, out } = await run('rules-test', untaught);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ wrong: should be “.+”, is “.+” \(\d+% chance/);
    expect(out).toContain(
      'Shown in a shop for a year\n  Apple iPhone 12 64GB Black\n  Apple iPhone 12 64GB black display',
    );
    expect(out).toMatch(/1 of 2 examples pass/);
    const lower = write('lower.json', { id: 'lower', vetoes: [demo] });
    expect(await run('rules-test', untaught, '--over', lower)).toMatchObject({ code: 0 });
  });

  test('ends with 2 for a pack that cannot be read, with its line', { timeout: 120_000 }, async () => {
    const bad = write('bad.json', '{"format": 2, "id": "a", "name": "A",\n"version": 1}');
    const { code, err } = await run('rules-test', bad);
    expect(code).toBe(2);
    expect(err).toContain(`${bad}:2:1 “version” must be text in double quotes.`);
    expect(await run('rules-test')).toMatchObject({ code: 2, err: expect.stringContaining('Usage:') });
  });
});

describe('npm run rules:diff', () => {
  test('ends with 1 when something loosens', { timeout: 120_000 }, async () => {
    const [a, b] = [write('a.json', { vetoes: [demo] }), write('b.json', { hiddenWords: ['box'] })];
    const { code, out } = await run('rules-diff', a, b);
    expect(code).toBe(1);
    expect(out).toContain('  + hiddenWords.box  "box"\n! - vetoes.demo  {"id":"demo"');
    expect(out).toContain('1 of 2 changes loosen something');
    expect(await run('rules-diff', a, a)).toMatchObject({ code: 0, out: 'The two packs hold the same rules.\n' });
    expect((await run('rules-diff', a, join(directory, 'absent.json'))).code).toBe(2);
  });

  test('says of a change from what to what, whatever the packs hold', () => {
    expect(changesText(diffPacks(makePack({ mostOffers: 3 }), makePack({ mostOffers: 2 })), english())).toContain(
      '  ~ mostOffers  3 → 2',
    );
    fc.assert(
      fc.property(anyPack, anyPack, (a, b) => {
        const changes = diffPacks(a, b);
        const lines = changesText(changes, english()).split('\n');
        expect(lines.length).toBeGreaterThanOrEqual(changes.length);
      }),
    );
  });
});

describe('what a pack without examples is told', () => {
  test('that nothing was tested', () => {
    const results = runExamples([], makeRules({}), shippedFacts.taxonomy);
    expect(examplesText(makePack(), results, english())).toBe('“Mine” has no examples, so nothing was tested.');
  });

  test('the rule that decided stands behind its sentence', () => {
    const results = runExamples([{ ...wrong, band: 'same' }], makeRules({ vetoes: [demo] }), shippedFacts.taxonomy);
    expect(examplesText(makePack(), results, english())).toContain('Not this one (rule of “Our team”)  [vetoes.demo]');
  });
});

describe('the JSON Schema of rule packs', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(rulesSchemaFile()));

  test('accepts what ships and whatever our own reader accepts', () => {
    expect(validate(JSON.parse(formatRulePack(shippedPack)))).toBe(true);
    fc.assert(fc.property(anyPack, (pack) => validate(JSON.parse(formatRulePack(pack)))));
  });

  test.each([
    ['a weight too high', { weights: { title: 70 } }],
    ['a field nobody knows', { vetos: [] }],
    ['a newer format', { format: 3 }],
    ['a veto without conditions', { vetoes: [{ ...demo, when: [] }] }],
    ['an id with spaces', { vetoes: [{ ...demo, id: 'a b' }] }],
  ])('refuses %s', (_, parts) => {
    expect(validate({ ...makePack(), ...parts })).toBe(false);
  });

  test('is what npm run rules:schema prints', { timeout: 120_000 }, async () => {
    expect((await run('rules-schema')).out).toBe(rulesSchemaFile());
  });
});
