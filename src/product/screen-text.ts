import { fold } from './fold';
import type { Statement } from './page-lines';

/** Labels of a diagonal, folded; the whole label. */
const LABEL =
  /^(?:(?:screen|display|monitor|panel)(?: size| diagonal)?|(?:main |primary )?(?:screen|display) size|diagonal(?: size)?|viewable size|(?:bildschirm|display|schirm)(?:diagonale|grosse)|diagonale|(?:taille|diagonale|dimension)s? (?:de l'|d'|de l' )?ecran|ecran|tamano (?:de (?:la )?)?pantalla|diagonal (?:de (?:la )?)?pantalla|pantalla|pulgadas|tamanho (?:da tela|do ecra)|tela|ecra|(?:dimensioni?|diagonale)(?: dello)? schermo|schermo|(?:scherm|beeldscherm)(?:diagonaal|grootte|formaat)?|skarm(?:storlek|diagonal)|skjerm(?:storrelse)|skaermstorrelse|przekatna(?: ekranu)?|ekran|uhlopricka(?: displeja?| obrazovky)?|uhlopriecka(?: displeja| obrazovky)?|displej|kijelzo(?: merete)?|kepatlo|диагональ(?: экрана| дисплея)?|размер экрана|экран|дисплей|ekran boyutu|画面サイズ|屏幕尺寸|螢幕尺寸|화면 크기)$/u;

const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,2})?)';
const INCHES =
  "(?:-|\\s)?(?:\"|”|″|''|’’|inch(?:es)?|in(?!\\p{L})|zoll|pouces?|pulgadas?|polegadas|pollici|дюйм\\p{L}*|palcu?o?v?(?!\\p{L})|cali(?!\\p{L})|col(?!\\p{L})|tum(?!\\p{L})|tommer?|inc(?!\\p{L})|インチ|英寸|吋|型)";
const IN_INCHES = new RegExp(`(?<![\\d.,x×])${NUMBER}${INCHES}(?!\\s?[x×]\\s?\\d)`, 'u');
const IN_CM = new RegExp(`(?<![\\d.,x×])${NUMBER}\\s?(?:cm|см)(?!\\p{L})(?!\\s?[x×]\\s?\\d)`, 'u');

/** Things with a screen, in names and shelves. */
const SCREENS =
  /(?<!\p{L})(?:tvs?|televis\p{L}*|televizor\p{L}*|smart-?tv|oled|qled|uhd|monitore?s?|displays?|screen|touchscreen|laptops?|notebooks?|ultrabook|macbook|imac|ipad|chromebook|thinkpad|ideapad|tablets?|tabletten?|all-in-one|smartphones?|phones?|handys?|fernseher|bildschirm|ecran|televiseur|ordinateur portable|portatil|pantalla|televisor|schermo|portatile|telefon\p{L}*|телевизор\p{L}*|монитор\p{L}*|ноутбук\p{L}*|планшет\p{L}*|экран\p{L}*|смартфон\p{L}*|電視|电视|螢幕|显示器|ノートパソコン|テレビ)(?!\p{L})/u;

/** Things that are only made for a screen of that size. */
const FOR_SCREENS =
  /(?<!\p{L})(?:for|fur|pour|para|per|voor|till|for|dla|для|sleeve|case|cover|bag|backpack|rucksack|tasche|hulle|schutz\p{L}*|housse|sacoche|sac|etui|funda|mochila|custodia|hoes|tas|torba|pokrowiec|чехол|сумка|рюкзак|stand|mount|wall ?mount|halterung|wandhalterung|support|supporto|soporte|bracket|protector|folie|film|cable|kabel|skin|keyboard|tastatur|battery|akku|adapter|fitted|wheel|felge|reifen|tyre|bike|fahrrad|bicycle|velo|bildschirmschutz)(?!\p{L})/u;

export interface StatedScreen {
  readonly screenInches: number;
  readonly label: string;
  readonly text: string;
}

/** The diagonal of the screen in inches: from a label, else from the name of a thing that has a screen. */
export function screenIn(
  statements: readonly Statement[],
  name: string,
  shelves: readonly string[],
): StatedScreen | undefined {
  if (FOR_SCREENS.test(fold(name.slice(0, 300)))) return undefined;
  for (const { label, value, loose } of statements) {
    const folded = fold(label);
    const word = folded
      .replace(/\([^()]*\)|\[[^[\]]*\]|["”″]/g, '')
      .replace(/,.*$/, '')
      .replace(/[\s:.*-]+$/, '')
      .trim();
    if (!LABEL.test(word) || (loose && value.length > 40)) continue;
    const inCm = /(?:^|[\s([,])(?:cm|см)(?:[)\]\s]|$)/u.test(folded);
    const stated = inches(fold(value.slice(0, 120)));
    const bare =
      /^\d{1,3}(?:[.,]\d{1,2})?$/.test(value.trim()) &&
      /diagon|inch|zoll|дюйм|palc|["”″]|pulgadas|uhlop|przekat|\bcm\b|см/u.test(folded)
        ? numberOf(value.trim()) / (inCm ? 2.54 : 1)
        : undefined;
    const screenInches = stated ?? bare;
    if (isScreen(screenInches)) return { screenInches: round(screenInches), label, text: value };
  }
  const folded = fold(name.slice(0, 300));
  const size = numberOf(IN_INCHES.exec(folded)?.[1] ?? '');
  const about = `${folded} ${fold(shelves.join(' '))}`;
  return isScreen(size) && SCREENS.test(about) ? { screenInches: round(size), label: 'name', text: name } : undefined;
}

function inches(text: string): number | undefined {
  const stated = IN_INCHES.exec(text)?.[1];
  if (stated !== undefined) return numberOf(stated);
  const cm = IN_CM.exec(text)?.[1];
  return cm === undefined ? undefined : numberOf(cm) / 2.54;
}

function numberOf(digits: string): number {
  return digits === '' ? Number.NaN : Number(digits.replace(',', '.'));
}

/** Watches have one inch, walls three hundred. */
function isScreen(size: number | undefined): size is number {
  return size !== undefined && size >= 0.8 && size <= 300;
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
