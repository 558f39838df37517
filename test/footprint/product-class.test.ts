import { describe, expect, test } from 'vitest';
import { classOf } from '@/src/footprint/product-class';
import { pack } from './example-pack';

describe('the class that words name', () => {
  test.each([
    ['Padded jacket with hood', 'light-jacket'],
    ['Table with steel legs', 'table'],
    ['Chair with five star base', 'swivel-chair'],
    ['Running shoes for women', 'sneakers'],
    ['Chaise de bureau ergonomique', 'swivel-chair'],
    ['Handtücher und Handtuch', 'towel'],
    ['Calcetines de algodón', undefined],
    ['智能手机', 'phone'],
    ['Thin client 5070', 'thin-client'],
    ['Case for iPhone 15', 'accessory'],
    ['Netzteil für Notebook', 'power-supply'],
    ['', undefined],
    ['constructor __proto__ toString', undefined],
  ])('%s', (name, id) => {
    const found = classOf({ name }, pack)?.class.id;
    expect(id === undefined ? found === undefined || found === 'socks' : found).toBe(id ?? true);
  });

  test('a brand that makes little else speaks when words are silent', () => {
    expect(classOf({ name: 'B3340dw', brand: 'Lexmark' }, pack)).toMatchObject({ by: 'brand', told: 'lexmark' });
    expect(classOf({ name: 'Lexmark B3340dw' }, pack)?.by).toBe('brand');
    expect(classOf({ name: 'Notlexmark B3340dw' }, pack)).toBeUndefined();
  });

  test('only classes that fit are answered', () => {
    expect(classOf({ name: 'Table' }, pack, () => false)).toBeUndefined();
  });
});
