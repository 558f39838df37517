import { describe, expect, test } from 'vitest';
import { FeedError } from '@/src/listings/feeds/feed-error';
import { HEAD, sniff } from '@/src/listings/feeds/format';
import { ABOUT } from './feed-bytes';

describe('sniff', () => {
  test.each([
    ['xml', '<?xml version="1.0"?><rss>', {}],
    ['xml', '\n  <feed>', { contentType: 'text/plain' }],
    ['xml', '<rss>', { fileName: 'feed.csv' }],
    ['json-lines', '{"id": "a"}\n{"id": "b"}', { contentType: 'text/csv' }],
    ['tsv', 'id\ttitle\tlink', { fileName: 'feed.txt' }],
    ['tsv', 'id\ttitle\tlink', { fileName: 'feed.csv' }],
    ['tsv', 'id', { fileName: 'feed.tsv.gz' }],
    ['tsv', 'id', { contentType: 'text/tab-separated-values; charset=utf-8' }],
    ['csv', 'id,title,link\n1\t2', {}],
    ['csv', 'id;title;link', { contentType: 'application/octet-stream' }],
    ['csv', '<p>, id', { format: 'csv' as const }],
  ])('%s is %j with %j', (format, head, about) => {
    expect(sniff(head, { ...ABOUT, ...about })).toBe(format);
  });

  test.each([
    ['feedEmpty', ' \n'],
    ['feedIsWebPage', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">'],
    ['feedIsWebPage', '\n<html lang="de">'],
    ['feedIsJsonArray', '[{"id": 1}]'],
    ['feedIsZip', 'PK\u0003\u0004\0\0\u0008'],
    ['feedUnknownFormat', '%PDF-1.7\0'],
  ])('%s for %j', (key, head) => {
    expect(() => sniff(head, ABOUT)).toThrow(FeedError);
    expect(() => sniff(head, ABOUT)).toThrow(key);
  });

  test('a web page is one even where XML was promised', () => {
    expect(() => sniff('<html>', { ...ABOUT, format: 'xml' })).toThrow('feedIsWebPage');
  });

  test('what comes after the beginning tells nothing, so that it does not matter how much has arrived', () => {
    const long = `id,title${',x'.repeat(HEAD)}`;
    expect(sniff(`${long}\t`, ABOUT)).toBe('csv');
    expect(sniff(`${long}\0`, ABOUT)).toBe('csv');
  });
});
