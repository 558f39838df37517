import type { Token } from '@/src/listings/terms/tokens';

/** What a number before it counts, by what is compared: folded, without plural s; en, de, fr, es, it, nl, pl, cs. */
const NOUNS: Readonly<Record<string, string>> = {
  cups: 'cup cups tasse tassen taza tazas tazze tazza kopje kopjes filizanka filizanki filizanek salek salku',
  seats:
    'seat seater sitzer sitz sitze place places plaza plazas posti posto zit zits zitsbank osobowa osobowy mistna mistny',
  persons: 'person people personen personne personnes persona personas persone persoon personen osob osoby osoba',
  steps:
    'step stufe stufen marche marches peldano peldanos gradini gradino trede treden stopien stopnie stupen stupne stupnu',
  drawers:
    'drawer schublade schubladen tiroir tiroirs cajon cajones cassetti cassetto lade lades szuflada szuflady szuflad supliky supliku zasuvka zasuvky',
  doors: 'door turig turen porte portes puerta puertas ante deur deuren deurs drzwi drzwiowa dvere dverova',
  speeds:
    'speed gang gange vitesse vitesses velocidad velocidades velocita versnelling versnellingen bieg biegow biegi biegowy prevod prevodu rychlost rychlosti',
  pieces: 'piece teilig teile pieza piezas pezzi teiler delig stuks elementow czesci dilu dilny',
  slots: 'slice scheiben tranche tranches fente fentes rebanada rebanadas fette sleuf sleuven kromka kromki topinky',
};

const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries(NOUNS).flatMap(([counted, nouns]) =>
    nouns.split(' ').map((noun): [string, string] => [noun, counted]),
  ),
);

/** Whether things are told apart by how many of these they have: drawers, doors, seats. */
export function isCountable(noun: string): boolean {
  return COUNTED.has(noun);
}

/** What the number at this place counts ("6 tazze" → cups); undefined for numbers that are names. */
export function countedAt(tokens: readonly Token[], i: number): string | undefined {
  return tokens[i]?.kind === 'number' ? COUNTED.get(tokens[i + 1]?.text ?? '') : undefined;
}
