import type { RequestRecord } from '@/src/store/database';
import { type Reason, reason } from '@/src/words/reason';

/** Why a request was made and all it carried. */
export function requestWords({ purpose, title = '', asked, scheduled }: RequestRecord): Reason {
  switch (purpose) {
    case 'feed':
      return reason(scheduled === true ? 'requestFeedScheduled' : 'requestFeed');
    case 'detect':
      return reason('requestDetect', title);
    case 'search':
      return asked === undefined ? reason('requestFurther', title) : reason('requestSearch', title, asked);
    default:
      return purpose satisfies never;
  }
}
