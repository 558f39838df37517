import type { Database } from '@/src/store/database';
import { forgetCompared } from './judge-sighting';
import { workOnWatches } from './work-on-watches';

/** What was judged by other rules is judged anew: call it wherever what counts has changed. */
export function rulesChanged(db: Database): void {
  forgetCompared();
  void workOnWatches(db);
}
