import { describe, expect, test } from 'vitest';
import { readEdition } from '@/src/rules/read-edition';
import { formatRulePack } from '@/test/rules/format-pack';
import { makePack } from './make-pack';

const first = makePack({ id: 'desk', hiddenWords: ['replica'] });
const stricter = makePack({ id: 'desk', version: '3', hiddenWords: ['replica', 'for parts'] });
const looser = makePack({ id: 'desk', version: '4', hiddenWords: [] });
const taken = { pack: first, sha256: 'one' };

describe('a text that comes from the address of a pack', () => {
  test('is taken when it is the first', () => {
    expect(readEdition(formatRulePack(first), 'one', {})).toMatchObject({ kind: 'take', pack: { id: 'desk' } });
  });

  test('is the same when its hash is', () => {
    expect(readEdition(formatRulePack(first), 'one', { taken })).toEqual({ kind: 'same' });
  });

  test('is taken when it only forbids more', () => {
    expect(readEdition(formatRulePack(stricter), 'two', { taken })).toMatchObject({ kind: 'take' });
  });

  test('waits when it would allow more, and is not shown again once the person did not want it', () => {
    expect(readEdition(formatRulePack(looser), 'two', { taken })).toMatchObject({ kind: 'hold' });
    expect(readEdition(formatRulePack(looser), 'two', { taken, dismissed: 'two' })).toEqual({ kind: 'same' });
    expect(readEdition(formatRulePack(looser), 'three', { taken, dismissed: 'two' })).toMatchObject({ kind: 'hold' });
  });

  test('is refused when another was pinned, whatever it says', () => {
    const edition = readEdition(formatRulePack(stricter), 'ab12', { taken, pin: 'FF00' });
    expect(edition).toMatchObject({ kind: 'refuse', reason: { key: 'packOtherHash' } });
    expect(readEdition(formatRulePack(stricter), 'ff00', { taken, pin: 'FF00' })).toMatchObject({ kind: 'take' });
  });

  test.each([
    ['a web page', '\n<!doctype html><title>Not found</title>', 'packIsPage'],
    ['nothing', '', 'packUnreadable'],
    ['something cut off', '{"format":2,"id":"desk"', 'packUnreadable'],
    ['a newer format', '{"format":99,"id":"desk","name":"D","version":"1"}', 'packUnreadable'],
    ['a list', '[]', 'packUnreadable'],
    ['another pack', formatRulePack(makePack({ id: 'lab' })), 'packOtherId'],
  ])('is refused with a sentence when it is %s', (_, text, key) => {
    expect(readEdition(text, 'two', { taken })).toMatchObject({ kind: 'refuse', reason: { key } });
  });

  test('names the lines of what cannot be read', () => {
    const edition = readEdition('{\n  "format": 2,\n  "weights": { "title": "much" }\n}', 'two', {});
    expect(edition).toMatchObject({ kind: 'refuse' });
    if (edition.kind === 'refuse') expect(edition.lines.map(({ line }) => line)).toContain(3);
  });
});
