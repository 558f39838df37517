import { expect, test } from 'vitest';
import { extraEnergy } from '@/src/avoided/extra-energy';
import { factors, used } from './packs';

const fridge = { id: 'refrigerator', group: 'appliances', name: 'Fridge', probability: 0.95, reasons: [] } as const;

/** kWh a year that a listing with this text takes beyond a new one of 200; undefined where it says nothing. */
function extraOf(text: string): number | undefined {
  const product = { name: 'Fridge', annualKwh: 200 };
  const told = { product, category: fridge, condition: 'good', ageYears: undefined, sameModel: false } as const;
  return extraEnergy({ ...told, text, region: 'DE' }, factors, used).energy?.extraKwhPerYear;
}

test.each([
  ['Consumes 1,240 kWh/year', 1040],
  ['Verbrauch 1.240 kWh pro Jahr', 1040],
  ['1 240 kWh/an', 1040],
  ['Verbrauch 238,50 kWh/Jahr', 38.5],
  ['Built 2015, 240 kWh/year', 40],
  ['Baujahr 2015 240 kWh/Jahr', 40],
  ['2 kWh/day, 5 kWh per year', undefined],
  ['99999 kWh/year', undefined],
])('%s', (text, extra) => expect(extraOf(text)).toBe(extra));
