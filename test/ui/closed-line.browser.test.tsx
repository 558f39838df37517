// The closed line says all it has to say in every language: in one row where it fits, else in two, and never cut.
import { describe, expect, test } from 'vitest';
import { money } from '@/src/quantity/money';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { type Catalogue, lookupIn } from '@/src/words/catalogue';
import type { Tongue } from '@/src/words/say';
import { kg } from '../carbon';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, resize, stage } from './stage';

const files = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { eager: true, import: 'default' });
const tongues = Object.values(files).map((messages): [string, Tongue] => {
  const locale = messages['languageTag']?.message ?? '';
  return [locale, { lookup: lookupIn(messages), locale }];
});
/** A laptop at 100 % and at 200 %, and the narrowest window there is (WCAG 2.2, 1.4.10). */
const WIDTHS = [1280, 640, 320];
const TWO_ROWS = 48;

const price = { listing: { price: money(1234.56, 'EUR') }, converted: { price: money(1234.56, 'EUR'), rates: [] } };
const long = kg(-120, 400, 1200);
const OFFERS = {
  'a range of large figures': makeOffer({ ...price, avoided: { net: long } }),
  'things that are merely similar': makeOffer({ ...price, band: 'similar', avoided: { net: long } }),
  'nothing known of what is avoided': makeOffer({ ...price, avoided: 'unknown' }),
  'what is advised against': makeOffer({ ...price, avoided: { finding: 'unsafe-used' } }),
  'no benefit': makeOffer({ ...price, avoided: { finding: 'likely-worse' } }),
};

describe.each(tongues)('%s', (_, tongue) => {
  describe.each(WIDTHS)('in a window of %d px', (width) => {
    test.each(Object.entries(OFFERS))('%s', async (__, offer) => {
      await resize(width, 430);
      const parent = stage();
      const verdict = makeVerdict({ offers: Array.from({ length: 12 }, () => offer) });
      const backend = Object.assign(new FakeBackend({ verdict }), { tongue });
      cleanly(mountPanel(parent, backend, { mode: 'open' }));
      const root = parent.querySelector(PANEL_TAG)?.shadowRoot as ShadowRoot;
      await expect.poll(() => root.querySelector('.line-text')).toBeTruthy();
      const line = root.querySelector('.line') as HTMLElement;
      const text = line.querySelector('.line-text') as HTMLElement;
      expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth);
      expect(getComputedStyle(text).whiteSpace).toBe('normal');
      expect(line.scrollHeight).toBeLessThanOrEqual(line.clientHeight);
      expect(line.getBoundingClientRect().height, line.textContent).toBeLessThanOrEqual(TWO_ROWS);
      const box = (root.querySelector('.tag') as HTMLElement).getBoundingClientRect();
      await expect.poll(() => box.bottom).toBeLessThanOrEqual(window.innerHeight);
    });
  });
});
