// Whose code is in the builds as they ship, beside what public/licences.txt says.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readBundled } from '@/release/bundled-packages';
import { LICENCES_FILE, listedIn, SHIPPED_BUILDS } from '@/release/licences';

test('the licences that ship are those of what the bundles hold: npm run licences', () => {
  expect(listedIn(readFileSync(LICENCES_FILE, 'utf8'))).toEqual(readBundled(SHIPPED_BUILDS));
});
