import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases, says } from './phrases';

const BOX = phrases(`
  box only | empty box | only box | only the box | packaging only | just the box | box and manual only | empty retail box
  case only | case only no disc | case only no game | empty case | artwork only | steelbook only | sleeve only
  empty steelbook | empty tin | no disc
  nur ovp | nur karton | nur verpackung | nur schachtel | leere ovp | leere verpackung | leerkarton | leerverpackung
  nur originalverpackung | nur die verpackung | nur hülle | nur steelbook | leere hülle | leerer karton
  ohne disc | nur box | leere box
  boîte vide | boite seule | boîte uniquement | carton vide | emballage vide | boîtier vide | boîtier seul
  sans disque de jeu | juste la boîte | emballage seul
  caja vacía | solo caja | solo la caja | caja sola | solo embalaje | estuche vacío
  scatola vuota | solo scatola | solo la scatola | custodia vuota | confezione vuota | solo confezione
  lege doos | alleen doos | alleen de doos | alleen verpakking | lege verpakking | enkel doos | leeg doosje | lege hoes
  puste pudełko | samo pudełko | tylko pudełko | puste opakowanie | sam karton | pusty karton | samo opakowanie
  prázdná krabice | pouze krabice | jen krabice | prázdný obal | pouze obal | krabička bez hry | jen krabička
  空箱 | 箱のみ | 箱だけ | ケースのみ | 外箱のみ | 空ケース | 空盒 | 仅盒子 | 只有盒子 | 包装盒`);

const MANUAL = phrases(`
  manual only | instructions only | instruction manual | owners manual | user manual | users manual | workshop manual
  service manual | instruction booklet | user guide | recipe book | cookbook | strategy guide | official guide
  summary and | workbook | study companion | analysis of | conversation starters | reading guide | teachers guide | teacher guide | solution manual
  solutions manual | guide book | guidebook | game guide | instruction book | instructions for | study guide | summary of | companion guide
  sheet music | cliffs notes | sparknotes
  nur anleitung | bedienungsanleitung | bauanleitung | gebrauchsanweisung | rezeptbuch | kochbuch | lösungsbuch
  spieleberater | nur bauanleitung | lektürehilfe | lektüreschlüssel | königs erläuterungen | interpretationshilfe
  zusammenfassung von | arbeitsbuch zu | arbeitsbuch | lehrerhandbuch | lesebegleiter | textanalyse | nur handbuch | werkstatthandbuch
  mode demploi | notice seule | notice de montage | notice dutilisation | livre de recettes | guide officiel | notice
  résumé de | cahier dexercices | analyse de loeuvre | profil dune œuvre | fiche de lecture | manuel dutilisation
  manual de instrucciones | manual de usuario | instrucciones de | libro de recetas | guía oficial | resumen de
  guía de estudio | guía de lectura | cuaderno de trabajo | análisis de | solo manual
  manuale distruzioni | libretto distruzioni | manuale duso | ricettario | guida ufficiale | riassunto di | guida alla lettura | quaderno di lavoro | analisi di | solo manuale
  istruzioni per | guida strategica
  handleiding | gebruiksaanwijzing | instructieboekje | receptenboek | kookboek | samenvatting van | werkboek | boekverslag | uittreksel | bouwbeschrijving
  instrukcja obsługi | instrukcja do | tylko instrukcja | książka kucharska | opracowanie | streszczenie | zeszyt ćwiczeń | lektura z opracowaniem | poradnik do
  návod k obsluze | návod k použití | pouze návod | kuchařka | rozbor díla | pracovní sešit | čtenářský deník | jen návod | návod na
  取扱説明書 | 説明書のみ | 攻略本 | 説明書だけ | レシピ本 | 组装说明书 | 仅说明书 | 使用手册 | 說明書 | 说明书 | 食谱书`);

/** What comes with the thing: "complete with instructions", "incl. Bedienungsanleitung". */
const ALONG =
  / (?:with|w|incl|inkl|including|includes|inclusive|inklusive|mit|samt|und|and|plus|avec|et|con|y|e|incluye|inclusa|met|en|incluis|z|oraz|wraz|i|s|a|vcetne|box|boxed|karton|ovp|boite|caja|scatola|doos|original|originale|originaler) (?:\S+ ){0,2}?$/;

/** Only its box, or only what is printed about it. */
export function vetoBox(product: Traits, listing: Traits): Reason | undefined {
  // A console without a disc drive is whole.
  const box = findPhrase(listing.plain.replace(' no disc drive ', ' '), BOX);
  if (box !== undefined && !says(product.plain, box)) return reason('matchBoxOnly', box);
  const manual = findPhrase(listing.plain, MANUAL);
  if (manual === undefined || says(product.plain, manual)) return undefined;
  const before = listing.plain.slice(0, listing.plain.indexOf(manual));
  return ALONG.test(before) ? undefined : reason('matchManualOnly', manual);
}
