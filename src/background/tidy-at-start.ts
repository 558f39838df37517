import { failureOf } from '@/src/messages/failure';
import { keepFailure } from '@/src/platform/failures';
import { dropOldAnswers } from '@/src/store/answers';
import type { Database } from '@/src/store/database';
import { dropOldSaved } from '@/src/store/keep-saved';
import { mendMonths } from '@/src/store/months';
import { tidyHealth } from '@/src/store/reading-health';
import { mendFeeds, rereadFeeds } from './import-feed';

/**
 * Once when the browser starts: what is too old goes, and what was damaged on the disk is put right as far as it can be.
 * What was put right is noted for the page of diagnosis.
 */
export async function tidyAtStart(db: Database): Promise<void> {
  const now = Date.now();
  await tidyHealth(db, now);
  await dropOldSaved(db, now);
  await dropOldAnswers(db, now);
  const [months, feeds] = [await mendMonths(db), await mendFeeds(db)];
  await rereadFeeds(db);
  if (months > 0) await note(`Months whose sums were not those of their lines, added up anew: ${months}.`);
  if (feeds > 0) await note(`Feeds of which a part cannot be read any more: ${feeds}.`);

  async function note(sentence: string): Promise<void> {
    await keepFailure(failureOf('database', sentence, now));
  }
}
