import { createZip } from '@aklinker1/zero-zip';
import { describe, expect, test } from 'vitest';
import { unzip } from '@/release/unzip';
import { fc } from '@/test/properties';

async function zipped(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = createZip({ level: 9 });
  for (const [name, text] of Object.entries(files)) archive.addFile(name, text);
  return Buffer.from(await archive.toBuffer());
}

describe('unzip', () => {
  test('gives back what was packed, in its order', async () => {
    const name = fc.stringMatching(/^[a-zé][a-z/é]{0,20}[a-z]$/);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.string({ unit: 'grapheme' }), { noNullPrototype: true }),
        async (files) => {
          const found = [...unzip(await zipped(files))].map(([path, content]) => [path, content.toString()]);
          expect(found).toEqual(Object.entries(files));
        },
      ),
    );
  });

  test('is not misled by bytes that look like an entry', async () => {
    const files = { 'a.txt': 'PK\x01\x02'.repeat(3), 'b.txt': 'PK\x05\x06' };
    expect([...unzip(await zipped(files)).keys()]).toEqual(['a.txt', 'b.txt']);
  });

  test.each([
    ['nothing', ''],
    ['a text', 'no archive at all, whatever its name says'],
  ])('%s is refused', (_, text) => {
    expect(() => unzip(Buffer.from(text))).toThrow(/no zip archive/);
  });
});
