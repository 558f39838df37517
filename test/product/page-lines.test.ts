import { describe, expect, test } from 'vitest';
import { linesOf, statementsIn } from '@/src/product/page-lines';
import type { Fact } from '@/src/product/sighting';

const text = (value: string): Fact => ({ reader: 'visible', label: 'text', value, node: 'text' });

function said(value: string) {
  return statementsIn(linesOf([text(value)])).map(({ label, value: says, loose }) => [label, says, loose]);
}

describe('statements', () => {
  test.each([
    ['a line with a colon', '‖Material: oak', [['Material', 'oak', false]]],
    ['a row of two cells', '‖Material¦oak', [['Material', 'oak', false]]],
    ['a label in bold', '‖Material:¦oak', [['Material', 'oak', false]]],
    ['three cells, loosely', '‖Size¦S¦M', [['Size', 'S M', true]]],
    ['the next line, loosely', '‖Material‖oak', [['Material', 'oak', true]]],
    ['no headline', '‖Material‖#Delivery', []],
    ['a number behind its label', '‖Weight 200 g.', [['Weight', '200 g.', false]]],
    ['a bullet', '‖- Weight: 2 kg', [['Weight', '2 kg', false]]],
    [
      'several in one line',
      '‖pieces: 6, material: steel',
      [
        ['pieces', '6, material: steel', false],
        ['pieces', '6', false],
        ['material', 'steel', false],
      ],
    ],
  ] as const)('%s', (_, value, expected) => {
    expect(said(value).slice(0, expected.length)).toEqual(expected);
    if (expected.length === 0) expect(said(value)).toEqual([]);
  });

  test('stand below the heading when they come after it', () => {
    const lines = linesOf([
      { reader: 'visible', label: 'heading', value: 'Oak chair', node: 'h1' },
      text('‖Shop: ours ‖#Oak ¦chair ‖Weight: heavy'),
    ]);
    const sure = statementsIn(lines).filter(({ loose }) => !loose);
    expect(sure.map(({ label, below }) => [label, below])).toEqual([
      ['Shop', false],
      ['Weight', true],
    ]);
  });

  test.each([
    ['below a word about it', '‖Package details‖Length: 2 m‖Weight: 3 kg', true],
    ['above the count of parcels', '‖Length: 2 m‖Weight: 3 kg‖Package(s): 1', true],
    ['not below the next headline', '‖Verpackung‖#Technische Daten‖Weight: 3 kg', false],
    ['not below what is in the box', '‖Box contents‖Weight: 3 kg', false],
  ])('are about the parcel: %s', (_, value, parcel) => {
    const statement = statementsIn(linesOf([text(value)])).find(({ label }) => label === 'Weight');
    expect(statement?.parcel).toBe(parcel);
  });
});

test('lines are put together across facts', () => {
  expect(
    linesOf([text('‖made of solid'), text('oak¦and ash‖#More')]).map((line) => [line.text, line.headline]),
  ).toEqual([
    ['made of solid oak and ash', false],
    ['More', true],
  ]);
});

test('a cell may hold several lines of its own', () => {
  expect(said('‖Camp sink¦材質：不銹鋼¦重量：1.2kg')).toContainEqual(['重量', '1.2kg', true]);
});

test('"Packaging" above a word without a number is a label, and the weight after it the thing’s', () => {
  const lines = linesOf([text('‖Packaging‖cardboard box‖Weight‖1200 g')]);
  expect(statementsIn(lines).find(({ label }) => label === 'Weight')?.parcel).toBe(false);
});
