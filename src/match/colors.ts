import { colorOf } from '@/src/listings/terms/color';
import { tokenize } from '@/src/listings/terms/tokens';
import type { Traits } from './traits';

/** Makers' names of colours → the plain colours a seller may call them. Titles use many of these words otherwise. */
const SHADES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'obsidian onyx ebony jet carbon charcoal coal raven': 'black graphite grey',
    midnight: 'black blue navy',
    starlight: 'white beige gold silver',
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

/** Whether a word is a maker's name of a colour. */
export function isShade(word: string): boolean {
  return SHADES.has(word);
}

const LIGHT = /^(?:hell|light|clair|claire|claro|clara|chiaro|chiara|pale)/;
const DARK = /^(?:dunkel|dark|deep|fonce|foncee|oscuro|oscura|scuro|scura|tief|nacht)/;

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
export function colorsOf({ attributes, tokens }: Traits, other: Traits): Colors | undefined {
  const stated = attributes.color === undefined ? [] : wordsOf(attributes.color);
  const inTitle = tokens.flatMap(({ kind, text }) => (kind === 'color' ? text : []));
  const named = tokens.flatMap(({ kind, text }) => (kind === 'word' && isColorName(text, other) ? text : []));
  const words = stated.length > 0 || inTitle.length > 0 ? [...stated, ...inTitle] : named;
  if (words.length === 0) return undefined;
  // A word nobody knows is a colour of its own when the shop says it is one.
  const plain = new Set(words.flatMap((word) => plainOf(word) ?? []));
  return {
    plain: plain.size > 0 ? plain : new Set(words),
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
  const known = colorOf(word);
  if (known !== undefined) return [known];
  const [, base] =
    /^(?:hell|dunkel|nacht|himmel|tief|natur|mittel|stahl|wein|moos|tannen|oliv|anthrazit)(\p{L}{3,})$/u.exec(word) ??
    [];
  const compound = base === undefined ? undefined : colorOf(base);
  return compound === undefined ? SHADES.get(word) : [compound];
}
