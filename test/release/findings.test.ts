import { describe, expect, test } from 'vitest';
import { readAudit } from '@/release/audit-answer';
import { EXPLAINED, faultsIn, idleExplanations } from '@/release/lint-findings';

const finding = (code: string) => ({ code, message: 'A message', file: 'x.js' });
const explained = Object.keys(EXPLAINED).map(finding);

describe('what the linter finds', () => {
  test('an explained warning stands', () => {
    expect(faultsIn({ errors: [], warnings: explained, notices: [] })).toEqual([]);
  });

  test('a warning nobody explained does not, and no error does', () => {
    const linted = {
      errors: [finding('DANGEROUS_EVAL')],
      warnings: [finding('NEW'), finding('constructor')],
      notices: [],
    };
    expect(faultsIn(linted).map(({ code }) => code)).toEqual(['DANGEROUS_EVAL', 'NEW', 'constructor']);
  });

  test('an explanation of what is found no more is named', () => {
    const [first, ...rest] = explained;
    expect(idleExplanations({ errors: [], warnings: rest, notices: [] })).toEqual([first?.code]);
  });

  test('each explanation is a sentence', () => {
    for (const sentence of Object.values(EXPLAINED)) expect(sentence).toMatch(/^[A-Z].{30,}\.$/);
  });
});

describe('what an audit answers', () => {
  const answer = (vulnerabilities: object) => JSON.stringify({ vulnerabilities });

  test('nothing known', () => {
    expect(readAudit(answer({}), ['zod'])).toEqual({ stopping: [], other: [] });
  });

  test('anything of what ships stops, of tools only what is serious', () => {
    const found = { zod: { severity: 'low' }, wxt: { severity: 'moderate' }, vite: { severity: 'critical' } };
    expect(readAudit(answer(found), ['zod'])).toEqual({
      stopping: ['zod: low, and its code ships', 'vite: critical'],
      other: ['wxt: moderate'],
    });
  });

  test.each([
    ['nothing', ''],
    ['an error', '{"message":"405 Method Not Allowed","statusCode":405}'],
    ['no JSON', 'npm error audit endpoint returned an error'],
  ])('%s is no answer', (_, said) => {
    expect(readAudit(said, [])).toBeUndefined();
  });
});
