import type { Listing } from '@/src/listings/listing';
import { isUnspaced } from '@/src/listings/terms/east-asian';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { hinted } from './hinted';
import { findPhrase, phrases, says } from './phrases';

const BROKEN = phrases(`
  for parts | parts only | for spares | spares or repair | spares or repairs | spares repair | spares repairs | spares
  spare parts | spares only | not working | non working | nonworking | doesnt work | does not work | faulty | broken
  cracked | dead | as is | water damaged | water damage | wont turn on | wont charge | not charging | no power
  wont power on | doesnt turn on | does not turn on | not turning on | stick drift | needs repair | for repair
  defective | smashed | dead pixels | no display | junk | screen damage
  defekt | defekte | defekter | defektes | defekten | kaputt | kaputtes | bastler | für bastler | bastlerware | ersatzteil
  ersatzteile | ersatzteilspender | ausschlachten | funktioniert nicht | geht nicht an | geht nicht mehr | displayschaden
  wasserschaden | displaybruch | display gebrochen | display gesprungen | gesprungenes display | mahlt nicht | lädt nicht
  schaltet nicht ein | teildefekt | reparaturbedürftig | zum schlachten | an bastler
  pour pièces | pour pièce | en panne | ne fonctionne pas | ne marche pas | hors service | cassé | cassée | écran cassé | hs
  ne sallume pas | ne charge pas | à réparer | défectueux | défectueuse | écran fissuré | pièces détachées | hors dusage
  para piezas | por piezas | para repuestos | averiado | averiada | roto | rota | no funciona | estropeado | estropeada
  no enciende | no carga | pantalla rota | para reparar | defectuoso | para despiece | despiece | no arranca
  per ricambi | per pezzi | pezzi di ricambio | guasto | guasta | rotto | rotta | non funzionante | non funziona | difettoso
  difettosa | non si accende | da riparare | schermo rotto | non carica | per recupero pezzi
  defect | defecte | kapot | kapotte | voor onderdelen | werkt niet | doet het niet | gebarsten scherm | gaat niet aan
  laadt niet | waterschade | niet werkend | ter reparatie | opknapper
  uszkodzony | uszkodzona | uszkodzone | zepsuty | zepsuta | zepsute | na części | niesprawny | niesprawna | niesprawne
  nie działa | pęknięty ekran | zbity ekran | zbita szybka | do naprawy | nie włącza się | nie ładuje | zalany | martwy
  rozbity | rozbita szybka
  poškozený | poškozená | poškozené | rozbitý | rozbitá | rozbité | na díly | na náhradní díly | nefunkční | nefunguje
  prasklý displej | prasklá obrazovka | vadný | vadná | vadné | nejde zapnout | k opravě | nenabíjí | na součástky | porouchaný
  ジャンク | ジャンク品 | 故障 | 動作不良 | 部品取り | 画面割れ | 壊れ | 起動しない | 電源が入らない | 動作しません | 不動品 | 要修理
  坏机 | 壞機 | 配件机 | 故障机 | 零件机 | 碎屏 | 屏幕碎 | 爆屏 | 不开机 | 不開機 | 无法开机 | 进水 | 维修机 | 尸体 | 有故障 | 坏了`);

const LOCKED = phrases(`
  icloud locked | activation locked | icloud lock | activation lock | frp locked | google locked | mdm locked | blacklisted
  stolen mode | reported stolen | marked stolen | lost mode | no account | locked out | remote locked | find my on | mdm lock
  als gestohlen gemeldet | gestohlen gemeldet | kontosperre | konto gesperrt | ohne konto | déclaré volé | compte verrouillé | compte bloqué
  reportado robado | reportado como robado | cuenta bloqueada | segnalato rubato | account bloccato | gestolen gemeld | account geblokkeerd
  kradziony | zablokowane konto | nahlášený jako kradený | zablokovaný účet | 盗難 | 有锁机 | 监管机
  bad esn | bad imei | account locked | bios locked | imei blocked | passcode locked
  icloud gesperrt | aktivierungssperre | icloud sperre | gesperrt | verrouillé icloud | bloqué icloud | icloud bloqué
  compte icloud bloqué | bloqueado por icloud | icloud bloqueado | bloqueo de activación | bloccato icloud | icloud bloccato
  icloud vergrendeld | geblokkeerd | blokada icloud | zablokowany icloud | icloud zamčený | zablokovaný icloud
  アクティベーションロック | 利用制限 | 赤ロム | 有id锁 | id锁 | 激活锁`);

/** "Not broken", "nicht defekt", "keine Displayschäden". */
const NOT =
  'not|never|no|nothing|nicht|nie|kein|keine|keinen|ohne|pas|non|ni|sin|nada|senza|niet|geen|bez|brak|neni|without|zero';
const FAULT =
  'broken|cracked|faulty|dead|defekt|defekte|kaputt|displayschaden|wasserschaden|casse|fissure|roto|rotto|guasto|defect|defecte|kapot|uszkodzony|poskozeny|water damage|dead pixels|icloud lock|activation lock|icloud sperre|aktivierungssperre|gesperrt|stick drift';
const DENIED = hinted(FAULT, new RegExp(` (?:${NOT}) (?:${FAULT}) `, 'g'));
/** "Poškozený obal": only what it was wrapped in. */
const WRAPPING = hinted(
  'poskozeny | poskozena | poskozene | uszkodzone | uszkodzony',
  / (?:poskozen[yae]|uszkodzon[yea]) (?:obal|krabice|baleni|opakowanie|karton|pudelko)(?= )/g,
);
/** "故障なし", "无进水": said after or before. */
const UNSPACED_DENIED =
  /(?:故障|画面割れ|利用制限|ジャンク)(?:なし|無し|ありません|〇|○)|(?:无|無|没有|非)(?:故障|有故障|进水|碎屏|id锁|激活锁)/gu;

/** Broken, locked for good, or sold for its parts. */
export function vetoBroken(product: Traits, listing: Traits, condition: Listing['condition']): Reason | undefined {
  const spaced = WRAPPING.removedFrom(DENIED.removedFrom(listing.plain));
  const plain = isUnspaced(spaced) ? spaced.replaceAll(UNSPACED_DENIED, ' ') : spaced;
  const broken = findPhrase(plain, BROKEN);
  if (broken !== undefined && !says(product.plain, broken)) return reason('matchBroken', broken);
  const locked = findPhrase(plain, LOCKED);
  if (locked !== undefined && !says(product.plain, locked)) return reason('matchLocked', locked);
  return condition === 'for-parts' ? reason('matchForParts') : undefined;
}
