import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '@/src/listings/index/deflate';
import { pack, unpack } from '@/src/listings/index/pack';
import { fc } from '@/test/properties';

const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
/** Bytes as blocks have them: runs that come again, also overlapping themselves. */
const repetitive = fc
  .array(fc.tuple(fc.constantFrom('Sony ', 'black', 'aaaaaaaaaaaa', 'x', '\u0000'), fc.nat({ max: 9 })), {
    maxLength: 40,
  })
  .map((runs) => bytesOf(runs.map(([text, times]) => text.repeat(times)).join('')));

describe.each([
  ['packed', async (bytes: Uint8Array<ArrayBuffer>) => unpack(pack(bytes))],
  ['deflated', async (bytes: Uint8Array<ArrayBuffer>) => inflate(await deflate(bytes))],
])('%s', (_, roundTrip) => {
  test('bytes come back as they were', async () => {
    const bytes = fc.oneof(
      repetitive,
      fc.uint8Array({ maxLength: 300 }).map((all) => new Uint8Array(all)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (all) => {
        expect(await roundTrip(all)).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });
});

test('what repeats itself becomes small', () => {
  const rows = bytesOf('Sony WH-1000XM4 wireless headphones black, like new\n'.repeat(64));
  expect(pack(rows).length).toBeLessThan(rows.length / 20);
});

test('what was packed stays as it is while others are packed', () => {
  const [one, other] = [bytesOf('cordless drill 18 V '.repeat(9)), bytesOf('city bike 28" '.repeat(3000))];
  const packed = pack(one);
  pack(other);
  expect(unpack(packed)).toEqual(one);
});

describe('damage', () => {
  test('of any kind never fails, loops or asks for more memory than a block has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(unpack(bytes)?.length ?? 0).toBeLessThanOrEqual(1 << 24);
      }),
      { numRuns: 300 },
    );
  });

  test('of one byte of a packed block gives bytes of the same length or none', () => {
    fc.assert(
      fc.property(repetitive, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
        const packed = pack(bytes);
        const place = 1 + (at % packed.length);
        if (place >= packed.length) return;
        packed[place] = (packed[place] as number) ^ change;
        unpack(packed);
      }),
      { numRuns: 300 },
    );
  });

  test('of a deflated block is told by its checksum', async () => {
    const packed = await deflate(bytesOf('a used lamp, good condition, a used lamp'));
    packed[packed.length - 1] = (packed.at(-1) as number) ^ 1;
    expect(await inflate(packed)).toBeUndefined();
    expect(await inflate(packed.subarray(0, 9))).toBeUndefined();
    expect(await inflate(new Uint8Array(0))).toBeUndefined();
  });
});
