import type { Database } from './database';

/** True when at least one used offer is on this machine: of a feed, or saved. */
export async function hasAnyOffer(db: Database): Promise<boolean> {
  const [segments, saved] = await Promise.all([db.segments.limit(1).count(), db.saved.limit(1).count()]);
  return segments + saved > 0;
}
