import { describe, expect, test } from 'vitest';
import { tokenize } from '@/src/listings/terms/tokens';
import { capacitiesOf } from '@/src/match/capacity';
import { compareModels } from '@/src/match/models';
import { inOneForm } from '@/src/match/one-form';
import { compareTitles } from '@/src/match/signals/words';
import { variantWordOf } from '@/src/match/variant-words';
import { makeSides } from './make';

const wordsIn = (title: string) => inOneForm(tokenize(title), title).map(({ text }) => text);

describe('one form', () => {
  test.each([
    ['Vorra 14mini', ['vorra', '14', 'mini']],
    ['Vorra 12promax', ['vorra', '12', 'pro', 'max']],
    ['Vorra Trail 26er', ['vorra', 'trail', '26']],
    ['Puzzle 1500er', ['puzzle', '1500']],
    ['Strat 70s', ['strat', '70']],
    ['Vorra mark II', ['vorra', 'ii']],
    ['Vorra mkIII', ['vorra', 'iii']],
    ['Vorra mk 2', ['vorra', 'ii']],
    ['Vorra 3ª generación', ['vorra', '3', 'generation']],
    ['Vorra 4e génération', ['vorra', '4', 'generation']],
    ['Vorra terza generazione', ['vorra', '3', 'generation']],
    ['Anatomy 5th ed.', ['anatomy', '5', 'edition']],
    ['Anatomie 5. Auflage', ['anatomie', '5', 'edition']],
    ['Spyro PlayStation 4', ['spyro', 'ps4']],
    ['Vorra 35mm f/1.4', ['vorra', '35mm', '1.4']],
    ['Vorra 35mm F1.4', ['vorra', '35mm', '1.4']],
    ['Vorra f 2', ['vorra', 'f', '2']],
    ['Vorra K5 8+128', ['vorra', 'k5', '8gb', '128gb']],
  ])('%j reads as %j', (title, words) => {
    expect(wordsIn(title)).toEqual(words);
  });

  test.each([
    ['Vorra 10s', 'vorra 10s'],
    ['Vorra 7a', 'vorra 7a'],
    ['Twain, Mark: Tom', 'twain mark tom'],
    ['Vorra 3 special edition', 'vorra 3'],
  ])('%j keeps its own', (title, start) => {
    expect(wordsIn(title).join(' ').startsWith(start)).toBe(true);
  });
});

describe('a number in another form is the same number', () => {
  const differ = (name: string, title: string) =>
    compareTitles(...makeSides(name, title), new Map(), new Set()).some(({ kind }) => kind === 'numberConflict');

  test.each([
    ['Vorra zoom 28-75mm', 'Vorra zoom 28-75'],
    ['Vorra zoom 28-75', 'Vorra zoom 28-75 mm'],
    ['Vorra Book Gen 3', 'Vorra Book G3'],
    ['Vorra Trail 26', 'Vorra Trail 26er'],
    ['Vorra Disk 8GB+128GB', 'Vorra Disk 8+128'],
  ])('%j and %j', (name, title) => {
    expect(differ(name, title)).toBe(false);
  });

  test('and another one is another', () => {
    expect(differ('Vorra zoom 28-75mm', 'Vorra zoom 24-75')).toBe(true);
  });
});

describe('a glued or split name is the same name', () => {
  test.each([
    ['Vorra 14 mini', 'vorra 14mini'],
    ['Vorra MaxV', 'Vorra Max V'],
    ['Vorra Air Glide', 'vorra airglide'],
    ['Vorra GP II', 'Vorra GP2'],
    ['Vorra Mark II', 'Vorra mk2'],
  ])('%j and %j', (name, title) => {
    expect(variantWordOf(...makeSides(name, title))).toBeUndefined();
  });

  test.each([
    ['Vorra 14', 'Vorra 14mini', 'mini'],
    ['Vorra mk2', 'Vorra', 'ii'],
  ])('%j and %j differ', (name, title, word) => {
    expect(variantWordOf(...makeSides(name, title))).toBe(word);
  });
});

test('memory and storage without their units are both read', () => {
  const [, listing] = makeSides('Vorra', 'Vorra K5 8+128');
  expect([...capacitiesOf(listing)]).toEqual([8, 128]);
});

describe('generations, years and processors', () => {
  const kindOf = (name: string, title: string) => compareModels(...makeSides(name, title))?.kind;

  test.each([
    ['Vorra Book Gen 3', 'Vorra Book 4th gen', 'sibling'],
    ['Vorra Book Gen 3', 'Vorra Book 3e génération', 'line'],
    ['Vorra Watch SE 3', 'Vorra Watch SE 2024', undefined],
    ['Vorra Book i5-8250U', 'Vorra Book i5-8250U', undefined],
  ])('%j and %j: %s', (name, title, kind) => {
    expect(kindOf(name, title)).toBe(kind);
  });
});
