/** Colour → its names in English, German, French, Spanish and Italian, folded. French "or" is left out: English needs it. */
const NAMES: Readonly<Record<string, string>> = {
  black: 'schwarz schwarze schwarzer schwarzes noir noire negro negra nero nera',
  white: 'weiss weisse weisser weisses blanc blanche blanco blanca bianco bianca',
  grey: 'gray grau graue grauer graues gris grise grigio grigia gris grays',
  silver: 'silber silbern argent argente plata plateado argento',
  gold: 'golden dore doree oro dorado dorato',
  red: 'rot rote roter rotes rouge rojo roja rosso rossa',
  blue: 'blau blaue blauer blaues bleu bleue azul blu azzurro',
  navy: 'marineblau marine dunkelblau',
  green: 'grun grune gruner grunes vert verte verde',
  yellow: 'gelb gelbe gelber gelbes jaune amarillo amarilla giallo gialla',
  orange: 'naranja arancione arancio',
  pink: 'rosa rosado',
  purple: 'lila violett violet violette morado viola purpur',
  brown: 'braun braune brauner braunes marron brun brune marrone castano',
  beige: 'creme cream crema ecru',
  turquoise: 'turkis turquesa turchese teal',
  graphite: 'graphit grafito grafite anthrazit anthracite antracita antracite',
  bronze: 'bronce bronzo',
};

const COLORS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([color, names]) =>
    [color, ...names.split(' ')].map((name): [string, string] => [name, color]),
  ),
);

/** The English name of a colour given in any of our languages; undefined when the word is no colour we know. */
export function colorOf(word: string): string | undefined {
  return COLORS.get(word);
}
