import { CONDITIONS } from '@/src/product/conditions';
import type { MessageKey } from '@/src/words/reason';
import { CONDITION_WORDS } from '../parts/offer-row';
import type { Field } from './field';

const SAID_OF_BOTH: readonly (readonly [path: readonly string[], label: MessageKey, most: number])[] = [
  [['brand'], 'fieldBrand', 120],
  [['mpn'], 'fieldMpn', 80],
  [['gtin'], 'fieldGtin', 14],
  [['attributes', 'color'], 'fieldColor', 100],
  [['attributes', 'size'], 'fieldSize', 100],
  [['attributes', 'capacity'], 'fieldCapacity', 60],
];

const sideOf = (side: 'product' | 'listing', name: string, label: MessageKey): readonly Field[] => [
  { as: 'text', path: [side, name], label, most: 500 },
  { as: 'money', path: [side, 'price'], label: 'fieldPrice' },
  ...SAID_OF_BOTH.map(([path, of, most]): Field => ({ as: 'text', path: [side, ...path], label: of, most })),
];

/** A product and an offer: what an example says of both. More can be said in the JSON. */
export const EXAMPLE_FIELDS: readonly Field[] = [
  ...sideOf('product', 'name', 'editFieldProductName'),
  ...sideOf('listing', 'title', 'editFieldOfferTitle'),
  {
    as: 'choice',
    path: ['listing', 'condition'],
    label: 'fieldCondition',
    choices: CONDITIONS.map((condition) => [condition, CONDITION_WORDS[condition]]),
  },
];
