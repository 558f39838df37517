import { describe, expect, test } from 'vitest';
import { usePhase } from '@/src/footprint/use-phase';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { pack } from './example-pack';

const rows = (kind: string) => pack.factors.filter(({ category }) => category === kind);
const of = (kind: string, region?: string, annualKwh?: number) => {
  const use = usePhase({ name: 'A thing', ...(annualKwh && { annualKwh }) }, rows(kind), { region }, pack);
  if (use === undefined) throw new Error(`${kind} uses nothing`);
  return use;
};
const meanOf = ({ median, gsd }: { median: number; gsd: number }) => median * Math.exp(Math.log(gsd) ** 2 / 2);

describe('electricity in use', () => {
  test('a usual figure is the mean of users: the middle lies lower', () => {
    const { perYear, kwhPerYear } = of('laptop', 'DEU');
    const { DEU = 0 } = pack.grid.kgPerKwh;
    expect(meanOf(perYear)).toBeCloseTo(kwhPerYear * DEU, 6);
    expect(perYear.median).toBeLessThan(kwhPerYear * DEU);
  });

  test('where the place is not known, the world’s average is the mean of places', () => {
    const { perYear, kwhPerYear } = of('laptop');
    const { WORLD = 0 } = pack.grid.kgPerKwh;
    expect(meanOf(perYear)).toBeCloseTo(kwhPerYear * WORLD, 6);
    expect(perYear.gsd).toBeGreaterThan(of('laptop', 'DEU').perYear.gsd);
    const said = of('laptop').steps.map((step) => say(english(), step));
    expect(said[0]).toMatch(/kWh \(world average\)\. Source:/);
  });

  test('the middle of the world’s grid is where the middle of all places is', () => {
    const logs = Object.values(pack.grid.kgPerKwh).flatMap((each) => (each > 0.005 ? [Math.log(each)] : []));
    const middle = Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length);
    const { perYear, kwhPerYear } = of('laptop', undefined, 40);
    expect(perYear.median / kwhPerYear / middle).toBeGreaterThan(0.85);
    expect(perYear.median / kwhPerYear / middle).toBeLessThan(1.15);
  });

  test('what the label states is taken as it stands', () => {
    const { FRA = 0 } = pack.grid.kgPerKwh;
    const { perYear, steps } = of('laptop', 'FRA', 30);
    expect(perYear).toEqual({ median: 30 * FRA, gsd: 1.4 });
    expect(steps.map(({ key }) => key)).toEqual(['footprintUse']);
  });

  test('a middle that is not the product of what is said is said too', () => {
    const said = of('laptop').steps.map((step) => say(english(), step));
    expect(said.at(-1)).toMatch(/^That is [\d.]+ kg CO2e a year on average.*about [\d.]+ kg\.$/);
  });

  test.each(['constructor', 'XXX', '', 'toString'])('a place we do not know (%s) is any place', (region) =>
    expect(of('laptop', region)).toEqual(of('laptop')),
  );

  test('whatever is stated, what comes out is finite and not negative', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(undefined, 'FRA', 'POL', '…'), (annualKwh, region) => {
        const use = usePhase({ name: '', annualKwh }, rows('refrigerator'), { region }, pack);
        expect(use === undefined || (use.perYear.median > 0 && Number.isFinite(use.perYear.median))).toBe(true);
      }),
    );
  });

  test('a thing that uses nothing has no use', () => {
    expect(usePhase({ name: 'Chair' }, rows('chair'), {}, pack)).toBeUndefined();
  });
});

test('the country is said by its name, in the language of the person', () => {
  const [step] = of('refrigerator', 'DEU', 100).steps;
  expect(step && say(english(), step)).toContain('(Germany)');
  expect(step && say({ ...english(), locale: 'de' }, step)).toContain('(Deutschland)');
});
