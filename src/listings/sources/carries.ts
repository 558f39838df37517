import type { SentRequest } from './source-io';
import type { SourceQuery } from './source-query';
import { termsOfQuery } from './team-index/weigh';

/**
 * False for requests beside the search itself, such as for a token: not one word of the query is in them, neither as it
 * stands nor folded, as a team's index has it.
 */
export function carries({ address, body = '' }: Pick<SentRequest, 'address' | 'body'>, query: SourceQuery): boolean {
  const { words = '', gtin } = query;
  const parts = [
    ...words.toLowerCase().split(' '),
    ...termsOfQuery(query).keys(),
    ...(gtin === undefined ? [] : [gtin.replace(/^0+/, '')]),
  ];
  try {
    const text = decodeURIComponent(`${address} ${body}`).toLowerCase();
    return parts.some((part) => part !== '' && text.includes(part));
  } catch {
    // What cannot be read may hold them.
    return true;
  }
}
