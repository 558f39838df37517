/** A number with its unit, as sellers write it: `64 Go`, `15,6"`, `2 TB`. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

/**
 * Unit → the ways it is written after a number in English, German, French, Spanish, Italian, Dutch, Polish and Czech, folded;
 * Japanese and Chinese are in `east-asian`.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  gb: 'gb go gbyte gig gigabyte gigabytes giga gib gigabajt gigabajtow',
  tb: 'tb to tbyte terabyte terabytes tera tib terabajt',
  mb: 'mb mo mbyte megabyte megabytes mib',
  in: 'in inch inches zoll pouce pouces pollici pollice pulgadas pulgada pol duim cal cale cali calowy palec palce palcu palcovy',
  cm: 'cm centimetre centimetres zentimeter centimetros centimetri',
  mm: 'mm millimeter millimetre',
  m: 'm meter metre metres metri metros metr metry metru',
  ft: 'ft feet foot',
  w: 'w watt watts vatios wat watow wattu',
  kw: 'kw',
  v: 'v volt volts volt',
  mah: 'mah',
  ah: 'ah',
  wh: 'wh',
  hz: 'hz',
  khz: 'khz',
  mhz: 'mhz',
  ghz: 'ghz',
  kg: 'kg kilo kilos kilogram kilograms kilogramm',
  g: 'gr gram grams gramm gramow gramu',
  lb: 'lb lbs pound pounds',
  oz: 'oz ounce',
  ml: 'ml',
  l: 'l liter litre litres litros litri litr litry litru litrow',
  mp: 'mp mpx megapixel megapixels',
  rpm: 'rpm',
  dpi: 'dpi',
};

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    spellings.split(' ').map((s): [string, string] => [s, unit]),
  ),
);

/** The canonical unit a folded word stands for after a number, if any. */
export function unitOf(word: string): string | undefined {
  return UNITS.get(word);
}

/** Words that are units only when no number follows: "2 in 1", "4 to 6". */
export function isAlsoPreposition(word: string): boolean {
  return word === 'in' || word === 'to';
}

const MEASURE = /^(\d+(?:\.\d+)?)([a-z]+)$/;

/** Reads a number with a unit stuck to it (`64gb`, `15.6zoll`); undefined for anything else. */
export function readMeasure(word: string): Measure | undefined {
  const found = MEASURE.exec(word);
  const unit = found === null ? undefined : UNITS.get(found[2] as string);
  return found === null || unit === undefined ? undefined : { value: Number(found[1]), unit };
}

/** The one spelling of a measure: `64gb`, `15.6in`. */
export function spellMeasure({ value, unit }: Measure): string {
  return `${value}${unit}`;
}
