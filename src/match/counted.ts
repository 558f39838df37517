import type { Token } from '@/src/listings/terms/tokens';

/** What a number before it counts, by what is compared: folded, without plural s; en, de, fr, es, it. */
const NOUNS: Readonly<Record<string, string>> = {
  cups: 'cup tasse tassen taza tazas tazze tazza',
  seats: 'seat seater sitzer sitz sitze place places plaza plazas posti posto',
  persons: 'person people personen personne personnes persona personas persone',
  steps: 'step stufe stufen marche marches peldano peldanos gradini gradino',
  drawers: 'drawer schublade schubladen tiroir tiroirs cajon cajones cassetti cassetto',
  doors: 'door turig turen porte portes puerta puertas ante',
  speeds: 'speed gang gange vitesse vitesses velocidade velocidades velocita',
  pieces: 'piece teilig teile pieza piezas pezzi teiler',
  slots: 'slice scheiben tranche tranches fente fentes rebanada rebanadas fette',
};

const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries(NOUNS).flatMap(([counted, nouns]) =>
    nouns.split(' ').map((noun): [string, string] => [noun, counted]),
  ),
);

/** What the number at this place counts ("6 tazze" → cups); undefined for numbers that are names. */
export function countedAt(tokens: readonly Token[], i: number): string | undefined {
  return tokens[i]?.kind === 'number' ? COUNTED.get(tokens[i + 1]?.text ?? '') : undefined;
}
