import type { Listing } from '@/src/listings/listing';
import { isUnspaced } from '@/src/listings/terms/east-asian';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrases, type Phrases, phrases, says } from './phrases';

const BROKEN = phrases(`
  for parts | parts only | for spares | spares or repair | spares or repairs | spares repair | spares repairs | spares
  spare parts | spares only | not working | non working | nonworking | doesnt work | does not work | faulty | broken
  cracked | dead | as is | water damaged | water damage | wont turn on | wont charge | not charging | no power
  wont power on | doesnt turn on | does not turn on | not turning on | stick drift | needs repair | for repair
  defective | smashed | dead pixels | no display | junk | screen damage | burnt out | burned out | no sound | leaking | wont start
  untested | not tested | sold untested | needs fixing | stopped working | no longer works | for repairs | cracks screen | screen cracked
  defekt | defekte | defekter | defektes | defekten | kaputt | kaputtes | bastler | für bastler | bastlerware | ersatzteil
  ersatzteile | ersatzteilspender | ausschlachten | funktioniert nicht | geht nicht an | geht nicht mehr | displayschaden
  wasserschaden | displaybruch | display gebrochen | display gesprungen | gesprungenes display | mahlt nicht | lädt nicht
  schaltet nicht ein | teildefekt | reparaturbedürftig | zum schlachten | an bastler
  motorschaden | durchgebrannt | läuft nicht | läuft nicht mehr | ohne funktion | keine funktion | ohne ton | kein ton | undicht
  ungeprüft | ungetestet | nicht getestet | display kaputt | display defekt | geht nicht | für bastlerzwecke
  pour pièces | pour pièce | en panne | ne fonctionne pas | ne marche pas | hors service | cassé | cassée | écran cassé | hs
  ne sallume pas | ne charge pas | à réparer | défectueux | défectueuse | écran fissuré | pièces détachées | hors dusage
  moteur grillé | carte mère grillée | ne marche plus | ne fonctionne plus | pas de son | plus de son | fuite deau | vitre cassée
  écran brisé | écran hs | pour bricoleur | non testé | non testée | pas testé | vendu en létat | en létat | sur pièces
  para piezas | por piezas | para repuestos | averiado | averiada | roto | rota | no funciona | estropeado | estropeada
  no enciende | no carga | pantalla rota | para reparar | defectuoso | para despiece | despiece | no arranca
  motor quemado | sin sonido | no suena | pierde agua | pantalla rajada | cristal roto | sin probar | sin testear | no probado
  tal cual | necesita reparación | averiados | averiadas | con avería | con fallo
  per ricambi | per pezzi | pezzi di ricambio | guasto | guasta | rotto | rotta | non funzionante | non funziona | difettoso
  difettosa | non si accende | da riparare | schermo rotto | non carica | per recupero pezzi
  motore bruciato | senza audio | perde acqua | schermo crepato | vetro rotto | display rotto | non testato | non testata
  visto e piaciuto | non va | da sistemare | non parte
  defect | defecte | kapot | kapotte | voor onderdelen | werkt niet | doet het niet | gebarsten scherm | gaat niet aan
  laadt niet | waterschade | niet werkend | ter reparatie | opknapper
  doorgebrand | loopt niet | geen geluid | lekt water | lekkage | scherm kapot | scherm gebarsten | barst in scherm | niet getest | ongetest
  uszkodzony | uszkodzona | uszkodzone | zepsuty | zepsuta | zepsute | na części | niesprawny | niesprawna | niesprawne
  nie działa | pęknięty ekran | zbity ekran | zbita szybka | do naprawy | nie włącza się | nie ładuje | zalany | martwy
  rozbity | rozbita szybka | spalony silnik | nie gra | nie chodzi | brak dźwięku | cieknie | zbity wyświetlacz | pęknięta szyba
  pęknięta szybka | zbita szyba | uszkodzona matryca | niesprawdzony | niesprawdzona | niesprawdzone | nietestowany
  nietestowane | stan nieznany | uszkodzenie | z usterką | nie działająca | niedziałający | niedziałająca
  poškozený | poškozená | poškozené | rozbitý | rozbitá | rozbité | na díly | na náhradní díly | nefunkční | nefunguje
  prasklý displej | prasklá obrazovka | vadný | vadná | vadné | nejde zapnout | k opravě | nenabíjí | na součástky | porouchaný
  spálený motor | nehraje | bez zvuku | nejdou | nejde | teče | prasklé sklo | prasklý | rozbitý displej | neodzkoušeno
  neodzkoušený | netestováno | nevyzkoušeno | na opravu | porucha | s vadou | nezapne
  ジャンク | ジャンク品 | 故障 | 動作不良 | 部品取り | 画面割れ | 壊れ | 起動しない | 電源が入らない | 動作しません | 不動品 | 要修理
  音が出ない | 音が出ません | 動作未確認 | 通電のみ | 現状渡し | 現状品 | 水漏れ | 電源入らず | 電源不良 | 基板不良 | 不具合
  坏机 | 壞機 | 配件机 | 故障机 | 零件机 | 碎屏 | 屏幕碎 | 爆屏 | 不开机 | 不開機 | 无法开机 | 进水 | 维修机 | 尸体 | 有故障 | 坏了
  坏的 | 坏屏 | 没声音 | 無聲 | 不通电 | 花屏 | 烧了 | 烧坏 | 漏水 | 不走了 | 未测试 | 没测试 | 不充电 | 无法充电 | 报废`);

const LOCKED = phrases(`
  icloud locked | activation locked | icloud lock | activation lock | frp locked | google locked | mdm locked | blacklisted
  stolen mode | reported stolen | marked stolen | lost mode | no account | locked out | remote locked | find my on | mdm lock
  als gestohlen gemeldet | gestohlen gemeldet | kontosperre | konto gesperrt | ohne konto | déclaré volé | compte verrouillé | compte bloqué
  reportado robado | reportado como robado | cuenta bloqueada | segnalato rubato | account bloccato | gestolen gemeld | account geblokkeerd
  kradziony | zablokowane konto | nahlášený jako kradený | zablokovaný účet | 盗難 | 有锁机 | 监管机
  bad esn | bad imei | account locked | bios locked | imei blocked | passcode locked
  icloud gesperrt | aktivierungssperre | icloud sperre | gesperrt | verrouillé icloud | bloqué icloud | icloud bloqué
  compte icloud bloqué | bloqueado por icloud | icloud bloqueado | bloqueado icloud | bloqueada icloud | bloqueo de activación | bloccato icloud | icloud bloccato
  icloud vergrendeld | geblokkeerd | blokada icloud | zablokowany icloud | icloud zamčený | zablokovaný icloud
  アクティベーションロック | 利用制限 | 赤ロム | 有id锁 | id锁 | 激活锁`);

/** "Not broken", "nicht defekt", "nie uszkodzone": said right before the fault. */
const NOT = new Set(
  `not never no nothing nicht nie kein keine keinen keiner keinerlei ohne pas non ni sin nada senza zonder niet geen bez brak neni without zero aucun
   aucune ningun ninguna nessun nessuna nikdy zadny zadna zadne`.split(/\s+/),
);
/** "Lekt niet": said behind it. */
const NOT_AFTER = /^ (?:niet|nicht) /;
/** "故障なし", "無進水", "没坏了": said after or before. */
const UNSPACED_NOT_AFTER = /^ ?(?:は|も|等|など)?(?:なし|無し|ない|ありません|ございません|〇|○)/;
const UNSPACED_NOT_BEFORE = /(?:无|無|没有?|沒有?|非|不|从未|未)(?:任何)?$/;
/** "Poškozený obal": only what it was wrapped in. */
const OF_WRAPPING = /^ (?:obal|krabice|baleni|opakowanie|karton|pudelko) /;

/** Broken, locked for good, or sold for its parts. */
export function vetoBroken(product: Traits, listing: Traits, condition: Listing['condition']): Reason | undefined {
  const broken = saidIn(listing.plain, BROKEN);
  if (broken !== undefined && !says(product.plain, broken)) return reason('matchBroken', broken);
  const locked = saidIn(listing.plain, LOCKED);
  if (locked !== undefined && !says(product.plain, locked)) return reason('matchLocked', locked);
  return condition === 'for-parts' ? reason('matchForParts') : undefined;
}

/** The first phrase that is said and not denied; what is denied hides what stands within it: "sin pantalla rota". */
function saidIn(plain: string, table: Phrases): string | undefined {
  let rest = plain;
  for (const phrase of findPhrases(plain, table)) {
    if (!says(rest, phrase)) continue;
    if (isSaid(phrase, rest)) return phrase;
    rest = rest.replaceAll(isUnspaced(phrase) ? phrase : ` ${phrase} `, ' ');
  }
  return undefined;
}

/** Whether the text says so of the thing itself, and does not deny it. */
function isSaid(phrase: string, plain: string): boolean {
  if (isUnspaced(phrase)) {
    const at = plain.indexOf(phrase);
    return !UNSPACED_NOT_AFTER.test(plain.slice(at + phrase.length)) && !UNSPACED_NOT_BEFORE.test(plain.slice(0, at));
  }
  const at = plain.indexOf(` ${phrase} `);
  const before = plain.slice(0, at).split(' ').at(-1) ?? '';
  const after = plain.slice(at + phrase.length + 1);
  return !NOT.has(before) && !NOT_AFTER.test(after) && !OF_WRAPPING.test(after);
}
