import { describe, expect, test } from 'vitest';
import { categorise, readKind } from '@/src/category/categorise';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { index, taxonomy } from './taxonomy';

function kindOf(name: string, breadcrumb: string[] = [], description?: string): string | undefined {
  return categorise({ name, breadcrumb, description }, index)?.id;
}

describe('the thing itself is found', () => {
  test.each([
    // English
    ['Samsung Galaxy S21 5G 128GB Phantom Grey', 'smartphone'],
    ['Apple iPhone 13 mini – 256 GB, Midnight', 'smartphone'],
    ['Dell Latitude 5420 14" laptop, 16 GB', 'laptop'],
    ["Levi's 501 Original Fit Jeans", 'jeans'],
    ['Three-seat velvet sofa in moss green', 'sofa'],
    ['Oak dining table 180 cm', 'table'],
    ['Cordless drill 18V with two batteries', 'drill'],
    ['Waterproof hiking boots for women', 'boots'],
    ['Nintendo Switch OLED console white', 'handheld-console'],
    ['Babyzen folding stroller', 'stroller'],
    ['Frost free fridge freezer 60 cm, white', 'refrigerator'],
    ['Chest freezer 198 litres with 2 baskets', 'freezer'],
    ['Carbon road bike, size 56', 'bicycle'],
    ['Retro surfboard sweatshirt', 'sweatshirt'],
    ['The Left Hand of Darkness, paperback', 'book'],
    // German
    ['Bosch Waschmaschine Serie 6, 8 kg', 'washing-machine'],
    ['Massivholz-Esszimmerstühle im 2er-Set', 'chair'],
    ['Herren Winterjacke mit Kapuze', 'jacket'],
    ['Kombikinderwagen mit Babywanne', 'stroller'],
    ['Sommerkleid in Wickeloptik', 'dress'],
    ['Kuehlschrank mit Gefrierfach', 'refrigerator'],
    ['Waschmaschinenregal aus Bambus', 'bookcase'],
    ['Kinderfahrrad 20 Zoll', 'bicycle-kids'],
    ['Akku-Bohrschrauber 12 V', 'drill'],
    // French
    ['Canapé d’angle convertible en velours', 'sofa'],
    ['Machine à laver hublot 9 kg', 'washing-machine'],
    ['Vélo électrique de ville 28 pouces', 'e-bike'],
    ['Chaises de salle à manger, lot de 4', 'chair'],
    ['Robe longue fleurie', 'dress'],
    ['Sac à dos de randonnée 40 L', 'backpack'],
    // Spanish
    ['Lavadora de carga frontal 8 kg', 'washing-machine'],
    ['Zapatillas de running para hombre', 'sneakers'],
    ['Ordenador portátil de 15,6 pulgadas', 'laptop'],
    ['Bicicleta eléctrica plegable', 'e-bike'],
    ['Cochecito de bebé 3 en 1', 'stroller'],
    // Italian
    ['Divano tre posti in tessuto', 'sofa'],
    ['Macchina da caffè espresso', 'coffee-machine'],
    ['Scarpe da ginnastica bianche', 'sneakers'],
    ['Lavastoviglie da incasso 14 coperti', 'dishwasher'],
    ['Passeggino leggero richiudibile', 'stroller'],
    // Chinese
    ['石頭掃地機器人 S7', 'robot-vacuum'],
    ['小米智能手机 128G', 'smartphone'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('an accessory is not taken for the thing', () => {
  test.each([
    'Leather case for iPhone 13',
    'iPhone 12 silicone cover, black',
    'Handyhülle Samsung Galaxy S21',
    'Panzerglas für iPhone 14 Pro',
    'Coque iPhone 13 transparente',
    'Housse de chaise en coton, taupe',
    'Funda para portátil de 14 pulgadas',
    'Custodia per iPad 10.2',
    'Laptop sleeve 13 inch grey',
    'Replacement strap for Apple Watch 44 mm',
    'Toner cartridge for laser printer',
    'Staubsaugerbeutel 10 Stück',
    'Bouton en bois pour guitare',
    'Camera tripod 150 cm',
    'TV wall bracket up to 55 inch',
  ])('%s', (name) => {
    expect(kindOf(name)).toBeUndefined();
  });

  test('the shelf of the thing does not make an accessory the thing', () => {
    expect(kindOf('Silicone case, black', ['Electronics', 'Mobile phones'])).toBeUndefined();
    expect(kindOf('ThinkPad 14 inch Fitted Reversible', ['Notebooks', 'Accessories for notebooks'])).toBeUndefined();
  });
});

describe('names that look like another kind', () => {
  test.each([
    ['Table lamp with linen shade', 'lamp'],
    ['Jigsaw puzzle, 1000 pieces', 'puzzle'],
    ['Pillow case, white', 'bed-linen'],
    ['Fahrradhelm Größe M', 'bicycle-helmet'],
    ['Laptop backpack 20 L', 'backpack'],
    ['Tischdecke aus Leinen', 'table-linen'],
    ['Kettlebell 12 kg', 'dumbbells'],
    ['Bluetooth turntable with speakers', 'turntable'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('what stands around the name', () => {
  test.each([
    ['Acme 14 laptop Core i5 16 GB 512 GB SSD webcam', 'laptop'],
    ['Intel Core i5-8400 processor', 'graphics-card'],
    ['Portable SSD 1 TB', 'external-drive'],
    ['Acme X1 integrated in column fridge', 'refrigerator'],
    ['All-in-one inkjet printer', 'printer'],
    ['Made in Portugal leather sandals', 'sandals'],
    ['Long sleeve linen shirt', 'shirt'],
    ['Velvet sofa wine red', 'sofa'],
    ['Washing machine with 3 year warranty', 'washing-machine'],
    ['iPhone 7 32 GB matt', 'smartphone'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('nothing fits', () => {
  test.each([
    ['Ground coffee, French vanilla, 1 lb'],
    ['Face cream SPF 30, 50 ml'],
    ['Single malt whisky 0.7 l'],
    ['Gift voucher 50 EUR'],
    ['XZ-400 Mark II'],
    [''],
    ['💚💚💚'],
    ['ᚠᚢᚦᚨᚱᚲ ᚷᚹ'],
  ])('%s', (name) => {
    expect(kindOf(name)).toBeUndefined();
  });
});

describe('what an accessory belongs to', () => {
  test.each([
    ['Silicone case for iPhone 15', 'smartphone'],
    ['Lamp for projector', 'projector'],
    ['Schutzhülle für Kindle E-Reader', 'e-reader'],
    ['Housse pour ordinateur portable', 'laptop'],
    ['Cover per iPhone 12', 'smartphone'],
    ['Funda para portátil', 'laptop'],
    ['iPhone 14 手机壳', 'smartphone'],
    ['Чехол для смартфона', 'smartphone'],
    ['Pouzdro pro notebook 14', 'laptop'],
  ])('%s: %s', (name, of) => {
    const reading = readKind({ name, breadcrumb: [] }, index);
    expect(reading.accessory).toEqual({ of });
    expect(reading.guess?.id).not.toBe(of);
  });

  test('an accessory that is a kind of its own keeps it', () => {
    const { guess, accessory } = readKind({ name: 'Acoustic guitar strings', breadcrumb: [] }, index);
    expect([guess?.id, accessory]).toEqual(['instrument-part', { of: 'guitar' }]);
  });

  test('a bag for everyday use belongs to nothing', () => {
    expect(readKind({ name: 'Leather handbag for women', breadcrumb: [] }, index).accessory).toBeUndefined();
  });
});

describe('languages by the way', () => {
  test.each([
    ['Стиральная машина Acme 8 кг', 'washing-machine'],
    ['Детские коляски', 'stroller'],
    ['Pralka automatyczna 8 kg', 'washing-machine'],
    ['Sukienka letnia', 'dress'],
    ['Koelkast met vriesvak', 'refrigerator'],
    ['Matbord i ek', 'table'],
    ['Mașină de spălat rufe 9 kg', 'washing-machine'],
    ['Chladnička Acme 300 l', 'refrigerator'],
    ['Hátizsák iskolába', 'backpack'],
    ['Geladeira frost free', 'refrigerator'],
    ['ソファ 3人掛け', 'sofa'],
    ['تيشيرتات', 't-shirt'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('a public taxonomy', () => {
  test.each([
    ['267', 'smartphone'],
    ['328', 'laptop'],
    ['267 - Electronics > Communications > Telephony > Mobile Phones', 'smartphone'],
    ['Furniture > Sofas', 'sofa'],
    ['Apparel & Accessories > Clothing > Dresses', 'dress'],
    ['99999999', undefined],
    ['', undefined],
  ])('%s: %s', (path, kind) => {
    expect(categorise({ name: 'XZ-400 Mark II', breadcrumb: [], taxonomy: path }, index)?.id).toBe(kind);
  });
});

describe('other evidence', () => {
  test('the innermost shelf tells what a bare name does not', () => {
    expect(kindOf('MÖRBYLÅNGA 220x100', ['Furniture', 'Tables & desks', 'Dining tables'])).toBe('table');
    expect(kindOf('Model 4711', ['Home', 'Washing machines'])).toBe('washing-machine');
  });

  test('an ISBN makes a book', () => {
    expect(categorise({ name: 'On the Origin of Species', breadcrumb: [], gtin: '09780140439120' }, index)?.id).toBe(
      'book',
    );
    expect(kindOf('On the Origin of Species')).toBeUndefined();
  });

  test('the description alone is not enough, but it decides', () => {
    expect(kindOf('Aurora', [], 'A cosy reading place: our lovely sofa')).toBeUndefined();
  });

  test('more evidence is surer, and every reason can be said', () => {
    const alone = categorise({ name: 'Retro washing machine', breadcrumb: [] }, index);
    const both = categorise({ name: 'Retro washing machine', breadcrumb: ['Washing machines'] }, index);
    expect(both?.probability).toBeGreaterThan(alone?.probability ?? 1);
    const sentences = both?.reasons.map((each) => say(english(), each));
    expect(sentences).toEqual([
      'The name says “washing machine”',
      '“Washing machines” on the shop’s shelf “Washing machines”',
    ]);
  });
});

describe('grammar', () => {
  test('a longer name with another complement wins, also in the plural', () => {
    expect(kindOf('Ove 10 kW', ['Chauffage', 'Poêles à bois'], 'Poêle en fonte, bûches de 50 cm')).toBe('wood-stove');
    expect(kindOf('Poêle à granulés 8 kW', ['Chauffage', 'Poêles'])).toBe('wood-stove');
    expect(kindOf('Poêle à frire 28 cm')).toBe('cookware');
  });

  test('a name that is ruled out leaves its later words to the name that rules it out', () => {
    expect(kindOf('Samsung Galaxy Tab S9')).toBe('tablet');
    expect(kindOf('Samsung Galaxy S9')).toBe('smartphone');
  });

  test('a word that is a part in one language is the thing in another where the shelf says so', () => {
    expect(kindOf('Acme 874 Hose', ['Herren', 'Hosen'])).toBe('trousers');
    expect(kindOf('Vacuum cleaner hose 2 m')).toBeUndefined();
    expect(kindOf('Hose 15 m', ['Garden', 'Watering'])).toBeUndefined();
  });

  test('the narrower name takes what the shelf says of the wider one', () => {
    expect(kindOf('Trottinette électrique Acme 4', ['Mobilité', 'Trottinettes'])).toBe('e-scooter');
    expect(kindOf('Acme Automower 9', ['Jardin', 'Tondeuses'])).toBe('robot-mower');
    expect(kindOf('Hooded Chase Sweat Hoodie', ['Herren', 'Sweatshirts'], 'Schwerer Kapuzenpulli mit Logo')).toBe(
      'hoodie',
    );
  });

  test('a shelf that cares for fabrics sells none', () => {
    expect(kindOf('Ferro da stiro Acme 7000', ['Casa', 'Cura dei tessuti'])).toBe('iron');
    expect(kindOf('Set of 4 cotton covers')).toBeUndefined();
  });

  test('things that are whole in themselves may lie on a shelf of accessories, parts may not', () => {
    expect(kindOf('Acme slim keyboard', ['Computing', 'Accessories'])).toBe('keyboard');
    expect(kindOf('Acme keyboard', ['Computing', 'Keyboards', 'Accessories for keyboards'])).toBeUndefined();
    expect(kindOf('Acme laptop', ['Computing', 'Accessories'])).toBeUndefined();
  });
});

test('hostile text gives an answer or none, never an error', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.array(fc.string({ maxLength: 200 }), { maxLength: 12 }),
      (name, breadcrumb) => {
        const guess = categorise({ name, breadcrumb, description: name }, index);
        expect(guess === undefined || (guess.probability > 0.5 && guess.probability <= 1)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
  expect(kindOf(`${'sofa '.repeat(100_000)}`)).toBe('sofa');
  expect(kindOf('constructor __proto__ toString')).toBeUndefined();
});

test('every kind is found by its own English name', () => {
  const missed = taxonomy.categories.filter(({ id, words }) => {
    const guess = kindOf(`Acme ${words['en']?.[0]} 2000`);
    return guess !== id;
  });
  expect(missed.map(({ id }) => id)).toEqual([]);
});
