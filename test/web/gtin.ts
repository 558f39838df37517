/** Makes article numbers for the demo shops: the check digits are right, the numbers themselves are invented. */

/** GS1 company prefixes under which each brand's invented numbers look at home. Never 02, 04, 05, 2x, 98 or 99. */
const PREFIX_BY_BRAND: Readonly<Record<string, string>> = {
  Adidas: '4066746',
  Apple: '0194253',
  AVM: '4023125',
  Birkenstock: '4052001',
  Bosch: '4053423',
  Bose: '0017817',
  Brother: '4977766',
  Canon: '4549292',
  "De'Longhi": '8004399',
  Dell: '5397184',
  Dyson: '5025155',
  Fujifilm: '4547410',
  Garmin: '0753759',
  Google: '0840244',
  JBL: '6925281',
  KitchenAid: '8003437',
  Kärcher: '4054278',
  LEGO: '5702017',
  "Levi's": '5401043',
  Lenovo: '0197528',
  LG: '8806091',
  Logitech: '5099206',
  Makita: '0088381',
  Miele: '4002516',
  Nike: '0195866',
  Nintendo: '0045496',
  Philips: '8710103',
  Samsung: '8806094',
  Siemens: '4242003',
  Sonos: '8717755',
  Sony: '4548736',
  Thule: '7313020',
  Weber: '0077924',
  Xiaomi: '6934177',
  Yamaha: '4957812',
};

/** Check digit of a GTIN without its last digit (GS1 General Specifications, section 7.9). */
export function checkDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    sum += Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/** An invented GTIN-13 for the `variant`-th variant (0..99) of a product; the same every time. */
export function gtin13(brand: string, slug: string, variant: number): string {
  const prefix = PREFIX_BY_BRAND[brand] ?? `40${digitsOf(brand, 5)}`;
  const body = prefix + digitsOf(`article ${slug}`, 3) + String(variant).padStart(2, '0');
  return body + checkDigit(body);
}

/** `count` decimal digits derived from a text (FNV-1a). */
export function digitsOf(text: string, count: number): string {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16777619) >>> 0;
  return String(hash % 10 ** count).padStart(count, '0');
}
