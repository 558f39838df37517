import { describe, expect, test } from 'vitest';
import { countLines, spanOfLine } from '@/src/ui/options/line-of';

describe('spanOfLine', () => {
  const text = 'one\ntwo\n\nfour';
  test.each([
    [1, 'one'],
    [2, 'two'],
    [3, ''],
    [4, 'four'],
    [9, 'four'],
    [0, 'one'],
  ])('line %i is %j', (line, expected) => {
    const { start, end } = spanOfLine(text, line);
    expect(text.slice(start, end)).toBe(expected);
  });

  test('an empty text has one empty line', () => {
    expect(spanOfLine('', 1)).toEqual({ start: 0, end: 0 });
  });
});

test.each([
  ['', 1],
  ['a', 1],
  ['a\n', 2],
  ['a\nb\n\n', 4],
])('%j has %i lines', (text, lines) => {
  expect(countLines(text)).toBe(lines);
});
