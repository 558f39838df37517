import type { Token } from '@/src/listings/terms/tokens';

/**
 * What a number before it counts, by what is compared: folded, without plural s; en, de, fr, es, it, nl, pl, cs. What
 * Japanese and Chinese count is put into these words where titles are read (`listings/terms/east-asian`).
 */
const NOUNS: Readonly<Record<string, string>> = {
  cups: 'cup cups tasse tassen taza tazas tazze tazza kopje kopjes filizanka filizanki filizanek koppen salek salky salku',
  seats:
    'seat seater sitzer sitz sitze place places plaza plazas posti posto zit zits zitsbank zitplaats zitplaatsen osobowa osobowy osobowe miejsc miejsca mistna mistny mistne mist sedadla sedadel',
  persons:
    'person people personen personne personnes persona personas persone persoon personen osob osoby osoba osobni',
  steps:
    'step stufe stufen marche marches peldano peldanos gradini gradino trede treden stopien stopnie stopni stopniowa szczeble szczebli stupen stupne stupnu pricky pricek schudky schudku',
  drawers:
    'drawer schublade schubladen tiroir tiroirs cajon cajones cassetti cassetto lade lades szuflada szuflady szuflad szufladami suplik supliky supliku zasuvka zasuvky zasuvek',
  doors:
    'door turig turen porte portes puerta puertas ante deur deuren deurs drzwi drzwiowa drzwiowy drzwiowe dvere dveri dverova dverovy',
  speeds:
    'speed gang gange vitesse vitesses velocidad velocidades velocita versnelling versnellingen bieg biegow biegi biegowy biegowa przerzutek prevod prevodu prevody rychlost rychlosti',
  pieces:
    'piece teilig teile pieza piezas pezzi teiler delig stuks stukje delig delige elementow elementy czesci czesciowy puzzli dilu dilny dilna dilku dilky',
  slots:
    'slice scheiben tranche tranches fente fentes rebanada rebanadas fette sleuf sleuven sneetje kromka kromki kromek tostow tosty topinky topinek tousty toustu',
  pages: 'page seite seiten pagina paginas pagine bladzijde bladzijden stron strony strana strany stran',
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
