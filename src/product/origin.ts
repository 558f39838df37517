import { fold } from './fold';
import type { Line, Statement } from './page-lines';

/** Labels of where a thing was made, folded; the whole label. */
const LABEL =
  /^(?:countryof(?:origin|assembly|manufacture)|country(?:\/region)? of (?:origin|manufacture|production|assembly)|origin(?: country)?|made in|manufactured in|(?:herkunfts|ursprungs|herstellungs|produktions|erzeuger)(?:land|ort)|herkunft|hergestellt in|pays (?:d'origine|de fabrication|de production)|origine(?: de fabrication)?|fabrique en|lieu de fabrication|pais de (?:origen|fabricacion|origem|fabrico|produccion)|origen|origem|fabricado (?:en|em)|hecho en|paese (?:di|d') ?(?:origine|produzione|fabbricazione)|prodotto in|land van herkomst|productieland|(?:ursprungs|tillverknings|oprindelses|produktions|opprinnelses)land|valmistusmaa|alkuperamaa|kraj (?:pochodzenia|produkcji)|zeme (?:puvodu|vyroby)|krajina (?:povodu|vyroby)|szarmazasi (?:hely|orszag)|gyartas helye|tara de (?:origine|provenienta|fabricatie)|drzava (?:porekla|podrijetla|izvora)|paritoluriik|страна(?:[ -]+(?:производства|производитель|изготовитель|изготовления|происхождения|бренда и производства))?|країна(?:-| )виробник|страна на произход|mensei|uretim yeri|χωρα (?:προελευσης|κατασκευης)|原[产產]地(?:\(國\))?|[产產]地|生産国|原産国|製造国|원산지|제조국|بلد (?:المنشأ|الصنع)|ארץ ייצור)$/u;

/** Words before the place in a line, folded. */
const MADE_IN =
  /(?<!\p{L})(?:(?:made|manufactured|produced|crafted|handmade|hand made|assembled|built|sewn|woven) in(?: the)?|(?:hergestellt|produziert|gefertigt|handgefertigt) in(?: der| den)?|(?:fabrique|produit|confectionne)e?s? (?:en|au|aux)|fabrication en|(?:fabricad|hech|confeccionad|producid|produzid|feit)[oa]s? (?:en|em|no|na)|(?:prodott|fatt|realizzat|fabbricat)[oaie] in|(?:gemaakt|geproduceerd) in|tillverkad i|fremstillet i|wyprodukowano w|vyrobeno v|vyrobene v|сделано в|произведено в|made by hand in) ([\p{L}.]+(?:[ -][\p{L}.]+){0,3})/gu;

/** Languages the names of countries are known in. */
const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro ru uk el tr zh zh-Hant ja ko ar he bg hr sl et lv lt'.split(' ');

/** What Intl does not say, folded. */
const ALSO: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a': 'US',
  'u.s.a.': 'US',
  us: 'US',
  'u.s.': 'US',
  america: 'US',
  sua: 'US',
  eeuu: 'US',
  'ee.uu.': 'US',
  сша: 'US',
  'ee. uu.': 'US',
  eua: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'grande-bretagne': 'GB',
  grossbritannien: 'GB',
  англия: 'GB',
  prc: 'CN',
  'p.r.c.': 'CN',
  'pr china': 'CN',
  'p.r. china': 'CN',
  'mainland china': 'CN',
  'peoples republic of china': 'CN',
  cina: 'CN',
  кнр: 'CN',
  中國: 'CN',
  korea: 'KR',
  'republic of korea': 'KR',
  'south korea': 'KR',
  turkey: 'TR',
  turkiye: 'TR',
  holland: 'NL',
  hollande: 'NL',
  holanda: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'tschechische republik': 'CZ',
  czechia: 'CZ',
  'republique tcheque': 'CZ',
  'viet nam': 'VN',
  taiwan: 'TW',
  台灣: 'TW',
  台湾: 'TW',
  'hong kong': 'HK',
  macedonia: 'MK',
  moldova: 'MD',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  burma: 'MM',
  'u.a.e.': 'AE',
  uae: 'AE',
};

let known: Map<string, string> | undefined;

/** Names of all countries in all those languages, made when first asked for: about 8,000. */
function countries(): ReadonlyMap<string, string> {
  if (known) return known;
  known = new Map(Object.entries(ALSO));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !NOT_COUNTRIES.test(code));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined && !known.has(fold(name))) known.set(fold(name), code);
    }
  }
  return known;
}

/** Codes of unions, of the past, and for private use. */
const NOT_COUNTRIES = /^(?:EU|EZ|UN|QO|ZZ|XA|XB|SU|DD|YU|CS|TP|ZR|BU|FX|NT|AN|HV|DY|RH|VD|YD|UK|AA|Q[M-Z]|X[A-JL-Z])$/;

/**
 * The country a text names as a whole, as ISO 3166-1 alpha-2; of several ("Россия/Польша") the first.
 *
 * @example countryNamed('Deutschland'), countryNamed('PT') // 'DE', 'PT'
 */
function countryNamed(text: string): string | undefined {
  for (const piece of text.slice(0, 80).split(/[/,;()|]| or | oder | ou /)) {
    const name = piece.trim();
    if (name === '') continue;
    const folded = fold(name).replace(/^the /, '').replaceAll(/['’]/g, '').replace(/[.!]$/, '');
    const found = countries().get(folded) ?? countries().get(`${folded}.`);
    if (found) return found;
    if (/^[A-Z]{2}$/.test(name) && [...countries().values()].includes(name)) return name;
  }
  return undefined;
}

export interface StatedOrigin {
  readonly origin: string;
  readonly label: string;
  readonly text: string;
}

/** Where the thing was made, as ISO 3166-1 alpha-2: from a label, else from "made in …" below the name. */
export function originIn(
  statements: readonly Statement[],
  lines: readonly Line[],
  texts: readonly string[],
): StatedOrigin | undefined {
  for (const { label, value, loose } of statements) {
    if (
      !LABEL.test(fold(label).trim()) &&
      !LABEL.test(
        fold(label)
          .replace(/\([^()]*\)/g, '')
          .trim(),
      )
    )
      continue;
    const origin =
      value.length > (loose ? 40 : 80)
        ? undefined
        : (countryNamed(value) ?? lastWords(value.replace(/^made in /i, '')));
    if (origin) return { origin, label, text: value };
  }
  for (const text of [...lines.filter(({ below }) => below).map((line) => line.text), ...texts]) {
    for (const match of fold(text.slice(0, 2000)).matchAll(MADE_IN)) {
      const origin = firstWords(match[1] as string);
      if (origin) return { origin, label: match[0].slice(0, 60), text: text.slice(0, 300) };
    }
  }
  return undefined;
}

function firstWords(text: string): string | undefined {
  const words = text.split(' ');
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const found = countries().get(words.slice(0, count).join(' ').replace(/\.$/, ''));
    if (found) return found;
  }
  return undefined;
}

/** "Zeeland, Michigan USA": the country may end an address. */
function lastWords(text: string): string | undefined {
  const words = fold(text).split(/[ ,]+/);
  return words.length > 5 ? undefined : countries().get(words.at(-1) ?? '');
}
