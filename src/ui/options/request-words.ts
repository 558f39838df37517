import type { RequestRecord } from '@/src/store/database';
import { type Reason, reason } from '@/src/words/reason';

/** Why a request was made and all it carried. */
export function requestWords({ purpose, title = '', asked, scheduled }: RequestRecord): Reason {
  switch (purpose) {
    case 'feed':
      return reason(scheduled === true ? 'requestFeedScheduled' : 'requestFeed');
    case 'rules':
      return reason(scheduled === true ? 'requestRulesScheduled' : 'requestRules');
    case 'detect':
      return reason('requestDetect', title);
    case 'search':
      if (asked === undefined) return reason('requestFurther', title);
      return reason(scheduled === true ? 'requestWatch' : 'requestSearch', title, asked);
    default:
      return purpose satisfies never;
  }
}
