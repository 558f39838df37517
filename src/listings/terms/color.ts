/**
 * Colour → its names in English, German, French, Spanish, Italian, Dutch, Polish, Czech and Slovak, folded; Japanese and Chinese are
 * in `east-asian`. Left out is what means more often something else: French "or", Dutch "rode" (a maker), Czech "seda" (silk).
 */
const NAMES: Readonly<Record<string, string>> = {
  black:
    'schwarzen czarnego czarnej cernou schwarz schwarze schwarzer schwarzes noir noire negro negra nero nera nere neri zwart zwarte czarny czarna czarne cerny cerna cerne cierny cierna cierne',
  white:
    'weissen bialego bialej bilou weiss weisse weisser weisses blanc blanche blanco blanca bianco bianca bianche bianchi wit witte bialy biala biale bily bila bile biely biela biele',
  grey: 'sedivy sediva sedive gray grau graue grauer graues gris grise grigio grigia grigie grigi gris grays grijs grijze szary szara szare sedy sede sivy siva sive',
  silver:
    'silberfarben argentee argentes plateada argentato argentata zilverkleurig stribrne silber silbern argent argente plata plateado argento zilver zilveren srebrny srebrna srebrne stribrny stribrna strieborny strieborna strieborne',
  gold: 'goldfarben doree dores dorada dorata goudkleurig zlate golden dore doree oro dorado dorato goud gouden zloty zlota zlote zlaty zlata',
  red: 'roten rot rote roter rotes rouge rojo roja rosso rossa rosse rossi rood czerwony czerwona czerwone cerveny cervena cervene',
  blue: 'celeste blekitny blekitna blekitne blau blaue blauer blaues bleu bleue azul azules blu azzurro azzurra azzurre blauw blauwe niebieski niebieska niebieskie modry modra modre',
  navy: 'marineblau marine dunkelblau donkerblauw granatowy granatowa granatowe tmavomodry tmavomodra tmavomodre',
  green: 'grun grune gruner grunes vert verte verde verdi groen groene zielony zielona zielone zeleny zelena zelene',
  yellow:
    'gele gelb gelbe gelber gelbes jaune amarillo amarilla giallo gialla gialle gialli geel zolty zolta zolte zluty zluta zlute zlty zlta zlte',
  orange: 'naranja arancione arancio oranje pomaranczowy pomaranczowa oranzovy oranzova pomaranczowe oranzove',
  pink: 'roses rosa rosado roze rozowy rozowa rozowe ruzovy ruzova ruzove',
  purple:
    'lilla morada violeta lila violett violet violette morado viola purpur paars paarse fioletowy fioletowa fialovy fialova fialove levandulovy levandulova levandulove',
  brown:
    'marroni marrones braun braune brauner braunes marron brun brune marrone castano bruin bruine brazowy brazowa brazowe hnedy hneda hnede',
  beige: 'creme cream crema ecru bezowy bezowa bezovy bezova kremowy kremowa kremovy bezowe bezove kremova kremove',
  turquoise: 'turkis turquesa turchese teal turkoois turkusowy turkusowa tyrkysovy tyrkysova tyrkysove',
  graphite:
    'graphit grafito grafite anthrazit anthracite antracita antracite antraciet grafitowy grafitowa grafitowe grafitovy grafitova grafitove antracytowy antracytowa antracitovy antracitova antracitove',
  bronze: 'bronce bronzo bronzen bronzovy bronzova bronzove',
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
