import { fc } from '@/test/properties';

const WORDS = [
  'sony',
  'wh-1000xm4',
  'black',
  'noir',
  'iphone',
  '12',
  '64 gb',
  'red',
  'sofa',
  'the',
  'used',
  'w32',
  'ソニー',
];

/** Small catalogues whose titles share words, some with keys. */
export const someListings = fc.array(
  fc.record(
    {
      title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      brand: fc.constantFrom('Sony', 'Apple'),
      gtin: fc.constantFrom('00000000000017', '00000000000024'),
      mpn: fc.constantFrom('WH1000XM4/B', 'A2403'),
    },
    { requiredKeys: ['title'] },
  ),
  { maxLength: 30 },
);
