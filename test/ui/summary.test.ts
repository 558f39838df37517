import { expect, test } from 'vitest';
import { money } from '@/src/quantity/money';
import { summarise } from '@/src/ui/parts/summary';
import { wordingOf } from '@/src/ui/parts/words';
import type { Offer } from '@/src/verdict/verdict';
import { kg } from '../carbon';
import { makeOffer, makeVerdict, TONGUE } from './make';

function line(offers: Offer[]): string | undefined {
  const summary = summarise(makeVerdict({ offers }), wordingOf(TONGUE));
  return summary?.line;
}

const priced = (amount: number, currency = 'EUR') => ({ listing: { price: money(amount, currency) } });

test.each<[string, Offer[], string | undefined]>([
  ['nothing found', [], undefined],
  ['one offer', [makeOffer()], '1 used from €210, could avoid 12 to 48 kg CO2e'],
  [
    'the lowest price, whichever offer is best',
    [makeOffer(priced(300)), makeOffer({ ...priced(180.5), band: 'variant' })],
    '2 used from €180.50, could avoid 12 to 48 kg CO2e',
  ],
  [
    'similar things do not count beside the same one',
    [makeOffer(), makeOffer({ ...priced(20), band: 'similar' })],
    '1 used from €210, could avoid 12 to 48 kg CO2e',
  ],
  ['only similar things', [makeOffer({ band: 'similar' })], '1 similar, used, from €210, could avoid 12 to 48 kg CO2e'],
  [
    'prices in another currency are not compared',
    [makeOffer(priced(210)), makeOffer(priced(5, 'USD'))],
    '2 used from €210, could avoid 12 to 48 kg CO2e',
  ],
  [
    'a price in another currency counts by reference rates, and says that it is about',
    [makeOffer(priced(230)), makeOffer({ ...priced(180, 'GBP'), converted: { price: money(208, 'EUR'), rates: [] } })],
    '2 used from about €208, could avoid 12 to 48 kg CO2e',
  ],
  [
    'no clear benefit',
    [makeOffer({ avoided: { finding: 'no-clear-benefit', net: kg(-6, 9, 30) } })],
    '1 used from €210, no clear benefit',
  ],
  [
    'worse than new',
    [makeOffer({ avoided: { finding: 'likely-worse', net: kg(-30, -9, 3) } })],
    '1 used from €210, could be worse than new',
  ],
  ['no estimate', [makeOffer({ avoided: 'unknown' })], '1 used from €210, we can’t tell what it avoids'],
])('the closed line: %s', (_, offers, expected) => {
  expect(line(offers)).toBe(expected);
});
