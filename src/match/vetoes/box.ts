import { type Reason, reason } from '@/src/words/reason';
import { kindsIn, kindsOf } from '../kind-words';
import type { Traits } from '../traits';
import { hinted, mentions } from './hinted';
import { namedBy } from './naming';
import { findPhrase, phraseAtStart, phrases, says } from './phrases';

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
  shoe box | shoebox | schuhkarton | schuhschachtel | boîte à chaussures | boite chaussures | caja de zapatillas | caja de zapatos
  scatola scarpe | scatola da scarpe | scatola per scarpe | schoenendoos | pudełko po butach | krabice od bot | krabice na boty
  空き箱 | 靴箱 | 空盒 | 鞋盒 | 空箱 | 箱のみ | 箱だけ | ケースのみ | 外箱のみ | 化粧箱のみ | 元箱のみ | 空ケース | 空包装 | 仅盒子 | 纯盒子 | 只有盒子 | 包装盒`);

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

/** What a thing is sold in, in en, de, fr, es, it, nl, pl, cs; folded. */
const BOXES =
  'box|boxes|packaging|karton|schachtel|verpackung|originalverpackung|ovp|boite|boitier|carton|emballage|ecrin|caja|embalaje|estuche|scatola|confezione|imballo|imballaggio|doos|doosje|verpakking|pudelko|opakowanie|krabice|krabicka|obal';
const EMPTY =
  'empty|leer|leere|leerer|leeres|vide|vides|vacia|vacio|vuota|vuoto|leeg|lege|puste|pusty|pusta|prazdny|prazdna|prazdne';
const ONLY = 'only|uniquement|seulement|unicamente|solamente|soltanto|enkel|jedynie|pouze';
const NAMES_BOX = mentions(BOXES);

/** "Originalverpackung … leer", "leere Schachtel", "Confezione … uniquement": farther behind, batteries are empty and parcels "collection only". */
const EMPTY_BOX = hinted(
  `${EMPTY}|${ONLY}`,
  new RegExp(
    ` (?:${BOXES}) (?:${EMPTY}) | (?:${EMPTY}) (?:\\S+ ){0,2}?(?:${BOXES}) |^ (?:${BOXES}) (?:\\S+ ){0,7}?(?:${EMPTY}|${ONLY}) $`,
  ),
);
/** "Box and papers, no watch", "Verpackung ohne Handy": a box, and the thing itself is what it lacks. */
const WITHOUT = 'no|without|ohne|sans|sin|senza|zonder|bez|geen|kein|keine';
const BOX_WITHOUT = hinted(WITHOUT, new RegExp(` (?:${BOXES}) (?:\\S+ ){0,3}?(?:${WITHOUT}) (\\S+) `));
/** "Box for iPhone 13", "Caja iPad": what is sold is named first. */
const BOX_FIRST = new RegExp(
  `^ (?:original |originale )?(?:${BOXES}) (?:(?:for|of|fur|von|vom|de|du|pour|del|para|di|per|del|van|voor|od|do|po|na|pro|k) )?(\\S+) `,
);

/** Words for instructions where an ad begins with them; behind the name they come with the thing. */
const MANUAL_FIRST = phrases(`
  instructions | instruction | manual | anleitung | handbuch | instructions de | manuel | instrucciones | manual de
  istruzioni | manuale | libretto | solo istruzioni | bouwboekje | bouwinstructies | instructies | boekje
  instrukcja | instrukcje | książeczka | návod | návody | manuál`);

/** What comes with the thing: "complete with instructions", "incl. Bedienungsanleitung". */
const ALONG =
  / (?:with|w|incl|inkl|including|includes|inclusive|inklusive|mit|samt|und|and|plus|avec|et|con|y|e|incluye|inclusa|met|en|incluis|z|oraz|wraz|i|s|a|vcetne|box|boxed|karton|ovp|boite|caja|scatola|doos|original|originale|originaler) (?:\S+ ){0,2}?$/;

/** What sellers call the bricks, discs and bodies that are not in the box. */
const CONTENT =
  /^(?:bricks?|device|phone|handy|steine|steinen|gerat|telephone|appareil|briques|telefono|aparato|piezas|mattoncini|pezzi|apparecchio|telefoon|toestel|steentjes|klockow|zegarka|telefonu|konsoli|aparatu|butow|sprzetu|kostek|hodinek|konzole|fotoaparatu|bot|pristroje|inhalt|contenu|contenido|contenuto|inhoud|zawartosci|obsahu|content|contents)$/;

/** Only its box, or only what is printed about it. */
export function vetoBox(product: Traits, listing: Traits): Reason | undefined {
  // A console without a disc drive is whole.
  const plain = listing.plain.replace(' no disc drive ', ' ');
  const box = findPhrase(plain, BOX) ?? boxIn(product, plain);
  if (box !== undefined && !says(product.plain, box)) return reason('matchBoxOnly', box);
  const manual = findPhrase(listing.plain, MANUAL) ?? phraseAtStart(listing.plain, MANUAL_FIRST);
  if (manual === undefined || says(product.plain, manual)) return undefined;
  const before = listing.plain.slice(0, listing.plain.indexOf(manual));
  return ALONG.test(before) ? undefined : reason('matchManualOnly', manual);
}

/** A box that is said to be empty, to lack the thing, or is named before it; a box that is the product is none. */
function boxIn(product: Traits, plain: string): string | undefined {
  if (NAMES_BOX.test(product.plain) || !NAMES_BOX.test(plain)) return undefined;
  const empty = EMPTY_BOX.exec(plain)?.[0].trim();
  if (empty !== undefined) return empty;
  const [without, lacked = ''] = BOX_WITHOUT.exec(plain) ?? [];
  const isThing = CONTENT.test(lacked) || kindsOf(lacked).some((kind) => kindsIn(product).has(kind));
  if (without !== undefined && isThing) return without.trim();
  const [first, named = ''] = BOX_FIRST.exec(plain) ?? [];
  return first !== undefined && namedBy(product).has(named) ? first.trim() : undefined;
}
