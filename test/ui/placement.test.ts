import { describe, expect, test } from 'vitest';
import { CORNERS } from '@/src/messages/panel-view';
import { type Box, beside, boxAt, cornersFrom, placeIn, type Size } from '@/src/ui/panel/placement';
import { fc } from '@/test/properties';

const WINDOW: Size = { width: 1280, height: 860 };
const OPEN: Size = { width: 360, height: 640 };
const LINE: Size = { width: 360, height: 40 };

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const usual = cornersFrom('bottom-right');

describe('where nothing is in the way', () => {
  test.each(CORNERS)('it stands in %s as it was asked to', (corner) => {
    const place = placeIn({ window: WINDOW, size: OPEN, corners: cornersFrom(corner), comfortable: 360, free: [] });
    expect(place).toEqual({ corner, offset: 16, tallest: 828 });
  });
});

describe('beside a buy button', () => {
  test('it stays in its corner and is less tall, while that is comfortable', () => {
    const button = box(664, 362, 542, 54);
    const place = placeIn({ window: WINDOW, size: OPEN, corners: usual, comfortable: 360, free: [button] });
    expect(place).toEqual({ corner: 'bottom-right', offset: 16, tallest: 420 });
  });

  test('it goes across the window when it would be too low', () => {
    const button = box(664, 520, 542, 54);
    const place = placeIn({ window: WINDOW, size: OPEN, corners: usual, comfortable: 360, free: [button] });
    expect(place).toEqual({ corner: 'bottom-left', offset: 16, tallest: 828 });
  });

  test('the line stands above a bar that sticks to the bottom of a narrow window', () => {
    const window = { width: 390, height: 844 };
    const bar = box(0, 780, 390, 64);
    const size = { width: 390, height: 40 };
    const place = placeIn({ window, size, corners: usual, comfortable: 200, free: [bar] });
    expect(place).toEqual({ corner: 'bottom-right', offset: 72, tallest: 772 });
  });

  test('where both sides are narrow it takes the tallest stretch', () => {
    const window = { width: 390, height: 600 };
    const free = [box(0, 250, 390, 50)];
    const size = { width: 390, height: 640 };
    const place = placeIn({ window, size, corners: usual, comfortable: 360, free });
    expect(place).toEqual({ corner: 'bottom-right', offset: 0, tallest: 292 });
  });

  test('where everything is a button it stands where it was asked to, and covers', () => {
    const place = placeIn({
      window: WINDOW,
      size: LINE,
      corners: usual,
      comfortable: 200,
      free: [box(0, 0, 1280, 860)],
    });
    expect(place.corner).toBe('bottom-right');
  });
});

test('it covers no button as long as there is a stretch for it, and stays inside the window', () => {
  const size = fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 400, max: 1600 }) });
  const buttons = fc.array(
    fc.tuple(
      fc.integer({ min: -100, max: 2500 }),
      fc.integer({ min: -100, max: 1600 }),
      fc.integer({ min: 20, max: 600 }),
      fc.integer({ min: 20, max: 90 }),
    ),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(size, buttons, fc.boolean(), fc.constantFrom(...CORNERS), (window, at, isOpen, corner) => {
      const free = at.map(([left, top, width, height]) => box(left, top, width, height));
      const wanted = { width: Math.min(360, window.width), height: isOpen ? 640 : 40 };
      const place = placeIn({ window, size: wanted, corners: cornersFrom(corner), comfortable: 360, free });
      const stands = boxAt(place, window, wanted);
      const inside = { left: 0, top: 0, right: window.width, bottom: window.height };
      expect(stands.left).toBeGreaterThanOrEqual(inside.left);
      expect(stands.right).toBeLessThanOrEqual(inside.right);
      expect(stands.top).toBeGreaterThanOrEqual(inside.top);
      expect(stands.bottom).toBeLessThanOrEqual(inside.bottom);
      // Three buttons of 90 px leave a stretch in any window of 400 px.
      for (const button of free) expect(overlap(stands, button)).toBe(false);
    }),
  );
});

test.each([
  ['ArrowLeft', 'bottom-left'],
  ['ArrowUp', 'top-right'],
  ['ArrowRight', 'bottom-right'],
  ['ArrowDown', 'bottom-right'],
] as const)('%s from the bottom right leads to the %s', (arrow, corner) => {
  expect(beside('bottom-right', arrow)).toBe(corner);
});
