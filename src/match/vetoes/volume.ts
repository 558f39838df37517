import { isUnspaced } from '@/src/listings/terms/east-asian';
import { type Reason, reason } from '@/src/words/reason';
import { kindsIn } from '../kind-words';
import type { Traits } from '../traits';
import { hinted } from './hinted';

/** "Vol. 3", "tome 3", "Staffel 3", "第3巻" wherever they stand; en, de, fr, es, it, nl, pl, cs, ja, zh. */
const VOLUME = 'vol|volume|volumen|tome|tomo|tom|deel|dil|season|staffel|saison|temporada|stagione|seizoen|sezon';
const LATIN = String.raw` (?:${VOLUME}) (\d{1,3}) `;
const NUMBERED_LATIN = hinted(VOLUME, new RegExp(LATIN));
const NUMBERED = new RegExp(String.raw`${LATIN}|第? ?(\d{1,3}) ?[巻卷册冊集季部]`, 'u');
/** "Band 3", "book 3": only of books; elsewhere bands and parts are things. */
const OF_BOOKS = / (?:band|bd|teil|book|buch|livre|libro|boek|ksiega|kniha|part|czesc|cast) (\d{1,3}) /;
/** Volumes in two or three: 上, 中, 下. */
const HALVES = /(?<!\p{Script=Han})([上中下])(?:[巻卷册冊集])?(?!\p{Script=Han})/u;

/** Another volume of the work: of no use to who wants this one. */
export function vetoVolume(product: Traits, listing: Traits): Reason | undefined {
  const isBook =
    kindsIn(product).has('book') || kindsIn(listing).has('book') || product.gtin?.startsWith('0978') === true;
  const ours = volumeOf(product, isBook);
  const theirs = volumeOf(listing, isBook);
  if (ours === undefined || theirs === undefined || ours === theirs) return undefined;
  return reason('matchOtherVolume', ours, theirs);
}

function volumeOf({ plain }: Traits, isBook: boolean): string | undefined {
  const volume = (isUnspaced(plain) ? NUMBERED : NUMBERED_LATIN).exec(plain);
  const number = volume?.[1] ?? volume?.[2] ?? (isBook ? OF_BOOKS.exec(plain)?.[1] : undefined);
  if (number !== undefined) return String(Number(number));
  return isBook && isUnspaced(plain) ? HALVES.exec(plain)?.[1] : undefined;
}
