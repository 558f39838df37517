import { expect, test } from 'vitest';
import type { RequestRecord } from '@/src/store/database';
import { requestWords } from '@/src/ui/options/request-words';

const search = {
  id: 1,
  at: 1,
  address: 'https://a.example/',
  purpose: 'search',
  status: 200,
  bytes: 1,
  title: 'A',
} as const;

test.each<[what: string, request: RequestRecord, key: string, args: string[]]>([
  ['a search for a page', { ...search, asked: 'oak lamp' }, 'requestSearch', ['A', 'oak lamp']],
  ['one for a followed product', { ...search, asked: 'oak lamp', scheduled: true }, 'requestWatch', ['A', 'oak lamp']],
  ['one without words', { ...search, scheduled: true }, 'requestFurther', ['A']],
  ['a feed by its schedule', { ...search, purpose: 'feed', scheduled: true }, 'requestFeedScheduled', []],
])('the list of requests says what was asked, and whether by a schedule: %s', (_, request, key, args) => {
  expect(requestWords(request)).toEqual({ key, args });
});
