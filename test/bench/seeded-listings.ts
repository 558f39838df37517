// Listings as second-hand feeds hold them, any number of them, invented: makers, lines and model numbers are made of
// syllables; kinds, colours and what sellers say of condition are words of five languages. The same seed gives the same.
import type { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { type Random, seededRandom } from '@/src/quantity/random';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const;
type Language = (typeof LANGUAGES)[number];
type Words = Readonly<Record<Language, string>>;

const words = (line: string): Words => {
  const [en = '', de = '', fr = '', es = '', it = ''] = line.split('|');
  return { en, de, fr, es, it };
};

/** What it is in each language, then what its variants differ in. */
const KINDS = [
  ['wireless headphones|Bluetooth-Kopfhörer|casque sans fil|auriculares inalámbricos|cuffie senza fili', ''],
  ['smartphone|Smartphone|smartphone|móvil|cellulare', '64 GB|128 GB|256 GB|512 GB'],
  ['laptop|Notebook|ordinateur portable|portátil|portatile', '256 GB SSD|512 GB SSD|1 TB SSD'],
  ['digital camera|Digitalkamera|appareil photo|cámara digital|fotocamera', '18-55 mm|24-70 mm|50 mm'],
  ['washing machine|Waschmaschine|lave-linge|lavadora|lavatrice', '7 kg|8 kg|9 kg'],
  ['coffee machine|Kaffeevollautomat|machine à café|cafetera|macchina da caffè', '1,8 l|2 l'],
  ['cordless drill|Akkuschrauber|perceuse-visseuse|taladro|trapano avvitatore', '12 V|18 V'],
  ['monitor|Monitor|écran|monitor|monitor', '24"|27"|32"'],
  ['running shoes|Laufschuhe|chaussures de running|zapatillas|scarpe da corsa', 'EU 38|EU 40|EU 42|EU 44'],
  ['jeans|Jeans|jean|vaqueros|jeans', 'W30 L32|W32 L32|W34 L34'],
  ['winter jacket|Winterjacke|veste d’hiver|chaqueta|giacca', 'S|M|L|XL'],
  ['city bike|Citybike|vélo de ville|bicicleta|bicicletta', '28"|26"'],
  ['pushchair|Kinderwagen|poussette|cochecito|passeggino', ''],
  ['office chair|Bürostuhl|chaise de bureau|silla de oficina|sedia da ufficio', ''],
  ['sofa|Sofa|canapé|sofá|divano', '160 cm|200 cm|240 cm'],
  ['vacuum cleaner|Staubsauger|aspirateur|aspiradora|aspirapolvere', '700 W|900 W'],
  ['wrist watch|Armbanduhr|montre|reloj|orologio', '38 mm|42 mm'],
  ['game console|Spielkonsole|console de jeux|consola|console', '500 GB|1 TB'],
  ['electric guitar|E-Gitarre|guitare électrique|guitarra eléctrica|chitarra elettrica', ''],
  ['backpack|Rucksack|sac à dos|mochila|zaino', '20 l|30 l|45 l'],
].map(([names = '', variants = '']) => ({ names: words(names), variants: variants.split('|') }));

const COLORS = [
  'black|schwarz|noir|negro|nero',
  'white|weiß|blanc|blanco|bianco',
  'silver|silber|argent|plata|argento',
  'blue|blau|bleu|azul|blu',
  'red|rot|rouge|rojo|rosso',
  'green|grün|vert|verde|verde',
  'grey|grau|gris|gris|grigio',
  'pink|rosa|rose|rosa|rosa',
].map(words);

const STATES = [
  ['like-new', 'like new|wie neu|comme neuf|como nuevo|come nuovo'],
  ['good', 'very good condition|sehr guter Zustand|très bon état|muy buen estado|ottime condizioni'],
  ['good', 'used|gebraucht|occasion|usado|usato'],
  ['refurbished', 'refurbished|generalüberholt|reconditionné|reacondicionado|ricondizionato'],
  ['acceptable', 'with scratches|mit Kratzern|quelques rayures|con arañazos|con graffi'],
  ['good', 'with invoice and box|mit Rechnung und OVP|avec facture et boîte|con factura y caja|con scatola'],
] as const;

/** What else sellers put into a title. */
const EXTRAS = [
  'original box|Originalverpackung|boîte d’origine|caja original|scatola originale',
  'fast delivery|schneller Versand|envoi rapide|envío rápido|spedizione veloce',
  'one year warranty|1 Jahr Garantie|garantie 1 an|1 año de garantía|garanzia 1 anno',
  'non-smoking home|Nichtraucherhaushalt|non fumeur|casa sin humo|casa non fumatori',
  'charger included|inkl. Ladegerät|avec chargeur|cargador incluido|con caricabatterie',
  'barely used|kaum benutzt|très peu servi|casi sin usar|usato pochissimo',
  'model 2021|Modell 2021|modèle 2021|modelo 2021|modello 2021',
].map(words);

const STATE_WORDS = STATES.map(([condition, line]) => ({ condition, said: words(line) }));

const SYLLABLES = 'ka lo ri ven to ma su zen dor pal mi quo ter na bel fi gra hul jo nex pro lu sta vi wo tra'.split(
  ' ',
);
const COUNTRIES = ['GB', 'DE', 'FR', 'ES', 'IT'] as const;
const CURRENCIES = ['GBP', 'EUR', 'EUR', 'EUR', 'EUR'] as const;
const MAKERS = 800;

/** A thing that is sold new and offered used many times. */
interface Model {
  readonly maker: string;
  readonly line: string;
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  readonly newPrice: number;
}

/** So many listings for each model on average; a few models have hundreds of them. */
const LISTINGS_A_MODEL = 12;

/** `count` listings, one at a time. */
export function* seededListings(seed: string, count: number, sourceId: string): Generator<Listing, void, undefined> {
  const random = seededRandom(`listings ${seed}`);
  const models = modelsFor(count);
  for (let i = 0; i < count; i += 1) {
    const model = Math.floor(models * random() ** 2);
    yield listingOf(modelAt(seed, model), model, i, random, sourceId);
  }
}

/** What the page of a shop says that sells a model new, in the language of number `i`, and the model's own number. */
export function seededProduct(seed: string, count: number, i: number): { product: Product; code: string } {
  const random = seededRandom(`product ${seed} ${i}`);
  const number = Math.floor(modelsFor(count) * random() ** 2);
  const model = modelAt(seed, number);
  const language = LANGUAGES[i % LANGUAGES.length] ?? 'en';
  const variant = pick(model.kind.variants, random);
  const color = pick(COLORS, random)[language];
  const product = Product.parse({
    name: [model.maker, model.line, model.code, model.kind.names[language], variant, color].filter(Boolean).join(' '),
    brand: model.maker,
    ...(random() < 0.5 && { mpn: model.code, gtin: gtinOf(number, variant) }),
    price: { minor: model.newPrice, currency: CURRENCIES[i % CURRENCIES.length] },
    attributes: { color },
  });
  return { product, code: model.code };
}

function modelsFor(count: number): number {
  return Math.max(1, Math.ceil(count / LISTINGS_A_MODEL));
}

function modelAt(seed: string, number: number): Model {
  const random = seededRandom(`model ${seed} ${number}`);
  const maker = named(`maker ${Math.floor(MAKERS * random() ** 2)}`, 3);
  const letters = String.fromCharCode(65 + random() * 26, 65 + random() * 26);
  return {
    maker,
    line: named(`line ${maker} ${Math.floor(random() * 12)}`, 2),
    code: `${letters}${random() < 0.5 ? '-' : ''}${100 + Math.floor(random() * 9900)}${random() < 0.3 ? 'X' : ''}`,
    kind: pick(KINDS, random),
    newPrice: 100 * Math.ceil(20 + 1500 * random() ** 3) - 1,
  };
}

function listingOf(model: Model, number: number, i: number, random: Random, sourceId: string): Listing {
  const at = Math.floor(random() * LANGUAGES.length);
  const language = LANGUAGES[at] ?? 'en';
  const variant = pick(model.kind.variants, random);
  const color = random() < 0.7 ? pick(COLORS, random)[language] : undefined;
  const state = pick(STATE_WORDS, random);
  const kind = model.kind.names[language];
  const offerId = String(10_000_000 + i * 37 + Math.floor(random() * 30));
  const host = `https://second-hand-${language}.example`;
  const name =
    random() < 0.7 ? `${model.maker} ${model.line} ${model.code} ${kind}` : `${kind} ${model.maker} ${model.code}`;
  const said = random() < 0.8 ? state.said[language] : undefined;
  const extra = random() < 0.9 ? pick(EXTRAS, random)[language] : undefined;
  const title = [name, variant, color, said, extra].filter(Boolean).join(random() < 0.3 ? ', ' : ' ');
  const capacity = /[GT]B/.test(variant) ? variant : undefined;
  return {
    offerId,
    sourceId,
    title,
    condition: state.condition,
    price: { minor: Math.ceil(model.newPrice * (0.2 + 0.6 * random())), currency: CURRENCIES[at] ?? 'EUR' },
    url: `${host}/item/${offerId}` as WebUrl,
    image: `${host}/img/${offerId}-1.jpg` as WebUrl,
    country: COUNTRIES[at] ?? 'DE',
    attributes: { ...(color !== undefined && { color }), ...(capacity !== undefined && { capacity }) },
    categoryText: `Used > ${model.kind.names.en}`,
    fetchedAt: 0,
    ...(random() < 0.85 && { brand: model.maker }),
    ...(random() < 0.35 && { mpn: model.code }),
    ...(random() < 0.3 && { gtin: gtinOf(number, variant) }),
    ...(random() < 0.5 && {
      shipping: { minor: 490 + 100 * Math.floor(random() * 5), currency: CURRENCIES[at] ?? 'EUR' },
    }),
  };
}

/** A name of some syllables, the same for the same text. */
function named(text: string, syllables: number): string {
  const random = seededRandom(text);
  const name = Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join('');
  return name[0]?.toUpperCase() + name.slice(1);
}

/** An article number with a right check digit. */
function gtinOf(number: number, variant: string): string {
  const digits = `0${400_000_000_000 + number * 10 + (variant.length % 10)}`.padStart(13, '0').slice(0, 13);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value;
}
