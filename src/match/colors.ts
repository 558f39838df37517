import { colorOf } from '@/src/listings/terms/color';
import { tokenize } from '@/src/listings/terms/tokens';
import type { Traits } from './traits';

/** Makers' names of colours → the plain colours a seller may call them. Titles use many of these words otherwise. */
const SHADES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'obsidian onyx ebony jet carbon charcoal coal raven': 'black graphite grey',
    'midnight mitternacht minuit medianoche mezzanotte middernacht polnoc pulnoc': 'black blue navy',
    'starlight polarstern galassia estelar sterrenlicht hvezdna': 'white beige gold silver',
    'ivory elfenbein ivoire avorio marfil eggshell snow arctic chalk alabaster pearl': 'white beige',
    'platinum platin platine platino aluminium alu chrome chrom cromo nickel nichel inox edelstahl stainless steel':
      'silver grey',
    'titanium titan titane titanio slate stone taupe': 'grey silver beige',
    'cognac camel tan caramel chestnut walnut nussbaum noyer chocolate mocha espresso hazel toffee cuoio':
      'brown beige',
    'tortoise tortoiseshell havana schildpatt ecaille tartaruga carey': 'brown',
    'sand natur natural naturel naturale champagne oat linen khaki nude vanilla': 'beige brown gold',
    'bordeaux burgundy burgund wine maroon crimson scarlet ruby cherry bordo granate coral': 'red purple pink',
    'rose blush fuchsia magenta peach salmon': 'pink red',
    'lavender lavendel mauve plum aubergine eggplant amethyst': 'purple pink',
    'petrol aqua mint menthe menta cyan lagoon ocean aquamarine': 'turquoise blue green',
    'indigo denim cobalt sapphire sky azure royal': 'blue navy',
    'olive oliv oliva sage forest moss jade emerald lime': 'green',
    'mustard senf lemon amber': 'yellow orange',
    'rust terracotta copper kupfer cuivre rame apricot': 'orange brown red',
  }).flatMap(([names, plain]) => names.split(' ').map((name): [string, string[]] => [name, plain.split(' ')])),
);

/** Plain colours in Dutch (without "rode", a maker of microphones), and their stems in Polish and Czech, whose endings follow the noun's gender. */
const PLAIN: readonly (readonly [color: string, pattern: RegExp])[] = (
  [
    ['black', 'zwarte?|czarn\\p{L}{1,2}|cern[ayeouy]'],
    ['white', 'witte?|bial\\p{L}{1,2}|bil[ayeo]'],
    ['grey', 'grijze?|szar\\p{L}{1,2}|sed[ayei]'],
    ['silver', 'zilver(?:en|kleurig)?|srebrn\\p{L}{1,2}|stribrn[ayeo]'],
    ['gold', 'goud(?:en|kleurig)?|zlot\\p{L}{1,2}|zlat[ayeo]'],
    ['red', 'rood|czerwon\\p{L}{1,2}|cerven[ayeo]'],
    ['blue', 'blauwe?|niebiesk\\p{L}{1,2}|modr[ayeo]'],
    ['navy', 'donkerblauwe?|marineblauw|granatow\\p{L}{1,2}|tmavomodr[ayeo]'],
    ['green', 'groene?|zielon\\p{L}{1,2}|zelen[ayeo]'],
    ['yellow', 'gele?|geel|zolt\\p{L}{1,2}|zlut[ayeo]'],
    ['orange', 'oranje|pomaranczow\\p{L}{1,2}|oranzov[ayeo]'],
    ['pink', 'roze|rozow\\p{L}{1,2}|ruzov[ayeo]'],
    ['purple', 'paarse?|fioletow\\p{L}{1,2}|fialov[ayeo]'],
    ['brown', 'bruine?|brazow\\p{L}{1,2}|hned[ayeo]'],
    ['beige', 'creme|bezow\\p{L}{1,2}|bezov[ayeo]|kremow\\p{L}{1,2}'],
    ['turquoise', 'turkusow\\p{L}{1,2}|tyrkysov[ayeo]'],
    ['graphite', 'antraciet|antracyt\\p{L}*|grafitow\\p{L}{1,2}|antracitov[ayeo]|grafitov[ayeo]|antracit'],
  ] as const
).map(([color, words]) => [color, new RegExp(`^(?:${words})$`, 'u')]);

/** Colours in Japanese and Chinese: a word of its own, or before the sign for colour. */
const UNSPACED: readonly (readonly [color: string, pattern: RegExp])[] = (
  [
    ['black', '黑|黒', 'ブラック|深空黑|曜石黑'],
    ['white', '白', 'ホワイト|雪白'],
    ['grey', '灰', 'グレー|グレイ|深空灰'],
    ['silver', '银|銀', 'シルバー'],
    ['gold', '金', 'ゴールド'],
    ['red', '红|紅|赤', 'レッド'],
    ['blue', '蓝|藍|青', 'ブルー'],
    ['navy', '紺', 'ネイビー|藏青'],
    ['green', '绿|緑|綠', 'グリーン'],
    ['yellow', '黄', 'イエロー'],
    ['orange', '橙', 'オレンジ'],
    ['pink', '粉', 'ピンク'],
    ['purple', '紫', 'パープル'],
    ['brown', '棕|茶|褐', 'ブラウン'],
    ['beige', '米', 'ベージュ'],
    ['graphite', '石墨', 'グラファイト|チャコール'],
  ] as const
).map(([color, signs, words]) => [
  color,
  new RegExp(
    `(?:${signs})色|(?<![\\p{Script=Han}\\p{Script=Katakana}])(?:${signs})(?![\\p{Script=Han}\\p{Script=Katakana}])|${words}`,
    'u',
  ),
]);

/** Plain colours said in Dutch, Polish, Czech, Japanese or Chinese, in English. */
function colorsSaid(plain: string): readonly string[] {
  const words = plain
    .trim()
    .split(' ')
    .flatMap((word) => PLAIN.find(([, pattern]) => pattern.test(word))?.[0] ?? []);
  return [...words, ...UNSPACED.flatMap(([color, pattern]) => (pattern.test(plain) ? color : []))];
}

/** Whether a word is a maker's name of a colour. */
export function isShade(word: string): boolean {
  return SHADES.has(word);
}

const LIGHT = /^(?:hell|light|clair|claire|claro|clara|chiaro|chiara|pale|licht|jasn|svetl)/;
const DARK = /^(?:dunkel|dark|deep|fonce|foncee|oscuro|oscura|scuro|scura|tief|nacht|donker|ciemn|tmav)/;

/** What is said of a thing's colour. */
export interface Colors {
  /** Plain colours it may have, in English. */
  readonly plain: ReadonlySet<string>;
  /** The words that said so, for people. */
  readonly said: string;
  readonly tone: 'light' | 'dark' | undefined;
}

/**
 * The colour a side states: attribute and plain colours of the title, else makers' names in a title that states none.
 * Such names count only where the other title lacks them: "Stone" may be a brand, "Pearl" a novel.
 */
export function colorsOf({ attributes, tokens, plain }: Traits, other: Traits): Colors | undefined {
  const stated = attributes.color === undefined ? [] : wordsOf(attributes.color);
  const inTitle = [...tokens.flatMap(({ kind, text }) => (kind === 'color' ? text : [])), ...colorsSaid(plain)];
  const named = tokens.flatMap(({ kind, text }) => (kind === 'word' && isColorName(text, other) ? text : []));
  const words = stated.length > 0 || inTitle.length > 0 ? [...stated, ...inTitle] : named;
  if (words.length === 0) return undefined;
  // A word nobody knows is a colour of its own when the shop says it is one.
  const meant = new Set(words.flatMap((word) => plainOf(word) ?? []));
  return {
    plain: meant.size > 0 ? meant : new Set(words),
    said: [...new Set(words)].join(' '),
    tone: words.some((word) => LIGHT.test(word)) ? 'light' : words.some((word) => DARK.test(word)) ? 'dark' : undefined,
  };
}

/** True when both state a colour and no word of one can mean the other: black / white, light grey / dark grey. */
export function colorsDiffer(a: Colors, b: Colors): boolean {
  if (![...a.plain].some((color) => b.plain.has(color))) return true;
  return a.tone !== undefined && b.tone !== undefined && a.tone !== b.tone;
}

function wordsOf(color: string): string[] {
  return tokenize(color).flatMap(({ kind, text }) =>
    kind === 'word' || kind === 'color' || kind === 'pair' ? text : [],
  );
}

function isColorName(word: string, other: Traits): boolean {
  return !other.words.has(word) && plainOf(word) !== undefined && other.attributes.color !== undefined;
}

/** `dunkelgrau` → grey: German writes the tone and the colour as one word. */
function plainOf(word: string): readonly string[] | undefined {
  const known = colorOf(word) ?? colorsSaid(` ${word} `)[0];
  if (known !== undefined) return [known];
  const [, base] =
    /^(?:hell|dunkel|nacht|himmel|tief|natur|mittel|stahl|wein|moos|tannen|oliv|anthrazit)(\p{L}{3,})$/u.exec(word) ??
    [];
  const compound = base === undefined ? undefined : colorOf(base);
  return compound === undefined ? SHADES.get(word) : [compound];
}
