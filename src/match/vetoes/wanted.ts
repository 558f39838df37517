import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phraseAtStart, phrases, says } from './phrases';

/** How those who want one begin, in en, de, fr, es, it, nl, pl, cs. */
const FIRST = phrases(`
  wanted | wtb | want to buy | looking for | looking to buy | im looking for | iso | in search of | swap for | buying
  suche | ich suche | gesucht | ankauf | wir kaufen | kaufe | tausche | suchen
  recherche | je recherche | cherche | je cherche | achète | achete | recherchons
  busco | se busca | compro | compramos
  cerco | acquisto | cercasi
  gezocht | te koop gevraagd | ik zoek | zoek | zoeken | ik koop | op zoek naar
  kupię | szukam | poszukuję | skup | zamienię na
  koupím | hledám | sháním | poptávám | vykoupím | vyměním za`);

const ANYWHERE = phrases(`
  wtb | want to buy | gesucht | ankauf | we buy | wanted to buy | te koop gevraagd | gezocht
  求购 | 求購 | 收购 | 收購 | 高价收 | 高價收
  探しています | 探してます | 求む | 買います | 買取ます | 買取します | 譲ってください | 高価買取`);

/** Someone who wants one, not someone who sells one: such ads begin with it. */
export function vetoWanted(product: Traits, listing: Traits): Reason | undefined {
  const found = phraseAtStart(listing.plain, FIRST) ?? findPhrase(listing.plain, ANYWHERE);
  return found === undefined || says(product.plain, found) ? undefined : reason('matchWanted', found);
}
