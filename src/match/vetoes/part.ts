import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { hinted } from './hinted';
import { findPhrase, phrases, says } from './phrases';

const PART = phrases(`
  logic board | replacement screen | screen replacement | lcd screen only | display only
  screen only | frame only | left earbud only | right earbud only | left airpod | right airpod | single bud | left earbud
  right earbud | single earbud | one earbud | left ear only | right ear only | housing only | charging case only | body parts
  empty shell | loaded pickguard | stand only | bowl only | lid only | base only | shell only | remote only | charger only
  cover only | strap only | bracelet only | band only | dock only | drawer only | shelf only | cushion only | legs only
  replacement part | replacement parts | spare part | replacement oled | replacement lcd | lcd assembly | screen assembly
  digitizer | gearbox assembly | replacement lid | replacement door | replacement slide | head only | module only | neck only
  slide part | part only | single piece from | replacement pad | board for | pcb | oled screen with frame
  nur gehäuse | ersatzplatine | ersatzdisplay | displayeinheit | nur ladecase | nur case | nur ladeschale
  einzelner kopfhörer | einzelner ohrhörer | nur gestell | nur akku | nur ladegerät | linker ohrhörer | ersatztür
  rechter ohrhörer | austauschdisplay | nur fernbedienung | nur standfuß | nur schüssel | nur deckel | nur netzteil
  nur zubehör | ersatzteil für
  écran de remplacement | écouteur gauche | écouteur droit | boîtier de charge seul | bloc écran | vitre tactile
  pièce de rechange | socle seul | bol seul | chargeur seul | télécommande seule | écouteur seul
  pantalla de repuesto | auricular izquierdo | auricular derecho | estuche de carga solo | solo estuche
  pieza de repuesto | solo cargador | solo mando | solo base | carcasa trasera
  schermo di ricambio | auricolare sinistro | auricolare destro | solo custodia di ricarica | solo custodia
  solo caricatore | solo base | solo telecomando | parte di ricambio | solo coperchio
  vervangend scherm | linker oortje | rechter oortje | los oortje | alleen oplaadcase | alleen case
  alleen voet | alleen oplader | reserveonderdeel | los scherm | losse voet
  wyświetlacz do | lewa słuchawka | prawa słuchawka | samo etui | sama ładowarka | sama podstawa | matryca do
  część zamienna | części zamienne | sam pilot | tylko etui
  náhradní displej | levé sluchátko | pravé sluchátko | pouze pouzdro | jen nabíječka | náhradní díl
  pouze stojan | pouze nabíječka | jen stojan
  片耳 | 片耳のみ | 左耳のみ | 右耳のみ | 充電ケースのみ | 本体なし | 交換用パネル | 液晶パネルのみ
  单耳 | 單耳 | 左耳 | 右耳 | 充电仓 | 充電倉 | 屏幕总成 | 仅底座 | 单只耳机`);

/** A part of a computer, and a thing of its own for who builds one. */
const BOARD = phrases(`
  motherboard | mainboard | hauptplatine | carte mère | placa base | scheda madre | moederbord | płyta główna | základní deska
  基板 | 主板`);

/** How boards are built and what fits them: said of boards for building with, not of those out of a laptop. */
const BOARD_MAKE =
  / (?:e|m|micro|mini|mikro)? ?[ai]tx | (?:socket|sockel|lga) ?[a-z]*\d+ | s?am\d(?: plus)? | so?dimm /;

/** "Grille replacement", "Ersatz-Netzteil", "vervangende band": what is replaced is no whole thing. */
const REPLACING =
  'replacement|ersatz|ersatzteil|remplacement|repuesto|recambio|ricambio|vervangend|vervangende|zamiennik|zamienna|nahradni|rechange';
const REPLACED = hinted(REPLACING, new RegExp(` (?:${REPLACING}) $`));

/** One part of the thing sold alone. */
export function vetoPart(product: Traits, listing: Traits): Reason | undefined {
  const part = findPhrase(listing.plain, PART) ?? REPLACED.exec(listing.plain)?.[0].trim() ?? boardOf(product, listing);
  return part === undefined || says(product.plain, part) ? undefined : reason('matchPart', part);
}

/** A board that was taken out of something: neither title says how such a board is built. */
function boardOf(product: Traits, listing: Traits): string | undefined {
  const board = findPhrase(listing.plain, BOARD);
  return board === undefined || BOARD_MAKE.test(`${product.plain}${listing.plain}`) ? undefined : board;
}
