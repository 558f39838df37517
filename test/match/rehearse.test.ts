import { describe, expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { rehearse } from '@/src/match/rehearse';
import { Product } from '@/src/product/product';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing } from './make';

const rules = layer([shippedPack]);
const lamp = () => Product.parse({ name: 'Vorra Lume 300 desk lamp, black', brand: 'Vorra', mpn: 'VL-300' });
const listing = makeListing({ title: 'Vorra Lume 300 lamp, used' });

describe('a rehearsal', () => {
  test('has a step for each time the database is waited for, and once it was held only reads the product', () => {
    expect([...rehearse(lamp(), rules)]).toHaveLength(4);
    expect([...rehearse(lamp(), rules)]).toHaveLength(0);
  });

  test('changes nothing in what is compared afterwards', () => {
    const product = lamp();
    for (const _ of rehearse(product, rules));
    expect(matchListing(product, listing, rules, new Map())).toEqual(matchListing(lamp(), listing, rules, new Map()));
  });
});
