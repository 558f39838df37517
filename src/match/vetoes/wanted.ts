import { isUnspaced } from '@/src/listings/terms/east-asian';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phraseAtStart, phrases, says } from './phrases';

/** How those who want one begin, in en, de, fr, es, it, nl, pl, cs, zh. */
const FIRST = phrases(`
  wanted | wtb | want to buy | i want to buy | will buy | looking for | looking to buy | im looking for | we are looking for | iso
  in search of | searching for | swap for | buying | does anyone have | anyone selling
  suche | ich suche | wir suchen | gesucht | gesuch | kaufgesuch | ankauf | wir kaufen | kaufe | ich kaufe | tausche | suchen
  wer verkauft | wer hat | hat jemand
  recherche | je recherche | nous recherchons | cherche | je cherche | nous cherchons | achète | jachète | rachat | recherchons
  je suis à la recherche | suis à la recherche | à la recherche | qui vend | qui aurait | rech | demande
  busco | se busca | buscamos | estoy buscando | compro | compramos | se compra | necesito | alguien vende | quien vende
  cerco | acquisto | acquistiamo | cercasi | cerchiamo | sto cercando | ricerco | compriamo | qualcuno vende | chi vende
  gezocht | gevraagd | te koop gevraagd | tk gevraagd | ik zoek | wij zoeken | we zoeken | zoek | zoeken | ik koop | wij kopen
  inkoop | op zoek naar | wie heeft | wie verkoopt
  kupię | kupimy | szukam | szukamy | poszukuję | poszukiwany | poszukiwana | poszukiwane | skup | skupujemy | zamienię na
  zamienię lub kupię | kto sprzeda | ktoś sprzeda | ma ktoś
  koupím | koupíme | hledám | hledáme | sháním | sháníme | poptávám | poptávka | výkup | vykoupím | vykupujeme | vyměním za
  kdo prodá | nemá někdo | kdo má
  想买 | 想買 | 想收 | 谁有 | 誰有 | 有没有人出 | 回收`);

const ANYWHERE = phrases(`
  wtb | want to buy | gesucht | ankauf | we buy | wanted to buy | te koop gevraagd | gezocht | kaufgesuch | cash paid for
  kupię | koupím | jachète
  求购 | 求購 | 收购 | 收購 | 高价收 | 高價收 | 求收 | 高价回收 | 高價回收 | 上门回收 | 求一台 | 求一个 | 求一只
  探しています | 探してます | 求む | 求めます | 求めています | 買います | 買取ます | 買取します | 譲ってください | 高価買取
  買取強化 | 買取中 | 買い取ります | 買取希望 | 買取募集 | 募集`);

/** "[S]" of German boards, and one character that stands alone before the name or "買取" behind it; with more they are other words. */
const MARKED = /^\s*\[(?:S|WTB|ISO)\]/i;
const CHARACTER = /^ ([求收寻尋]) | (買取) $/u;

/** Someone who wants one, not someone who sells one: such ads begin with it. */
export function vetoWanted(product: Traits, listing: Traits): Reason | undefined {
  const found = phraseAtStart(listing.plain, FIRST) ?? findPhrase(listing.plain, ANYWHERE) ?? markOf(listing);
  return found === undefined || says(product.plain, found) ? undefined : reason('matchWanted', found);
}

function markOf({ title, plain }: Traits): string | undefined {
  const [, first, last] = isUnspaced(plain) ? (CHARACTER.exec(plain) ?? []) : [];
  return MARKED.exec(title)?.[0].trim().toLowerCase() ?? first ?? last;
}
