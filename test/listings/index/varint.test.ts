import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '@/src/listings/index/varint';
import { fc } from '@/test/properties';

test('every run of whole numbers below 2³² reads as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 300 }), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.writeVarint(number);
      const reader = new ByteReader(writer.view());
      const read: number[] = [];
      while (!reader.done) read.push(reader.readVarint());
      expect(read).toEqual(numbers);
    }),
  );
});

test.each([
  [0, [0]],
  [127, [127]],
  [128, [128, 1]],
  [300, [172, 2]],
  [2 ** 32 - 1, [255, 255, 255, 255, 15]],
])('%d is written as %j', (number, bytes) => {
  const writer = new ByteWriter();
  writer.writeVarint(number);
  expect([...writer.view()]).toEqual(bytes);
});

test('bytes cut off in the middle of a number end the reading', () => {
  const reader = new ByteReader(new Uint8Array([255, 255]));
  reader.readVarint();
  expect(reader.done).toBe(true);
  expect(reader.readVarint()).toBe(0);
});

test('a cleared writer starts anew', () => {
  const writer = new ByteWriter();
  writer.writeBytes(new Uint8Array(1000).fill(7));
  writer.clear();
  writer.writeVarint(5);
  expect([...writer.view()]).toEqual([5]);
});

test('bytes between any two places are appended, however far the writer has to grow', () => {
  const place = fc.nat({ max: 300 });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 300, maxLength: 300 }), fc.array(fc.tuple(place, place)), (bytes, pairs) => {
      const writer = new ByteWriter(1);
      const ranges = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      for (const [start, end] of ranges) writer.writeBytes(bytes, start, end);
      writer.writeBytes(bytes);
      expect([...writer.view()]).toEqual([...ranges.flatMap((range) => [...bytes.subarray(...range)]), ...bytes]);
    }),
  );
});

test('texts in any script come back, one after the other, and what is no Unicode as its replacement', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('x'.repeat(300)))),
      (texts) => {
        const writer = new ByteWriter();
        for (const text of texts) writer.writeText(text);
        const reader = new ByteReader(writer.view());
        expect(texts.map(() => reader.readText())).toEqual(texts.map((text) => text.toWellFormed()));
        expect(reader.done).toBe(true);
      },
    ),
  );
});

test('a text that is cut off is read as far as it goes', () => {
  const writer = new ByteWriter();
  writer.writeText('lamp');
  expect(new ByteReader(writer.view().subarray(0, 3)).readText()).toBe('la');
  expect(new ByteReader(new Uint8Array(0)).readText()).toBe('');
});
