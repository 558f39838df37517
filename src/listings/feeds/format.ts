import { reason } from '@/src/words/reason';
import type { FeedAbout, FeedFormat } from './feed';
import { FeedError } from './feed-error';

/** Characters of the beginning that are looked at. */
export const HEAD = 1024;

/**
 * The format of a feed: as said, else by how it begins, else by content type and file name.
 *
 * @throws FeedError when there is nothing, or what is there is no feed.
 */
export function sniff(text: string, { format, contentType = '', fileName = '' }: FeedAbout): FeedFormat {
  // No more, whatever has arrived: how a feed is cut into pieces makes no difference.
  const head = text.trimStart().slice(0, HEAD);
  const start = head.slice(0, 200).toLowerCase();
  if (start === '') throw new FeedError(reason('feedEmpty'));
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) throw new FeedError(reason('feedIsWebPage'));
  if (format !== undefined) return format;
  if (start.startsWith('<')) return 'xml';
  if (start.startsWith('{')) return 'json-lines';
  if (start.startsWith('[')) throw new FeedError(reason('feedIsJsonArray'));
  if (head.startsWith('PK\u0003\u0004')) throw new FeedError(reason('feedIsZip'));
  if (head.includes('\0')) throw new FeedError(reason('feedUnknownFormat'));
  if (/\btab-separated-values\b/i.test(contentType) || /\.tsv(\.gz)?$/i.test(fileName)) return 'tsv';
  const header = head.split(/[\r\n]/, 1)[0] ?? '';
  return header.includes('\t') ? 'tsv' : 'csv';
}
