import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const REPLICA = phrases(`
  replica
  replika
  replique
  replicas
  fake
  imitation
  imitat
  imitacion
  imitazione
  nachbildung
  nachbau
  plagiat
  contrefacon
  contraffatto
  dupe
  dummy
  dummy phone
  display dummy
  attrappe
  factice
  inspired by
  look alike
  lookalike
  not original
  nicht original
  kein original
  aaa quality
  scale model
  modellauto
  miniature
  diecast
  die cast
  lego moc
  toy replica
  cardboard cutout`);

/** A copy, a dummy or a scale model, unless that is what the product is. */
export function vetoReplica(product: Traits, listing: Traits): Reason | undefined {
  const found =
    findPhrase(listing.plain, REPLICA) ??
    /(?:^|\s)1[:/](?:6|8|10|12|18|24|32|43|64|72|87)(?=\s|$)/.exec(listing.title)?.[0].trim();
  return found === undefined || product.title.includes(found) || product.plain.includes(` ${found} `)
    ? undefined
    : reason('matchReplica', found);
}
