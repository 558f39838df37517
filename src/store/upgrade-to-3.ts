import type { Transaction } from 'dexie';
import type { FeedRecord } from './feed-record';

/** A segment as versions 1 and 2 kept it: found when its generation was the feed's active one. */
interface OldSegment {
  readonly id: number;
  readonly feedId: string;
  readonly generation: number;
}

/**
 * From version 3 on listings stand in packed blocks. Packing cannot wait inside an upgrade, which is one transaction: each
 * feed notes the segments whose listings are to be moved, and the background moves them step by step. Posting lists are
 * made anew with them.
 */
export async function leaveToBeMoved(transaction: Transaction): Promise<void> {
  const segments: OldSegment[] = await transaction.table('segments').toArray();
  await transaction
    .table('feeds')
    .toCollection()
    .modify((feed: Writable<FeedRecord>) => {
      const unmoved = segments
        .filter(({ feedId, generation }) => feedId === feed.id && generation === feed.activeGeneration)
        .map(({ id }) => id);
      if (unmoved.length > 0) feed.unmoved = unmoved;
      // An import begun under version 2 starts over: what it wrote is not moved.
      feed.rowsDone = 0;
      if (feed.state === 'ready' || feed.state === 'failed') feed.state = 'tidying';
    });
  await transaction.table('segments').clear();
  await transaction.table('postings').clear();
}

type Writable<Record> = { -readonly [Field in keyof Record]: Record[Field] };
