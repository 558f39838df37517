import { describe, expect, test } from 'vitest';
import { parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import { sha256Of } from '@/src/store/pack-edition';
import { noteSound, readPack, type SoundTexts, soundPack, soundPacks } from '@/src/store/read-pack';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack, makePack } from '@/test/rules/make-pack';

/** As a browser session keeps them. */
function memory(): SoundTexts & { readonly known: Set<string> } {
  const known = new Set<string>();
  return { known, has: async (sha256) => known.has(sha256), add: async (sha256) => void known.add(sha256) };
}

const long = (parts: Partial<RulePack> = {}) => formatRulePack(makePack(parts)).padEnd(60_000);

describe('readPack', () => {
  test('checks a long text once, and reads the same of it ever after', async () => {
    const [sound, text] = [memory(), long({ hiddenWords: ['a'] })];
    const first = await readPack(text, sound);
    expect([...sound.known]).toEqual([await sha256Of(text)]);
    expect(await readPack(text, sound)).toEqual(first);
    expect(await soundPack(text, sound)).toEqual(makePack({ hiddenWords: ['a'] }));
  });

  test('does not check what is noted: it says of it what JSON says', async () => {
    const [sound, text] = [memory(), '{"format": 2, "untold": true}'.padEnd(60_000)];
    expect((await readPack(text, sound)).ok).toBe(false);
    await sound.add(await sha256Of(text));
    expect(await readPack(text, sound)).toEqual({ ok: true, pack: { format: 2, untold: true } });
  });

  test.each([
    ['one letter other', (text: string) => text.replace('"Mine"', '"Mime"')],
    ['one rule more', (text: string) => text.replace('"a"', '"a", ""')],
    ['cut off', (text: string) => text.slice(0, 100)],
    ['one space more', (text: string) => `${text} `],
  ])('a text that was damaged since (%s) is read as if it were new', async (_, damage) => {
    const [sound, text] = [memory(), long({ hiddenWords: ['a'] })];
    await readPack(text, sound);
    expect(await readPack(damage(text), sound)).toEqual(parseRulePack(damage(text)));
  });

  test('a text that is wrong, or short, is never noted', async () => {
    const sound = memory();
    await readPack(long({ hiddenWords: [''] }), sound);
    await readPack(formatRulePack(makePack()), sound);
    expect(sound.known).toEqual(new Set());
  });

  test('a text that is tidied while it is read is tidied each time', async () => {
    const [sound, text] = [memory(), long({ hiddenWords: ['  a '] })];
    for (let times = 0; times < 2; times += 1)
      expect(await readPack(text, sound)).toEqual({ ok: true, pack: makePack({ hiddenWords: ['a'] }) });
    expect(sound.known).toEqual(new Set());
  });

  test('a memory that fails costs time only', async () => {
    const full: SoundTexts = { has: async () => false, add: async () => undefined };
    expect(await readPack(long(), full)).toEqual({ ok: true, pack: makePack() });
  });

  test('whatever a pack holds, what is read again is what was read', async () => {
    await fc.assert(
      fc.asyncProperty(anyPack, fc.constantFrom('', '\n', ' "'), async (pack, more) => {
        const [sound, text] = [memory(), (formatRulePack(pack) + more).padEnd(60_000)];
        const parsed = parseRulePack(text);
        expect(await readPack(text, sound)).toEqual(parsed);
        expect(await readPack(text, sound)).toEqual(parsed);
      }),
    );
  });
});

test('of several texts those that were noted are told, and what is known already is told as it is', async () => {
  const sound = memory();
  const [noted, known] = [long({ hiddenWords: ['a'] }), long({ hiddenWords: ['b'] })];
  await noteSound(noted, makePack({ hiddenWords: ['a'] }), sound);
  const pack = makePack({ name: 'As it is' });
  const found = await soundPacks([noted, known, long(), ''], sound, new Map([[known, pack]]));
  expect([...found]).toEqual([
    [noted, makePack({ hiddenWords: ['a'] })],
    [known, pack],
  ]);
  expect(found.get(known)).toBe(pack);
});
