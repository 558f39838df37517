import { describe, expect, test } from 'vitest';
import { categorise } from '@/src/category/categorise';
import { openingKinds } from '@/src/category/opening';
import { index } from './taxonomy';

const opened = (description: string): string[] => openingKinds(description, index).map(({ category }) => category.id);
const kindOf = (name: string, breadcrumb: string[], description: string): string | undefined =>
  categorise({ name, breadcrumb, description }, index)?.id;

describe('the noun a description opens with', () => {
  test.each([
    ['A three-layer rain jacket that stays dry inside', 'rain-jacket'],
    ['A quiet, low keyboard that switches between computers', 'keyboard'],
    ['The free-standing tent for two', 'tent'],
    ['Zweiteiliger Anzug aus Schurwolle', 'suit'],
    ['Ein Bücherregal mit versetzbaren Böden', 'bookcase'],
    ['Scie sauteuse 620 W avec éclairage', 'jigsaw'],
    ['Une poussette légère qui se plie', 'stroller'],
    ['Macchina da cucire robusta, 23 punti', 'sewing-machine'],
    ['La macchina a leva del 1961', 'coffee-machine'],
    ['Batidora de vaso de cristal', 'blender'],
  ])('%s: %s', (description, kind) => {
    expect(opened(description)).toContain(kind);
  });

  test.each([
    ['A cosy reading place: our lovely sofa'],
    ['Book your table now'],
    ['Perfect for your bike and for your camera'],
    ['A cover for your sofa'],
    ['Sofa cover in cotton'],
    ['Made for laptop owners'],
    ['Free delivery on washing machines'],
    ['The gift that every camera owner wants'],
    ['A, B, C, D, E, F, G'],
    [''],
    [':'],
  ])('%s: none', (description) => {
    expect(opened(description)).toEqual([]);
  });
});

describe('what the opening decides', () => {
  test('the kind, where name and shelves say nothing', () => {
    expect(kindOf('Acme Torrent 3L', ['Outdoor'], 'A three-layer rain jacket that stays dry.')).toBe('rain-jacket');
  });

  test('the narrower kind, where the shelf says the wider one', () => {
    expect(kindOf('Acme Torrent 3L', ['Wear', 'Jackets'], 'A three-layer rain jacket that stays dry.')).toBe(
      'rain-jacket',
    );
    expect(kindOf('Acme Stormy', ['Damen', 'Jacken'], 'Leichte Regenjacke mit Kapuze.')).toBe('rain-jacket');
  });

  test('nothing against a name that says another kind', () => {
    expect(kindOf('Oak dining table', ['Tables'], 'A chair for every table.')).toBe('table');
  });

  test('nothing for an accessory', () => {
    expect(kindOf('Silicone case, black', [], 'A phone that you love deserves it.')).toBeUndefined();
  });
});
