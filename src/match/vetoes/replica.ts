import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const REPLICA = phrases(`
  fake
  plagiat
  dupe
  dummy
  dummy phone
  display dummy
  attrappe
  factice
  knock off
  knockoff
  inspired by
  inspiriert von
  in the style of
  style of
  im stil von
  im stile von
  dans le style de
  style copy
  al estilo de
  estilo de
  nello stile
  in stile
  look alike
  lookalike
  aaa quality
  scale model
  modellauto
  miniature
  diecast
  die cast
  lego moc
  cardboard cutout`);

/** Stems whose every ending says copy, en, de, fr, es, it: "Replik", "Réplique", "imitazione". */
const STEM =
  /^(?:repli[ckq]|imitat|imitac|imitaz|nachbild|nachbau|nachgebaut|nachgemacht|contref|contraf|falsif|counterfeit|gefalsch)/;

/** "Not original" said of the thing; of its box or charger it says nothing about the thing. */
const NOT_ORIGINAL =
  / ((?:not|nicht|kein|keine|pas|non|no|not an) (?:original|originale|originales|originali|authentic|authentique|autentico|genuine|echt)) (?!(?:box|packaging|case|charger|cable|strap|karton|verpackung|ladegerat|kabel|boite|emballage|chargeur|caja|cargador|cable|scatola|confezione|caricatore))/;

const SCALE = /(?:^|\s)1[:/](?:6|8|10|12|18|24|32|43|64|72|87)(?=\s|$)/;

/** A copy, a dummy or a scale model, unless that is what the product is. */
export function vetoReplica(product: Traits, listing: Traits): Reason | undefined {
  const found =
    findPhrase(listing.plain, REPLICA) ??
    listing.plain.split(' ').find((word) => STEM.test(word)) ??
    NOT_ORIGINAL.exec(listing.plain)?.[1] ??
    SCALE.exec(listing.title)?.[0].trim();
  return found === undefined || product.title.includes(found) || product.plain.includes(` ${found} `)
    ? undefined
    : reason('matchReplica', found);
}
