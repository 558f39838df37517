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
  gb: 'gb go gbyte gig gigabyte gigabytes giga gib gigabajt gigabajty gigabajtow gigabajtu gigabyty gigabytu gigaoctets',
  tb: 'tb to tbyte terabyte terabytes tera tib terabajt terabajty teraoctets',
  mb: 'mb mo mbyte megabyte megabytes mib megabajt megabajtow megaoctets',
  in: 'in inch inches zoll pouce pouces pollici pollice pulgadas pulgada pol duim cal cala cale cali calowy calowa calowe palec palce palcu palcovy palcova palcove',
  cm: 'cm centimetre centimetres centimeter centimeters zentimeter centimetro centimetros centimetri centimetr centimetru centimetry centymetr centymetrow centymetry',
  mm: 'mm millimeter millimetre millimeters millimetres milimetro milimetros millimetri milimetr milimetru milimetrow milimetry',
  m: 'm meter meters metre metres metri metro metros metr metry metru metrow',
  ft: 'ft feet foot',
  w: 'w watt watts vatio vatios wat watow wattu wattow',
  kw: 'kw kilowatt kilowatts',
  v: 'v volt volts voltio voltios voltu voltow volty',
  mah: 'mah',
  ah: 'ah',
  wh: 'wh',
  hz: 'hz hertz',
  khz: 'khz',
  mhz: 'mhz',
  ghz: 'ghz',
  kg: 'kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos chilogrammi chilo chili kilogramu kilogramow kilogramy',
  g: 'gr gram grams gramm gramme grammes gramo gramos grammi grammo gramow gramu gramy',
  lb: 'lb lbs pound pounds',
  oz: 'oz ounce',
  ml: 'ml millilitre millilitres milliliter milliliters mililitro mililitros millilitri mililitr mililitru mililitrow',
  cl: 'cl centilitre centilitres zentiliter centiliter centilitro centilitros centilitri',
  l: 'l liter liters litre litres litro litros litri litr litra litry litru litrow',
  mp: 'mp mpx mpix megapixel megapixels megapixeles megapixeli megapixelu megapikseli megapiksele',
  rpm: 'rpm',
  dpi: 'dpi',
};

const LONGEST_WHOLE = 4;

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    spellings.split(' ').flatMap((s): [string, string][] => [
      [s, unit],
      // As titles have it once its plural s is gone: "vatio" of "100 vatios".
      ...(s.length > LONGEST_WHOLE && s.endsWith('s') ? [[s.slice(0, -1), unit] as [string, string]] : []),
    ]),
  ),
);

/** The canonical unit a folded word stands for after a number, if any. */
export function unitOf(word: string): string | undefined {
  return UNITS.get(word);
}

/** Numbers before G are grams, save generations of radio and sizes of memory. */
const NO_GRAMS = new Set([1, 2, 3, 4, 5, 6, 8, 16, 32, 64, 128, 256, 512, 1024]);

/** Whether a number before "g" counts grams. */
export function isOfGrams(value: number): boolean {
  return Number.isInteger(value) && !NO_GRAMS.has(value);
}

/** Words that are units only when no number follows: "2 in 1", "4 to 6". */
export function isAlsoPreposition(word: string): boolean {
  return word === 'in' || word === 'to';
}

/** "3771gr": grams are weighed roundly, and letters of a model are these too. */
const ODD_GRAMS = /^\d{3,}[1-9]gr$/;

const MEASURE = /^(\d+(?:\.\d+)?)([a-z]+)$/;

/** Reads a number with a unit stuck to it (`64gb`, `15.6zoll`); undefined for anything else. */
export function readMeasure(word: string): Measure | undefined {
  const found = ODD_GRAMS.test(word) ? null : MEASURE.exec(word);
  const unit =
    found === null ? undefined : found[2] === 'g' ? gramsOf(found[1] as string) : UNITS.get(found[2] as string);
  return found === null || unit === undefined ? undefined : { value: Number(found[1]), unit };
}

function gramsOf(number: string): string | undefined {
  return isOfGrams(Number(number)) ? 'g' : undefined;
}

/** Small units that are written as the large one from so many on: 750 ml and 75 cl are 0.75 l, 1000 g are 1 kg. */
const LARGE: Readonly<Record<string, { readonly unit: string; readonly share: number; readonly from: number }>> = {
  ml: { unit: 'l', share: 1000, from: 100 },
  cl: { unit: 'l', share: 100, from: 10 },
  g: { unit: 'kg', share: 1000, from: 1000 },
};

/** The one spelling of a measure: `64gb`, `15.6in`. */
export function spellMeasure({ value, unit }: Measure): string {
  const large = LARGE[unit];
  return large === undefined || value < large.from ? `${value}${unit}` : `${value / large.share}${large.unit}`;
}
