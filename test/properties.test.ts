import { expect, test } from 'vitest';
import { propertyTests } from './fuzz/property-tests';
import { fc } from './properties';

test('a run tries the same cases unless it is told others', () => {
  const told = process.env['VITE_PROPERTY_SEED'];
  expect(fc.readConfigureGlobal()?.seed).toBe(told === undefined ? 20_261_129 : Number(told));
});

test('the property tests are found, in Node and in the browser', () => {
  const files = propertyTests();
  expect(files.length).toBeGreaterThan(90);
  expect(files).toContain('test/listings/feeds/read-feed.test.ts');
  expect(files).toContain('test/store/ledger-changes.browser.test.ts');
});
