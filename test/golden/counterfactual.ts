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
    'černý bílý',
    'černá bílá',
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
    /(?<!\p{L})(?:black|white|schwarz|wei(?:ß|ss)|noir|blanc|negro|blanco|nero|bianco|zwart|wit|czarn[ya]|biał[ya]|(?:čern|bíl)[ýá])(?!\p{L})/iu,
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
  'Brašna pro $',
  'Náhradní díl pro $',
  'Puzdro na $',
  'Remienok pre $',
  'Ładowarka do $',
  'Ersatzakku für $',
  'Servis displeje $',
].map((words) => (name) => words.replace('$', name));

/** What shops put before a name, by the kinds of goods of the labelled pairs. */
const SHELVES: Readonly<Record<string, readonly string[]>> = {
  phones: [
    ...['Mobilní telefon', 'Smartphone', 'Handy', 'Téléphone portable', 'Teléfono móvil', 'Telefono cellulare'],
    ...['Mobiele telefoon', 'Telefon komórkowy', 'Mobilný telefón', 'スマートフォン', '手机'],
  ],
  laptops: ['Notebook', 'Laptop', 'Ordinateur portable', 'Portátil', 'Computer portatile', '笔记本电脑'],
  cameras: ['Digitální fotoaparát', 'Digitalkamera', 'Appareil photo', 'Fotocamera', 'Aparat fotograficzny'],
  watches: ['Chytré hodinky', 'Armbanduhr', 'Montre', 'Reloj', 'Orologio', 'Zegarek', 'Horloge', '腕時計'],
  sneakers: ['Boty', 'Tenisky', 'Schuhe', 'Chaussures', 'Zapatillas', 'Scarpe', 'Buty', 'Schoenen'],
  vacuums: ['Vysavač', 'Tyčový vysavač', 'Staubsauger', 'Aspirateur', 'Aspirapolvere', 'Odkurzacz', 'Stofzuiger'],
  printers: ['Tiskárna', 'Multifunkční tiskárna', 'Drucker', 'Drukarka'],
  toys: ['Hračka', 'Stavebnice', 'Spielzeug', 'Jouet', 'Zabawka'],
  tools: ['Nářadí', 'Elektrické nářadí', 'Werkzeug', 'Narzędzie'],
};

/** What shops put behind a name: where it was meant to be sold, its state, their own number, what comes with it. */
const BEHIND: readonly string[] = [
  ...[
    ' CZ distribuce',
    ', CZ distribuce',
    ' - EU distribuce',
    ' (EU)',
    ' SK distribúcia',
    ' PL dystrybucja',
    ' - EU verze',
  ],
  ...[
    ' - rozbaleno',
    ' (zánovní)',
    ' - II. jakost',
    ' - použité',
    ' - výprodej',
    ' - předváděcí kus',
    ' (poškozený obal)',
  ],
  ...[
    ' SKLADEM',
    ' - záruka 24 měsíců',
    ' + dárek zdarma',
    ' doprava zdarma',
    ' - originál',
    ' (2023)',
    ', OEM',
    ' bulk',
  ],
  ...[
    ' (90XB0-M210)',
    ' [KL4512987]',
    ' 8594012345678',
    ' B-Ware',
    ' NEU & OVP',
    ' - Vorführgerät',
    ' - outlet',
    ' Retail',
  ],
];

/** A name as other shops write it; few of the many ways, others for each place in a list. */
export function asOtherShops(name: string, category: string, place: number): readonly string[] {
  const shelves = SHELVES[category] ?? [];
  const behind = [0, 1, 2, 3, 4].map((step) => BEHIND[(5 * place + step) % BEHIND.length]);
  return [
    ...(shelves.length === 0 ? [] : [`${shelves[place % shelves.length]} ${name}`]),
    ...behind.map((words) => name + words),
    name.replace(/ (\S+)$/, ' ($1)'),
    name.replace(/ (\S+)$/, ' – $1'),
    name.replace(/(\d) ?GB/g, (whole, digit: string) => `${digit}${whole.includes(' ') ? '' : ' '}GB`),
  ];
}
