import { expect, test } from 'vitest';
import { scoreQueries } from './score-queries';

const listings = [
  { id: 'a', title: 'Tascam DR40X field recorder', brand: 'Tascam' },
  { id: 'b', title: 'Tascam case' },
  { id: 'c', title: 'Zoom H1n' },
  { id: 'd', title: 'Hemnes bedside table, white', brand: 'IKEA' },
];

test('counts what the first phrase finds, what any finds, and how much they find', () => {
  const { result, missed } = scoreQueries(listings, [
    // A hyphen in between makes no other number.
    { query: { title: 'Tascam DR-40X Portable Recorder', brand: 'Tascam' }, relevant: ['a'] },
    // The first phrase asks for a word nobody else writes.
    { query: { title: 'Hemnes Zorblax table', brand: 'IKEA' }, relevant: ['d'] },
    { query: { title: 'Olympus LS-P5', brand: 'Olympus' }, relevant: ['c'] },
  ]);
  expect(result).toEqual({
    n: 3,
    first: 0.3333,
    any: 0.6667,
    anyShort: 0.6667,
    medianFirstResults: 0,
    medianResults: 1,
    medianWords: 2,
  });
  expect(missed.map(({ name }) => name)).toEqual(['Olympus LS-P5']);
});

test('nothing is no share and no number', () => {
  expect(scoreQueries(listings, []).result).toEqual({
    n: 0,
    first: null,
    any: null,
    anyShort: null,
    medianFirstResults: null,
    medianResults: null,
    medianWords: null,
  });
});
