import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { completeFromState } from '@/src/product/embedded/complete-from-state';
import { promising, promisingVisible } from '@/src/product/gate';
import { interpret } from '@/src/product/interpret';
import { readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { documentOf } from './dom';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
const slugs = readdirSync(PAGES).sort();

/** A page lives at the address a comment gives, at its canonical one, else under its slug. */
function open(slug: string): { document: Document; url: string } {
  const html = readFileSync(`${PAGES}${slug}/source.html`, 'utf8');
  const [, url = `https://shop.example/products/${slug}`] =
    /<!-- address: (\S+) -->/.exec(html) ?? /rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return { document: documentOf(html, url), url };
}

describe('saved pages', () => {
  test('there are some', () => {
    expect(slugs.length).toBeGreaterThan(15);
  });

  test.each(slugs)('%s', (slug) => {
    const expected: unknown = JSON.parse(readFileSync(`${PAGES}${slug}/expected.json`, 'utf8'));
    const { document, url } = open(slug);
    const before = document.documentElement.outerHTML;
    const seen = readSighting(document, url, moment(1_700_000_000_000));
    if (seen !== undefined) expect(Sighting.parse(seen)).toEqual(seen);
    const sighting = seen && completeFromState(interpret(seen));
    expect(sighting?.product ?? null).toEqual(expected);
    expect(document.documentElement.outerHTML).toBe(before);
    if (sighting === undefined) return;
    expect(Sighting.parse(sighting)).toEqual(sighting);
    expect(promising(document) || promisingVisible(document)).toBe(true);
    const { attributes, breadcrumb, ...fields } = sighting.product;
    const told = new Set(sighting.evidence.map(({ field }) => field));
    for (const field of [
      ...Object.keys(fields),
      ...Object.keys(attributes),
      ...(breadcrumb.length > 0 ? ['breadcrumb'] : []),
    ]) {
      expect(told, `evidence for ${field}`).toContain(field);
    }
  });
});
