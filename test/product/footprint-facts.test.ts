import { describe, expect, test } from 'vitest';
import { interpret } from '@/src/product/interpret';
import type { Product } from '@/src/product/product';
import { type Fact, Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';
import { fc } from '@/test/properties';

/** What is read of a page with these lines ("‖" begins one, "¦" parts cells) below the name. */
function seen(lines: string, name = 'Thing', product: Partial<Product> = {}): Sighting {
  const facts: Fact[] = [
    { reader: 'visible', label: 'heading', value: name, node: 'h1' },
    ...(`‖#${name}${lines}`.match(/.{1,299}(?: |$)/g) ?? []).map(
      (value): Fact => ({ reader: 'visible', label: 'text', value, node: 'text' }),
    ),
  ];
  return {
    product: { name, attributes: {}, breadcrumb: [], ...product },
    facts,
    evidence: [],
    url: 'https://shop.example/p' as WebUrl,
    seenAt: 0,
  };
}

function read(lines: string, name?: string, product?: Partial<Product>): Product {
  return interpret(seen(lines, name, product)).product;
}

describe('mass', () => {
  test.each([
    ['‖Weight¦4.64 kg', 4.64],
    ['‖Hmotnosť [kg]: 9,7', 9.7],
    ['‖Waga (gram):¦2.10 - 2.30', 0.0022],
    ['‖Вес без упаковки (нетто), кг:¦56', 56],
    ['‖Gewicht:‖Ca. 8,3 kg', 8.3],
    ['‖Peso 2,5kg', 2.5],
    ['‖Weight: 50.8 lbs. ‖Dry Weight¦46.3 lbs.', 21.0013],
    ['‖重量：1.2kg', 1.2],
    ['‖The lamp weighs only 1.2 kg and folds.', 1.2],
    ['‖Poids net : 850 g', 0.85],
  ])('%s', (lines, kg) => {
    expect(read(lines).massKg).toBe(kg);
  });

  test.each([
    ['a parcel', '‖Packaging‖Weight: 16 kg'],
    ['a parcel by its label', '‖Shipping weight: 16 kg'],
    ['with its wrapping', '‖Gewicht: 16 kg inkl. Verpackung'],
    ['a load', '‖Weight: max. 120 kg'],
    ['a load by its label', '‖Peso suportado (kg)¦100'],
    ['nothing', '‖Weight: 0 kg'],
    ['cloth', '‖Weight: 180 g/m²'],
    ['a user', '‖For a child who weighs 12 kg'],
    ['no unit', '‖Peso: 2'],
    ['a bag', '‖Weight of coffee beans: 2 kg'],
  ])('not of %s', (_, lines) => {
    expect(read(lines).massKg).toBeUndefined();
  });
});

describe('material', () => {
  test.each([
    ['a label', '‖Material¦Steel & plastic', 'Steel & plastic'],
    ['an Estonian label', '‖Materjal¦Plastik', 'Plastik'],
    ['a Russian label', '‖Материал¦сталь', 'сталь'],
    ['a Chinese label', '‖材質：不銹鋼', '不銹鋼'],
    ['shares', '‖80 % Schurwolle, 20 % Polyamid', '80 % Schurwolle, 20 % Polyamid'],
    ['shares behind', '‖Algodão: 100%', 'Algodão: 100%'],
    ['Swedish shares', '‖100% bomull', '100% bomull'],
    ['shares in a sentence', '‖Soft jersey, 95% viscose 5% elastane, made to last', '95% viscose, 5% elastane'],
    ['parts', '‖Upper: leather ‖Sole: rubber', 'Upper: leather; Sole: rubber'],
    ['a section', '‖Materials & care‖Steel, Powder coating‖Wipe clean', 'Steel, Powder coating'],
    ['a sentence', '‖A table made of solid oak, for six.', 'solid oak'],
    ['a German sentence', '‖Hergestellt aus massivem Eichenholz.', 'massivem Eichenholz'],
    ['parts behind', '‖Leather upper, textile inner', 'Leather, textile'],
  ])('%s', (_, lines, material) => {
    expect(read(lines).attributes.material).toBe(material);
  });

  test.each([
    ['a sale', '‖30% off all denim'],
    ['a look', '‖100% leather look'],
    ['buyers', '‖100% of customers liked it'],
    ['the shop', '‖We are made of people'],
  ])('not of %s', (_, lines) => {
    expect(read(lines).attributes.material).toBeUndefined();
  });

  test.each([
    ['Cotton T-shirt', 'Cotton'],
    ['Stainless steel kettle', 'Stainless steel'],
    ['Leather look shirt', undefined],
    ['Cleaner for leather', undefined],
    ['Galaxy S10 gold', undefined],
  ])('of “%s” is %s', (name, material) => {
    expect(read('', name).attributes.material).toBe(material);
  });
});

describe('pack', () => {
  test.each([
    ['Hooks, pack of 3', '', 3],
    ['Socken 3er-Pack', '', 3],
    ['Chaussettes, lot de 2', '', 2],
    ['Стаканы 330 мл 6 шт', '', 6],
    ['Batteries AA x20', '', 20],
    ['Conjunto com 2 banquetas', '', 2],
    ['Plates', '‖Pack size: 6', 6],
    ['Napkins', '‖20 Stück, 33 x 33 cm', 20],
    ['Jigsaw puzzle, 500 pieces', '‖Number of pieces: 500', undefined],
    ['Pack of 500 g', '', undefined],
    ['Chair', '‖Pack size: 1', undefined],
    ['Screen 1920x1080', '', undefined],
  ])('“%s”%s is %s', (name, lines, packSize) => {
    expect(read(lines, name).packSize).toBe(packSize);
  });
});

describe('screen', () => {
  test.each([
    ['TV', '‖Screen size¦55"', 55],
    ['Телефон', '‖Диагональ экрана, дюйм: 5,7', 5.7],
    ['Počítač', '‖Uhlopriečka displeja [ "]: 27', 27],
    ['Fernseher', '‖Bildschirmdiagonale: 139 cm', 54.72],
    ['Monitor 24 Zoll', '', 24],
    ['Laptop 15.6-inch', '', 15.6],
    ['Notebook sleeve 14 inch', '', undefined],
    ['Bike 28 inch', '', undefined],
    ['Steel wheel 13"', '', undefined],
  ])('“%s”%s is %s', (name, lines, inches) => {
    expect(read(lines, name).screenInches).toBe(inches);
  });

  test('inches and centimetres say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1000 }), (tenths) => {
        const inches = tenths / 10;
        const cm = (inches * 2.54).toFixed(2);
        expect(read(`‖Screen size: ${inches} inches`).screenInches).toBeCloseTo(inches, 2);
        expect(read(`‖Screen size: ${cm} cm`).screenInches).toBeCloseTo(inches, 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('origin', () => {
  test.each([
    ['‖Made in Italy', 'IT'],
    ['‖Hergestellt in Portugal.', 'PT'],
    ['‖Fabriqué en France', 'FR'],
    ['‖Proudly made in the USA with imported parts', 'US'],
    ['‖Country of Origin: China', 'CN'],
    ['‖原産国：日本', 'JP'],
    ['‖产地：中国', 'CN'],
    ['‖Страна производства‖Россия/Польша', 'RU'],
    ['‖Tara de origine¦SUA', 'US'],
    ['‖Origen: Importado', undefined],
    ['‖Made in heaven', undefined],
    ['‖Country of origin: EU', undefined],
  ])('%s is %s', (lines, origin) => {
    expect(read(lines).origin).toBe(origin);
  });
});

describe('energy', () => {
  test.each([
    ['‖Energieeffizienzklasse A++', 'A++'],
    ['‖Energy class: E', 'E'],
    ['‖Energy class: A++ to A', 'A'],
    ['‖Energy efficiency class: D (scale A to G)', 'D'],
    ['‖Класс энергопотребления: А+', 'A+'],
    ['‖Energy label: A to G', undefined],
    ['‖Energieverbrauch: gering', undefined],
  ])('%s is %s', (lines, energyLabel) => {
    expect(read(lines).energyLabel).toBe(energyLabel);
  });

  test.each([
    ['‖Annual energy consumption: 270 kWh', 270],
    ['‖Jährlicher Stromverbrauch: 1.240 kWh', 1240],
    ['‖Consommation annuelle : 1 240 kWh', 1240],
    ['‖Annual energy consumption (kWh): 152.5', 152.5],
    ['‖Annual energy consumption: 0.850 kWh', 0.85],
    ['‖Потребление энергии, кВтч/год: 270', 270],
    ['‖Energieverbrauch: 54 kWh/1000h pro Jahr', undefined],
    ['‖Battery: 2 kWh', undefined],
  ])('%s is %s kWh a year', (lines, kwh) => {
    expect(read(lines).annualKwh).toBe(kwh);
  });
});

describe('a declared footprint', () => {
  test.each([
    ['‖Carbon footprint: 12.3 kg CO2e', 12.3],
    ['‖Empreinte carbone : 4,2 kg CO₂ eq', 4.2],
    ['‖CO2-Fußabdruck 850 g CO2e', 0.85],
    ['‖Saves 12 kg CO2e of your footprint', undefined],
    ['‖Carbon footprint of delivery: 1 kg CO2', undefined],
    ['‖Contains 12 kg CO2', undefined],
  ])('%s is %s', (lines, kg) => {
    expect(read(lines).declared?.kgCo2e).toBe(kg);
  });

  const price = (text: string, reader: 'visible' | 'json-ld' = 'visible') =>
    [{ field: 'price', reader, node: 'span', text }] as const;
  test.each([
    ['1,234 kg CO2e', { language: 'en-GB' }, 1234],
    ['1,234 kg CO2e', { language: 'de' }, 1.234],
    ['1.234 kg CO2e', { language: 'de-AT' }, 1234],
    ['1.234 kg CO2e', { language: 'en' }, 1.234],
    ['12,345 kg CO2e', { language: 'ja' }, 12_345],
    ['1,234 kg CO2e', {}, 1.234],
    ['1,234 kg CO2e', { language: 'x-nothing' }, 1.234],
    ['1,234 kg CO2e', { language: 'en', evidence: price('12,99 €') }, 1.234],
    ['1.234 kg CO2e', { language: 'en', evidence: price('1.299,00 €') }, 1234],
    ['1,234 kg CO2e', { evidence: price('£1,299.00') }, 1234],
    ['1,234 kg CO2e', { language: 'de', evidence: price('12.99', 'json-ld') }, 1.234],
    ['1,234 kg CO2e', { language: 'de', evidence: price('1.299 €') }, 1.234],
    ['1,234 g CO2e', { language: 'de' }, 1.234],
    ['0.123 kg CO2e', { language: 'de' }, 0.123],
  ])('"%s" on a page that says %j', (said, page, kg) => {
    const { evidence = [], ...rest } = page as { language?: string; evidence?: Sighting['evidence'] };
    const sighting = { ...seen(`‖Carbon footprint: ${said}`), ...rest, evidence };
    expect(interpret(sighting).product.declared?.kgCo2e).toBe(kg);
  });
});

test('whatever a page says gives nothing or a valid sighting, in bounded time', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '‖',
      '¦',
      '‖#',
      ':',
      '%',
      '100 %',
      'cotton',
      'Weight',
      '1e9 kg',
      '2 kg',
      'Made in ',
      'x',
      '"',
      'CO2e',
      'kWh',
      'A+++',
      'pack of',
      '9'.repeat(400),
      'a '.repeat(400),
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const started = performance.now();
      const known = interpret(seen(words.join(' ').slice(0, 10_000)));
      expect(performance.now() - started).toBeLessThan(1500);
      expect(Sighting.parse(known)).toEqual(known);
    }),
    { numRuns: 150 },
  );
});
