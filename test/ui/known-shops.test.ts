import { describe, expect, test } from 'vitest';
import { sitePattern } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import { REGIONS } from '@/src/quantity/country-codes';
import { knownShops, SHOP_COUNTRIES, shopEvidence } from '@/src/ui/welcome/known-shops';

test('shops are listed for these countries at least', () => {
  expect(SHOP_COUNTRIES).toEqual(expect.arrayContaining(['DE', 'FR', 'GB', 'US', 'ES', 'IT', 'NL', 'PL', 'AT', 'CH']));
  expect(SHOP_COUNTRIES.filter((code) => !REGIONS.includes(code))).toEqual([]);
});

describe.each(SHOP_COUNTRIES)('%s', (code) => {
  const hosts = knownShops(code);

  test('has about ten shops, each once', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(8);
    expect(hosts.length).toBeLessThanOrEqual(12);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test('names hosts only, of which each is one site', () => {
    for (const host of hosts) {
      expect(parseWebUrl(`https://${host}`)).toBe(`https://${host}/`);
      expect(sitePattern(`https://${host}`)).toBe(`https://${host}/*`);
    }
  });

  test('says of each where its host was seen', () => {
    const evidence = shopEvidence(code);
    expect(evidence).toHaveLength(hosts.length);
    for (const seen of evidence) expect(seen).toMatch(/^(?:kagi:[a-z.\d_-]+|code:\d+)$/);
  });
});

test('a country without shops, or a word that is none, has none', () => {
  expect(knownShops('JP')).toEqual([]);
  expect(knownShops('constructor')).toEqual([]);
});
