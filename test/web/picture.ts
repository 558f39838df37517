import type { CatalogueProduct, Variant } from './goods/product';
import { SILHOUETTES, type Tone } from './silhouettes';

/** Colour words of the demo shops → a hex colour; the longest word that fits wins, so "dark blue" beats "blue". */
const HUES: readonly (readonly [string, string])[] = (
  [
    ['black schwarz noir nero negro onyx obsidian midnight anthracite anthrazit graphit matte', '#34383f'],
    ['white weiß blanc bianco blanco starlight', '#e4e1da'],
    ['grey gray grau gris grigio graphite titan forge', '#7d838b'],
    ['silver argent argento silber platinum aluminium inox cromo nichel plata hellgrau marble', '#b4b9bf'],
    ['blue blau bleu blu azul cobalt bluesteel smolder stormy', '#3f6ea5'],
    ['navy marine nachtblau dunkelblau dark tidepool', '#2b3f63'],
    ['hellblau frost', '#9cbdd8'],
    ['red rot rouge rosso rojo kirschrot bordeaux burgundy ox', '#a6393b'],
    ['pink rose', '#d898a4'],
    ['green grün vert verde agave forest mythical', '#4f7a5b'],
    ['petrol turquoise teal aqua', '#2f7f86'],
    ['yellow jaune giallo senfgelb', '#d9aa3c'],
    ['orange arancio', '#d0703a'],
    ['brown braun dunkelbraun tortoise cognac terrakotta rame sunburst', '#8b5a3c'],
    ['beige camel khaki crema cream hazel sahara blond natur natural buche eiche', '#c3a47c'],
    ['violet', '#75679c'],
  ] as const
).flatMap(([words, hex]) => words.split(' ').map((word) => [word, hex] as const));

/** What a thing without a colour is drawn in: wood for furniture, slate for the rest. */
const PLAIN = '#8a8f98';

/** A drawing of the product as an SVG document: its silhouette in its colour, on the sheet colour of the shop. */
export function picture(
  { shape, options, material }: CatalogueProduct,
  color: string | undefined,
  sheet: string,
): string {
  const main = hexOf(color ?? options?.color?.[0] ?? material ?? '');
  const tones: Readonly<Record<Tone, string>> = {
    m: main,
    d: mix(main, '#000000', 0.28),
    l: mix(main, '#ffffff', 0.42),
    k: '#26282c',
    w: '#f4f2ee',
  };
  const strokes = SILHOUETTES[shape] ?? SILHOUETTES['box'] ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="600" height="600">
<rect width="300" height="300" fill="${sheet}"/><ellipse cx="150" cy="247" rx="92" ry="9" fill="#000" opacity=".09"/>
<g transform="translate(40 38) scale(1.1)">${strokes.map((draw) => draw((name) => tones[name])).join('')}</g></svg>`;
}

function hexOf(words: string): string {
  const lower = words.toLowerCase();
  const fitting = HUES.filter(([word]) => lower.includes(word)).sort(([a], [b]) => b.length - a.length);
  return fitting[0]?.[1] ?? PLAIN;
}

function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Address of the drawing of one version. */
export function pictureUrl(
  { slug }: Pick<CatalogueProduct, 'slug'>,
  { color }: Pick<Variant, 'color'>,
  origin: string,
): string {
  return `${origin}/picture/${slug}.svg${color === undefined ? '' : `?color=${encodeURIComponent(color)}`}`;
}
