// Wherever what could be avoided is shown of an offer: a range, what it is held against, and the way to its sources.
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { FakeBackend, makeAvoided, makeOffer, makeVerdict } from './make';
import { cleanly, stage, unfold } from './stage';

const FIGURE = /\d[\d.,]*\s*(?:\([^)]*\d[^)]*\)\s*)?kg CO2e/;
const RANGE = /\((?:-?[\d.,]+) to (?:-?[\d.,]+)\)|(?:-?[\d.,]+) to (?:-?[\d.,]+) kg/;
const FINDINGS = ['could-avoid', 'no-clear-benefit', 'likely-worse'] as const;

/** Elements that say of an avoided figure themselves, not by what is in them. */
function avoidedIn(root: Element): Element[] {
  return [...root.querySelectorAll('*')].filter(
    (element) =>
      element.children.length === 0 && /avoid/i.test(element.textContent) && FIGURE.test(element.textContent),
  );
}

describe.each(FINDINGS)('%s', (finding) => {
  let root: HTMLElement;
  beforeEach(async () => {
    const verdict = makeVerdict({ offers: [makeOffer({ avoided: makeAvoided({ finding }) })] });
    const backend = new FakeBackend({ verdict });
    root = stage();
    cleanly(mountPopup(root, backend));
    await expect.element(page.getByRole('region', { name: 'Used and refurbished offers' })).toBeVisible();
  });

  test('is never a number alone', () => {
    const shown = avoidedIn(root);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map((element) => element.textContent).filter((text) => !RANGE.test(text))).toEqual([]);
  });

  test('says what it is held against', () => {
    for (const words of root.querySelectorAll('.offer .avoided-words'))
      expect(words.textContent).toMatch(/if it replaces buying new|than buying new/);
  });

  test('leads to its steps, and to who published the numbers', async () => {
    await unfold(root);
    const offers = [...root.querySelectorAll('.offer')].filter((offer) => offer.querySelector('.avoided-words'));
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      const why = offer.querySelector('details');
      expect(why?.querySelector('summary')?.textContent).toMatch(/Why/);
      expect(why?.textContent?.length).toBeGreaterThan(60);
    }
    expect(root.querySelectorAll('details a[href^="https://"]').length).toBeGreaterThan(0);
  });
});
