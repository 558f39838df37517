import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const WANTED = phrases(`
  wanted
  wtb
  want to buy
  looking for
  looking to buy
  im looking for
  iso
  suche
  ich suche
  gesucht
  ankauf
  wir kaufen
  kaufe
  recherche
  je recherche
  cherche
  je cherche
  achete
  busco
  se busca
  compro
  cerco
  acquisto
  swap for
  tausche`);

const WANTED_ANYWHERE = phrases(`
  wtb
  want to buy
  gesucht
  ankauf
  we buy
  wanted to buy`);

/** Someone who wants one, not someone who sells one: such ads begin with it. */
export function vetoWanted(product: Traits, listing: Traits): Reason | undefined {
  const found =
    WANTED.find((phrase) => listing.plain.startsWith(` ${phrase} `)) ?? findPhrase(listing.plain, WANTED_ANYWHERE);
  return found === undefined || product.plain.includes(` ${found} `) ? undefined : reason('matchWanted', found);
}
