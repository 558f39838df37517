import type { Listing } from '@/src/listings/listing';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const BROKEN = phrases(`
  for parts
  parts only
  for spares
  spares or repair
  spares or repairs
  spares repair
  spares repairs
  spare parts
  not working
  non working
  doesnt work
  does not work
  faulty
  broken
  cracked
  dead
  as is
  water damaged
  icloud locked
  activation locked
  blacklisted
  defekt
  defekte
  defekter
  defektes
  defekten
  kaputt
  bastler
  fur bastler
  ersatzteil
  ersatzteile
  ersatzteilspender
  ausschlachten
  funktioniert nicht
  displayschaden
  wasserschaden
  pour pieces
  pour piece
  en panne
  ne fonctionne pas
  ne marche pas
  hors service
  casse
  cassee
  ecran casse
  hs
  para piezas
  por piezas
  para repuestos
  averiado
  averiada
  roto
  rota
  no funciona
  estropeado
  per ricambi
  per pezzi
  pezzi di ricambio
  guasto
  guasta
  rotto
  rotta
  non funzionante
  non funziona
  difettoso`);

const PART_ONLY = phrases(`
  motherboard
  logic board
  mainboard
  replacement screen
  screen replacement
  lcd screen only
  display only
  screen only
  frame only
  left earbud only
  right earbud only
  housing only
  charging case only
  body parts
  empty shell
  nur gehause
  platine
  carte mere
  placa base
  scheda madre
  reservateile`);

const BOX_ONLY = phrases(`
  box only
  empty box
  only box
  only the box
  packaging only
  manual only
  case only no disc
  nur ovp
  nur karton
  nur verpackung
  nur schachtel
  leere ovp
  leere verpackung
  leerkarton
  leerverpackung
  nur anleitung
  boite vide
  boite seule
  boite uniquement
  carton vide
  emballage vide
  caja vacia
  solo caja
  solo la caja
  scatola vuota
  solo scatola
  solo la scatola`);

/** Broken, sold for its parts, one part of it, or just its box. */
export function vetoBroken(product: Traits, listing: Traits, condition: Listing['condition']): Reason | undefined {
  const box = findPhrase(listing.plain, BOX_ONLY);
  if (box !== undefined) return reason('matchBoxOnly', box);
  const part = findPhrase(listing.plain, PART_ONLY);
  if (part !== undefined && !product.plain.includes(` ${part} `)) return reason('matchPart', part);
  const broken = findPhrase(listing.plain.replaceAll(DENIED, ' '), BROKEN);
  if (broken !== undefined && !product.plain.includes(` ${broken} `)) return reason('matchBroken', broken);
  return condition === 'for-parts' ? reason('matchForParts') : undefined;
}

/** "Not broken", "nicht defekt". */
const DENIED =
  / (?:not|never|no|nicht|nie|kein|keine|pas|non|ni|sin) (?:broken|cracked|faulty|defekt|kaputt|casse|roto|rotto|guasto) /g;
