import { describe, expect, test } from 'vitest';
import { avoidedInput } from '@/src/avoided/avoided-input';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { noticesFor } from '@/src/avoided/guards';
import type { Group } from '@/src/category/category';
import { estimateNew } from '@/src/footprint/estimate-new';
import { money } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';
import messages from '../../public/_locales/en/messages.json';
import { factors, used } from './packs';

const guess = (id: string, group: Group) => ({ id, group, name: id, probability: 0.95, reasons: [] });
const good = { condition: 'good', title: 'Used, good' } as const;
const warned = (
  name: string,
  category?: ReturnType<typeof guess>,
  listing: Parameters<typeof noticesFor>[2] = good,
  isAccessory = false,
) =>
  noticesFor({ name, isAccessory }, category, listing, used.guards).map(({ effect, reason }) => [effect, reason.key]);

describe('what is warned of', () => {
  test.each([
    ['a child car seat', 'Cosy 360', guess('car-seat', 'baby'), 'unsafe', 'guardChildSeat'],
    ['a bicycle helmet', 'Helmet M', guess('bicycle-helmet', 'sports'), 'unsafe', 'guardHelmet'],
    ['a motorcycle helmet by its name', 'Racer motorcycle helmet XL', undefined, 'unsafe', 'guardHelmet'],
    ['a helmet by its German name', 'Motorradhelm Größe L', undefined, 'unsafe', 'guardHelmet'],
    ['a helmet by its Chinese name', '摩托车头盔', undefined, 'unsafe', 'guardHelmet'],
    ['a harness by its French name', "Baudrier d'escalade", undefined, 'unsafe', 'guardClimbing'],
    ['a body protector', 'Riding body protector, size M', undefined, 'unsafe', 'guardBodyProtector'],
    ['a life jacket by its German name', 'Rettungsweste 150 N', undefined, 'check', 'guardLifeJacket'],
    ['an alarm by its French name', 'Détecteur de fumée', undefined, 'unsafe', 'guardAlarm'],
    ['a child’s bike seat', 'Seat for behind', guess('child-bike-seat', 'baby'), 'check', 'guardChildGear'],
    ['a used e-bike', 'City e-bike', guess('e-bike', 'mobility'), 'check', 'guardBattery'],
    ['a smoke alarm', 'Smoke detector, 10 years', undefined, 'unsafe', 'guardAlarm'],
    ['a gas cooker', 'Gas cooker, 4 flames', guess('oven', 'appliances'), 'check', 'guardGas'],
    ['a gas boiler by its French name', 'Chaudière gaz murale', undefined, 'check', 'guardGas'],
    ['a gas stove by its Chinese name', '家用燃气灶', undefined, 'check', 'guardGas'],
    ['a cot', 'Cot 60 × 120', guess('crib', 'baby'), 'check', 'guardCot'],
    ['a pram', 'Pram 3', guess('stroller', 'baby'), 'check', 'guardChildGear'],
    ['a tyre', 'Tyre 205/55', guess('tyre', 'car-parts'), 'check', 'guardTyre'],
    ['a mattress', 'Mattress', guess('mattress', 'furniture'), 'check', 'guardMattress'],
    ['a washing machine', 'Washing machine', guess('washing-machine', 'appliances'), 'check', 'guardMains'],
    ['an electric blanket, not any blanket', 'Electric blanket', guess('blanket', 'home'), 'check', 'guardHeating'],
  ])('%s', (_title, name, category, effect, key) => {
    expect(warned(name, category)).toContainEqual([effect, key]);
  });

  test('a recall that the listing speaks of, whatever the thing and its condition', () => {
    const listing = { condition: 'new', title: 'Toaster, product recall, see notice' } as const;
    expect(warned('Toaster', guess('toaster', 'small-appliances'), listing)).toEqual([['unsafe', 'guardRecalled']]);
  });
});

describe('what is not', () => {
  test.each([
    ['a phone', 'Phone 5', guess('smartphone', 'electronics')],
    ['a toy helmet', 'Knight helmet', guess('toy', 'toys')],
    ['a shirt with a helmet on it', 'Helmet print shirt', guess('t-shirt', 'clothing')],
    ['a plain blanket', 'Wool blanket', guess('blanket', 'home')],
    ['a word inside another', 'Helmeted figure', undefined],
    ['what is for a helmet', 'Chin strap for motorcycle helmet', undefined],
    ['a hook for keys', 'Carabiner key ring', undefined],
  ])('%s', (_title, name, category) => {
    expect(warned(name, category)).toEqual([]);
  });

  test('a helmet never used by anyone, and what only belongs to one', () => {
    const category = guess('bicycle-helmet', 'sports');
    expect(warned('Helmet', category, { condition: 'new' })).toEqual([]);
    expect(warned('Helmet bag', category, good, true)).toEqual([]);
  });
});

test('where used is unsafe no benefit is named, however much it could avoid', () => {
  const category = guess('car-seat', 'baby');
  const product = { name: 'Car seat' };
  const estimate = estimateNew({ product, category }, factors);
  if (estimate.kind === 'unknown') throw new Error('The example has no footprint.');
  const listing = { price: money(60, 'EUR'), condition: 'like-new' } as const;
  const input = avoidedInput({ estimate, category, product, listing, wouldBuyNew: 'yes', unsafe: true }, factors, used);
  const { finding, chance } = estimateAvoided(input, seededRandom('seat'));
  expect(chance).toBeGreaterThan(0.8);
  expect(finding).toBe('unsafe-used');
});

test('every warning has its sentence, and none of them scolds or praises', () => {
  for (const { message } of used.guards) {
    expect(messages[message]?.message).toMatch(/^[A-Z].*\.$/);
    expect(messages[message]?.message).not.toMatch(/\b(?:must not|shame|never ever|should be ashamed|great|!)/i);
  }
});
