import { expect, test } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { matchListing } from '@/src/match/match-listing';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { judge, readPairs } from '../golden/judge';
import { makeListing, makeProduct } from './make';

const rules = { ...layer([shippedPack]), hiddenWords: ['b-stock'] };
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });

function sentences(product: object, listing: object): readonly string[] {
  const { signals } = matchListing(
    makeProduct({ name: 'Bosch GSR 12V drill', ...product }),
    makeListing({ title: 'Bosch GSR 12V drill', ...listing }),
    rules,
    new Map(),
  );
  return signals.map(({ reason }) => say(english(), reason));
}

test.each([
  ['same article number 4242002823126', { gtin: '04242002823126' }, { gtin: '04242002823126' }],
  ['other article number: 4242002823126 / 4242002823133', { gtin: '04242002823126' }, { gtin: '04242002823133' }],
  ['same brand: Bosch', { brand: 'Bosch' }, {}],
  ['other brand: Bosch / Skil', { brand: 'Bosch' }, { brand: 'Skil', title: 'Skil drill' }],
  ['same model number PSLX350H', { name: 'Sony PS-LX350H' }, { title: 'Sony PSLX350H' }],
  ['model numbers alike: DHS680Z / DHS680', { name: 'Makita DHS680Z' }, { title: 'Makita DHS680' }],
  ['other model: DHS680Z / DHS660Z', { name: 'Makita DHS680Z' }, { title: 'Makita DHS660Z' }],
  ['another model: only one of them is a “pro”', { name: 'Oppo Reno' }, { title: 'Oppo Reno Pro' }],
  ['colour differs: black / silver', { name: 'Bosch drill black' }, { title: 'Bosch drill silber' }],
  ['colour differs: black / white', { name: 'Bosch drill black' }, { title: 'Bosch wiertarka biała' }],
  ['size differs: EU 42 / EU 44', { name: 'Vans shoes EU 42' }, { title: 'Vans boty vel. 44' }],
  ['measure differs: 55 in / 65 in', { name: 'LG TV 55"' }, { title: 'LG TV 65 Zoll' }],
  ['capacity differs: 64 GB / 128 GB', { name: 'Oppo A9 64GB' }, { title: 'Oppo A9 128 Go' }],
  ['made for others: men / women', { name: 'Puma jacket men' }, { title: 'Puma Jacke Damen' }],
  ['year differs: 2022 / 2021', { name: 'Trek Marlin 2022' }, { title: 'Trek Marlin 2021' }],
  ['edition differs: PS5 / Switch', { name: 'Hades PS5' }, { title: 'Hades Switch' }],
  ['price 41% of new', { price: euros(100) }, { price: euros(41) }],
  ['costs more than new: 130% of the new price', { price: euros(100) }, { price: euros(130) }],
  ['implausibly cheap: 3% of the new price', { price: euros(100) }, { price: euros(3) }],
  ['an accessory: “case”', {}, { title: 'Bosch GSR 12V case' }],
  ['only a part of it: “gearbox assembly”', {}, { title: 'Bosch GSR 12V gearbox assembly' }],
  ['only the box: “box only”', {}, { title: 'Bosch GSR 12V box only' }],
  ['only what is printed about it: “bedienungsanleitung”', {}, { title: 'Bedienungsanleitung Bosch GSR 12V' }],
  ['broken or for parts: “faulty”', {}, { title: 'Bosch GSR 12V faulty' }],
  ['sold for parts', {}, { condition: 'for-parts' }],
  ['locked, cannot be used: “frp locked”', {}, { title: 'Bosch GSR 12V FRP locked' }],
  ['for hire, not for sale: “te huur”', {}, { title: 'Te huur: Bosch GSR 12V' }],
  ['a service, not the thing: “repair service”', {}, { title: 'Bosch GSR 12V repair service' }],
  ['a copy, not the thing: “replica”', {}, { title: 'Bosch GSR 12V replica' }],
  ['someone looks for one: “suche”', {}, { title: 'Suche Bosch GSR 12V' }],
  ['other model: FP30X / FP30', { name: 'Roland FP-30X piano' }, { title: 'Roland FP-30 piano' }],
  ['another volume: 1 / 3', { name: 'Saga vol. 1' }, { title: 'Saga vol. 3' }],
  ['other model: low / high', { name: 'Nike Dunk Low' }, { title: 'Nike Dunk High' }],
  ['sold 3 at a time', {}, { title: '3x Bosch GSR 12V' }],
  ['several sold together: “job lot”', {}, { title: 'Bosch GSR 12V job lot' }],
  ['hidden by your rules: “b-stock”', {}, { title: 'Bosch GSR 12V b-stock' }],
])('%j is said, with what both sides state', (sentence, product, listing) => {
  expect(sentences(product, listing)).toContain(sentence);
});

const judged = await judge(readPairs());

test('every reason for every labelled pair is a sentence with all its values', () => {
  // One expectation for thousands of reasons: each costs more than the saying.
  const tongue = english();
  const broken = judged.flatMap(({ answer }) =>
    answer.signals.flatMap(({ reason }) => {
      const values = new Set(messages[reason.key].message.match(/\$\d/g) ?? []);
      const sentence = say(tongue, reason);
      const isWhole = values.size === reason.args.length && !/\$\d|undefined|NaN|“”|: \/|\/ $/.test(sentence);
      return isWhole ? [] : [sentence];
    }),
  );
  expect(broken).toEqual([]);
});

test('whatever is called another variant or no offer names what decided', () => {
  const deciding = new Set(['attributeConflict', 'modelConflict', 'veto']);
  const silent = judged.filter(
    ({ answer: { band, signals } }) => band === 'variant' && !signals.some(({ kind }) => deciding.has(kind)),
  );
  expect(silent).toEqual([]);
});
