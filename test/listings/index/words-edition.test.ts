import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOf } from '@/src/listings/index/listing-terms';
import { WORDS_EDITION } from '@/src/listings/index/words-edition';

/** Titles as people and shops of ten languages write them. */
const texts = ['ads.txt', 'shops.jsonl', 'fresh.jsonl', 'pairs.jsonl'].map((file) =>
  readFileSync(new URL(`../../golden/${file}`, import.meta.url), 'utf8'),
);
const titles = texts.flatMap((text) =>
  text.startsWith('{')
    ? text
        .trim()
        .split('\n')
        .flatMap((line) => [JSON.parse(line).left.name, JSON.parse(line).right.title])
    : text.split('\n'),
);

/**
 * Edition → what it reads these titles as. When this fails, titles give other words than before: raise `WORDS_EDITION`, so
 * that what people have imported is read anew, and put the new digest here.
 */
const DIGESTS: Readonly<Record<number, string>> = {
  1: '709e842c8b75aeba',
};

test(`edition ${WORDS_EDITION} reads titles as it did when it was made`, () => {
  const digest = createHash('sha256');
  for (const title of titles) digest.update(`${[...wordsOf({ title })].join(' ')}\n`);
  expect(titles.length).toBeGreaterThan(3000);
  expect(digest.digest('hex').slice(0, 16)).toBe(DIGESTS[WORDS_EDITION]);
});
