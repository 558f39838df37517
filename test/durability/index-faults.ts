import { queryFor } from '@/src/listings/index/query';
import { Product } from '@/src/product/product';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';

/** What is compared of an offer. */
export interface Offer {
  readonly offerId: string;
  readonly title: string;
  readonly price: { readonly minor: number };
}

/** More than any edition here holds. */
const ALL = 10_000;

/** What searches find for a word, each as "number title price", in order. */
export async function foundBy(db: Database, word: string): Promise<string[]> {
  const { candidates, wholeOf } = await findCandidates(db, queryFor(Product.parse({ name: word })), ALL);
  return (await wholeOf(candidates)).map((listing) => (listing === undefined ? 'damaged' : said(listing))).sort();
}

export function said({ offerId, title, price }: Offer): string {
  return `${offerId} ${title} ${price.minor}`;
}

/** What lies in the tables of the index and belongs to nothing a search finds. Nothing, once a feed has been tidied. */
export async function leavings(db: Database): Promise<string[]> {
  const [segments, postings, batches, signatures, spool] = await Promise.all([
    db.segments.toArray(),
    db.postings.toArray(),
    db.batches.toCollection().primaryKeys() as Promise<number[]>,
    db.signatures.toArray(),
    db.spool.count(),
  ]);
  const ids = new Set(segments.map(({ id }) => id));
  const wanted = new Set(
    segments.flatMap(({ parts }) => parts.filter(({ live }) => live > 0).map(({ batch }) => batch)),
  );
  return [
    ...batches.filter((id) => !wanted.has(id)).map((id) => `Batch ${id} is of no segment.`),
    ...[...wanted].filter((id) => !batches.includes(id)).map((id) => `Batch ${id} is missing.`),
    ...postings.filter(({ segment }) => !ids.has(segment)).map(({ segment }) => `Postings of no segment ${segment}.`),
    ...signatures.filter(({ batch }) => !wanted.has(batch)).map(({ batch }) => `A block of no batch ${batch}.`),
    ...segments.filter(({ merging, retired }) => merging || retired).map(({ id }) => `Segment ${id} was left over.`),
    ...(spool > 0 ? ['Bytes were left in the spool.'] : []),
  ];
}
