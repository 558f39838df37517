import { colorOf } from '@/src/listings/terms/color';
import { isUnspaced } from '@/src/listings/terms/east-asian';
import { fold } from '@/src/listings/terms/fold';
import { remembered } from '@/src/listings/terms/remembered';
import { tokenize } from '@/src/listings/terms/tokens';
import { once } from './once';
import type { Traits } from './traits';

/** Makers' names of colours → the plain colours a seller may call them. Titles use many of these words otherwise. */
const SHADES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'obsidian onyx ebony jet carbon charcoal coal raven': 'black graphite grey',
    'midnight mitternacht minuit medianoche mezzanotte middernacht polnoc pulnoc': 'black blue navy',
    'starlight polarstern galassia estelar sterrenlicht hvezdna': 'white beige gold silver',
    'ivory elfenbein ivoire avorio marfil eggshell snow arctic chalk alabaster pearl parchment bone': 'white beige',
    'platinum platin platine platino aluminium alu chrome chrom cromo nickel nichel inox edelstahl stainless steel':
      'silver grey',
    'titanium titan titane titanio slate stone taupe': 'grey silver beige',
    'cognac camel tan caramel chestnut walnut nussbaum noyer noce nogal orzech orech chocolate mocha espresso hazel toffee cuoio mink':
      'brown beige',
    'tortoise tortoiseshell havana habana avana schildpatt ecaille tartaruga carey': 'brown',
    'schwarzbraun zwartbruin cernohneda cernohnedy czarnobrazowy': 'black brown',
    'sand natur natural naturel naturale champagne oat linen khaki kaki caqui cachi nude vanilla': 'beige brown gold',
    'bordeaux burgundy burgund burgunder bordeauxrot bordowy wine maroon crimson scarlet ruby cherry bordo granate coral vinovy vinova vinove bordowa bordowe':
      'red purple pink',
    'rose blush fuchsia magenta peach salmon': 'pink red',
    'strawberry erdbeere fraise raspberry himbeere framboise': 'red pink',
    'sunburst burst': 'brown orange red yellow',
    'naturalny naturalna naturalne naturlich prirodni natuurlijk': 'beige brown',
    'nuit nacht notte noche': 'navy blue black',
    'lavender lavendel lilac lilas mauve plum aubergine eggplant amethyst': 'purple pink',
    'petrol aqua mint menthe menta cyan lagoon ocean aquamarine': 'turquoise blue green',
    'indigo denim cobalt sapphire sky azure royal': 'blue navy',
    'olive oliv oliva olijf olijfgroen olivgrun oliwkowy olivova sage forest moss jade emerald lime kiwi pistachio pistazie avocado':
      'green',
    'mustard senf lemon amber': 'yellow orange',
    'rust terracotta copper kupfer cuivre rame apricot koper cobre kupferfarben medeny medena miedziany miedziana':
      'orange brown red',
  }).flatMap(([names, plain]) => names.split(' ').map((name): [string, string[]] => [name, plain.split(' ')])),
);

/**
 * Plain colours in Dutch (without "rode", a maker of microphones), and the stems of Polish (…y, …a, …e) and Czech
 * adjectives (…ý, …á, …é), folded.
 */
const PLAIN: Readonly<Record<string, readonly [words: string, polish: string, czech: string]>> = {
  black: ['zwart zwarte', 'czarn', 'cern'],
  white: ['wit witte', 'bial', 'bil'],
  grey: ['grijs grijze', 'szar', 'sed'],
  silver: ['zilver zilveren zilverkleurig', 'srebrn', 'stribrn'],
  gold: ['goud gouden goudkleurig', 'zlot', 'zlat'],
  red: ['rood', 'czerwon', 'cerven'],
  blue: ['blauw blauwe', 'niebiesk', 'modr'],
  navy: ['donkerblauw donkerblauwe marineblauw', 'granatow', 'tmavomodr'],
  green: ['groen groene', 'zielon', 'zelen'],
  yellow: ['geel gele', 'zolt', 'zlut'],
  orange: ['oranje', 'pomaranczow', 'oranzov'],
  pink: ['roze', 'rozow', 'ruzov'],
  purple: ['paars paarse', 'fioletow', 'fialov'],
  brown: ['bruin bruine', 'brazow', 'hned'],
  beige: ['creme', 'bezow', 'bezov'],
  turquoise: ['turkoois', 'turkusow', 'tyrkysov'],
  graphite: ['antraciet antracyt antracit', 'grafitow', 'antracitov'],
};

const ENDINGS = ['y', 'a', 'e', 'ie', 'i'];

const PLAIN_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(PLAIN).flatMap(([color, [words, ...stems]]) =>
    [...words.split(' '), ...stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending))].map(
      (word): [string, string] => [word, color],
    ),
  ),
);

/** Chinese makers put two or three signs before these: "铂金银", "远峰蓝". Others end words that are no colours. */
const MAKERS = new Set(['black', 'white', 'grey', 'silver', 'blue', 'green', 'purple']);

/** Colours in Japanese and Chinese: a word of its own, or before the sign for colour. */
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Katakana}]/u;
const UNSPACED: readonly (readonly [color: string, pattern: RegExp])[] = (
  [
    ['black', '黑|黒', 'ブラック|深空黑|曜石黑'],
    ['white', '白', 'ホワイト|雪白'],
    ['grey', '灰', 'グレー|グレイ|深空灰'],
    ['silver', '银|銀', 'シルバー'],
    ['gold', '金', 'ゴールド'],
    ['red', '红|紅|赤', 'レッド|ボルドー|酒红'],
    ['blue', '蓝|藍|青', 'ブルー|水色'],
    ['navy', '紺', 'ネイビー|藏青'],
    ['green', '绿|緑|綠', 'グリーン'],
    ['yellow', '黄', 'イエロー'],
    ['orange', '橙', 'オレンジ'],
    ['pink', '粉', 'ピンク'],
    ['purple', '紫', 'パープル'],
    ['brown', '棕|茶|褐', 'ブラウン'],
    ['beige', '米', 'ベージュ|カーキ|アイボリー|卡其|驼色|香槟色'],
    ['graphite', '石墨', 'グラファイト|チャコール'],
  ] as const
).map(([color, signs, words]) => [
  color,
  new RegExp(
    `(?:${signs})色|${MAKERS.has(color) ? `(?<= )\\p{Script=Han}{2,3}(?:${signs})(?= )|` : ''}(?<![\\p{Script=Han}\\p{Script=Katakana}])(?:${signs})(?![\\p{Script=Han}\\p{Script=Katakana}])|${words}`,
    'u',
  ),
]);

/** Plain colours said in Dutch, Polish, Czech, Japanese or Chinese, in English. */
function colorsSaid(plain: string, said: readonly string[]): readonly string[] {
  const words = said.flatMap((word) => PLAIN_WORDS.get(word) ?? []);
  if (!isUnspaced(plain) || !HAN_OR_KANA.test(plain)) return words;
  return [...words, ...UNSPACED.flatMap(([color, pattern]) => (pattern.test(plain) ? color : []))];
}

/** Whether a word is a maker's name of a colour. */
export function isShade(word: string): boolean {
  return SHADES.has(word);
}

const LIGHT = /^(?:hell|light|clair|claire|claro|clara|chiaro|chiara|pale|licht|jasn|svetl)/;
const DARK = /^(?:dunkel|dark|deep|fonce|foncee|oscuro|oscura|scuro|scura|tief|nacht|donker|ciemn|tmav)/;

const toneOf = remembered((word): Colors['tone'] =>
  LIGHT.test(word) ? 'light' : DARK.test(word) ? 'dark' : undefined,
);

/** What makers call a colour by its tone alone → the plain colours it may be. */
const TONES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'dark dunkel fonce oscuro scuro donker ciemny tmavy': ['black', 'grey', 'graphite', 'navy', 'brown'],
    'light hell clair claro chiaro licht jasny svetly': ['white', 'grey', 'silver', 'beige'],
  }).flatMap(([names, plain]) => names.split(' ').map((name): [string, string[]] => [name, plain])),
);

function isTone({ attributes }: Traits): boolean {
  return attributes.color !== undefined && TONES.has(fold(attributes.color).trim());
}

/** What is said of a thing's colour. */
export interface Colors {
  /** Plain colours it may have, in English. */
  readonly plain: ReadonlySet<string>;
  /** The same, word by word: what each of several words may mean. */
  readonly each: readonly (readonly string[])[];
  /** The words that said so, for people. */
  readonly said: string;
  readonly tone: 'light' | 'dark' | undefined;
}

/**
 * The colour a side states: attribute and plain colours of the title, else makers' names in a title that states none.
 * Such names count only where the other title lacks them: "Stone" may be a brand, "Pearl" a novel.
 */
export function colorsOf(side: Traits, other: Traits): Colors | undefined {
  return ownColors(side) ?? colorsIn(namesOrSaid(side, other), isTone(side) || isTone(other));
}

/** The colours a side states whatever the other says: they are in plain words, which no tone is. */
const ownColors = once((side): Colors | undefined => {
  const words = wordsSaid(side);
  return words.some((word) => TONES.has(word)) ? undefined : colorsIn(words, false);
});

function namesOrSaid(side: Traits, other: Traits): readonly string[] {
  const said = wordsSaid(side);
  return said.length > 0 ? said : namesSaid(side, other);
}

/** @param isTold by tones alone: "dark" is a colour then. */
function colorsIn(words: readonly string[], isTold: boolean): Colors | undefined {
  if (words.length === 0) return undefined;
  // A word nobody knows is a colour of its own when the shop says it is one.
  const each = words.flatMap((word) => {
    const meant = plainOf(word) ?? (isTold ? TONES.get(word) : undefined);
    return meant === undefined ? [] : [meant];
  });
  const meant = new Set(each.flat());
  const tones = words.map(toneOf);
  return {
    plain: meant.size > 0 ? meant : new Set(words),
    each,
    // "zwart" of the attribute and "black" read from the title are one word said twice.
    said: [...new Set(words)]
      .filter((word, i) => !words.slice(0, i).some((before) => before !== word && plainOf(before)?.[0] === word))
      .join(' '),
    tone: tones.includes('light') ? 'light' : tones.includes('dark') ? 'dark' : undefined,
  };
}

/** Colours of the attribute, then plain ones of the title. */
const wordsSaid = once(({ attributes, tokens, plain, said }): readonly string[] => [
  ...(attributes.color === undefined ? [] : wordsOf(attributes.color)),
  ...tokens.flatMap(({ kind, text }) => (kind === 'color' ? text : [])),
  ...colorsSaid(plain, said),
]);

/**
 * True when both state a colour and no word of one can mean the other: black / white, light grey / dark grey; or several, of
 * which each has one that the other lacks: white with green, black with green.
 */
export function colorsDiffer(a: Colors, b: Colors): boolean {
  if (![...a.plain].some((color) => b.plain.has(color))) return true;
  if (hasOther(a, b) && hasOther(b, a)) return true;
  return a.tone !== undefined && b.tone !== undefined && a.tone !== b.tone;
}

/** Whether one of its words means nothing that the other may have: "titanium" is grey or silver, and "silver titanium" no other. */
function hasOther({ each }: Colors, than: Colors): boolean {
  return each.some((meant) => !meant.some((color) => than.plain.has(color)));
}

function wordsOf(color: string): string[] {
  return tokenize(color).flatMap(({ kind, text }) =>
    kind === 'word' || kind === 'color' || kind === 'pair' ? text : [],
  );
}

/** Makers' names for colours, when the other side states one; and a tone alone, when the other's is one. */
function namesSaid({ tokens }: Traits, other: Traits): readonly string[] {
  if (!statesColor(other)) return [];
  const isName = (word: string) => !other.words.has(word) && plainOf(word) !== undefined;
  return tokens.flatMap(({ kind, text }) =>
    kind === 'word' && (isName(text) || (TONES.has(text) && isTone(other))) ? text : [],
  );
}

function statesColor({ attributes, tokens }: Traits): boolean {
  return attributes.color !== undefined || tokens.some(({ kind }) => kind === 'color');
}

/** Sellers call graphite black. */
const GRAPHITE = ['graphite', 'black'];

/** `dunkelgrau` → grey: German, Dutch and Czech write the tone and the colour as one word, whose last s may be taken for a plural. */
const plainOf = remembered((word): readonly string[] | undefined => {
  const known = colorOf(word) ?? colorsSaid(` ${word} `, [word])[0];
  if (known !== undefined) return known === 'graphite' ? GRAPHITE : [known];
  const [, base] =
    /^(?:hell|dunkel|nacht|himmel|tief|natur|mittel|stahl|wein|moos|tannen|oliv|anthrazit|donker|licht|svetle|tmave|tmavo|ciemno|jasno)(.{3,})$/.exec(
      word,
    ) ?? [];
  const compound =
    base === undefined ? undefined : (colorOf(base) ?? colorsSaid(` ${base} `, [base])[0] ?? colorOf(`${base}s`));
  return compound === undefined ? SHADES.get(word) : [compound];
});
