import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { emptyArchive } from '@/src/ledger/archive/archive';
import { readArchive } from '@/src/ledger/archive/read-archive';
import { type Handlers, route } from '@/src/messages/route';
import { parseFixture } from '@/src/product/fixture/fixture';
import { tryParse } from '@/src/product/try-parse';
import { answersIn } from '@/src/rules/answers-text';
import { parseRulePack } from '@/src/rules/exchange';

/** Looks like a list as long as it is not asked how long. */
const LENGTHY = { length: { toString: 1, valueOf: 1 } };

describe('a value whose length cannot be compared', () => {
  test('is why tryParse is: Zod itself throws', () => {
    expect(() => z.array(z.string()).max(3).safeParse(LENGTHY)).toThrow(TypeError);
  });

  test.each([z.array(z.string()).max(3), z.string().min(1), z.object({ a: z.string().max(3) })])('%#', (schema) => {
    const parsed = tryParse(schema, schema instanceof z.ZodObject ? { a: LENGTHY } : LENGTHY);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toMatch(/cannot be compared/);
  });

  test('in a message is refused', async () => {
    const request = { text: LENGTHY };
    for (const name of ['rules.draft', 'page.gathered', 'feed.add'])
      expect(await route({} as Handlers, { name, request }, { kind: 'page' })).toMatchObject({ ok: false });
    expect(await route({} as Handlers, { name: LENGTHY, request }, { kind: 'page' })).toMatchObject({ ok: false });
  });

  test('in a file is refused with a sentence', () => {
    const archive = JSON.stringify({ ...emptyArchive(1), entries: LENGTHY });
    expect(readArchive(archive, 1)).toMatchObject({ ok: false, problem: { key: 'ledgerProblemDamagedArchive' } });
    expect(parseFixture(JSON.stringify({ wrong: LENGTHY }))).toMatchObject({ ok: false });
  });

  test('in rules is refused with a sentence, and answers nothing', () => {
    const text = JSON.stringify({ format: 1, id: 'a', name: LENGTHY, version: '1', region: LENGTHY });
    expect(parseRulePack(text)).toMatchObject({ ok: false, problems: [{ line: 1, reason: { key: 'rulesInvalid' } }] });
    expect(answersIn(text)).toEqual({});
  });
});

test('what is right comes through, and what is wrong is told as Zod tells it', () => {
  expect(tryParse(z.string().max(3), 'abc')).toEqual({ success: true, data: 'abc' });
  expect(tryParse(z.string().max(3), 'abcd').error?.issues).toEqual(z.string().max(3).safeParse('abcd').error?.issues);
  expect(tryParse(z.number(), 'a', { reportInput: true }).error?.issues[0]).toMatchObject({ input: 'a' });
});
