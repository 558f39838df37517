import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '@/src/listings/index/varint';

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
