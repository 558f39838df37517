// Pairs that nobody wrote: the name of a labelled product with one attribute changed, or with what sellers do to a title.

/** What is changed, and how: a title in which nothing of it stands gives undefined. */
export type Change = (name: string) => string | undefined;

const OTHER_COLOR = new Map(
  [
    'black white',
    'schwarz weiß',
    'noir blanc',
    'negro blanco',
    'nero bianco',
    'zwart wit',
    'czarny biały',
    'czarna biała',
  ]
    .map((pair) => pair.split(' ') as [string, string])
    .flatMap(([dark, light]): [string, string][] => [
      [dark, light],
      [light, dark],
      ['weiss', 'schwarz'],
    ]),
);

/** Changes after which a title names another variant or model, whatever else agrees. */
export const DIFFERING = {
  capacity: changing(/(?<![\d/+])(\d+)(?= ?(?:GB|Go|TB|To)\b)/, (value) => String(2 * Number(value))),
  color: changing(
    /\b(?:black|white|schwarz|wei(?:ß|ss)|noir|blanc|negro|blanco|nero|bianco|zwart|wit|czarn[ya]|biał[ya])\b/i,
    (color) => OTHER_COLOR.get(color.toLowerCase()),
  ),
  year: changing(/(?<!\d)20[12]\d(?!\d)/, (year) => String(Number(year) - 3)),
  inches: changing(/(?<![\d.,])\d\d(?=(?:"|″| Zoll| inch| pouces| pulgadas| pollici))/, (size) =>
    String(Number(size) + 10),
  ),
  shoeSize: changing(/(?<=\bEU )\d\d\b/, (size) => String(Number(size) + 2)),
  letterSize: changing(/\b(?:XS|S|M|L|XL)$/, (size) => (size === 'XL' ? 'S' : 'XL')),
  generation: changing(/(?<=\bGen(?:eration)?\.? )\d\b|\b\d(?=(?:st|nd|rd|th) gen)/i, (number) =>
    String(Number(number) + 1),
  ),
  model: changing(/\b[A-Z]{1,4}-?\d{3,5}\b/, (model) =>
    model.replace(/\d(?=\d*$)/, (digit) => String((Number(digit) + 3) % 10)),
  ),
  line: changing(
    /(?<=^(?!.*\p{Lu}+-?\d)\p{L}+ (?:\p{L}+ )*\p{L}{4,} )[2-9](?=$| (?!\d|\/|\p{L}*(?:seat|Sitzer|Teile|tazze|slice)))/iu,
    (number) => String(Number(number) - 1),
  ),
  suffix: changing(
    /(?<=^(?!.*(?:\p{Lu}+-?\d|mini))\p{L}+ (?:\p{L}+ )*\p{L}{4,} )\d{1,2}(?=$| (?!\d|\/|pro|max|plus|ultra|lite|\p{L}{1,2}\b|\p{L}*(?:seat|Sitzer|Teile|tazze|slice)))/iu,
    (number) => `${number} Mini`,
  ),
} as const satisfies Record<string, Change>;

function changing(pattern: RegExp, change: (found: string) => string | undefined): Change {
  return (name) => {
    const found = pattern.exec(name)?.[0];
    const changed = found === undefined ? undefined : change(found);
    return changed === undefined ? undefined : name.replace(pattern, changed);
  };
}

/** What is for a thing or of it, in whose title its whole name stands. */
export const BESIDE: readonly Change[] = [
  'Hülle für $',
  'Coque pour $',
  'Ricambio per $',
  'Compatible with $',
  '$ spare part',
  '$ box only',
  'Suche $',
  '2x $',
  '$ replica 1:1',
  '$ defekt',
].map((words) => (name) => words.replace('$', name));
