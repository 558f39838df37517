// axe finds nothing in any state of the panel: light and dark, at the usual size and at 200 %.
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import type { Verdict } from '@/src/verdict/verdict';
import { emulate, faultsIn } from './axe-faults';
import { FakeBackend, makeOffer, makeProduct, makeVerdict } from './make';
import { cleanly, resize, stage, unfold } from './stage';

afterEach(() => emulate(''));

/** The panel is a part of a page, not a page: whether all stands in landmarks is the page's business. */
const faults = () => faultsIn(document.querySelector(PANEL_TAG) as Element, ['region']);

const line = () => page.getByRole('button', { expanded: false }).first();
const open = () => line().click();
const everything = (): Verdict => {
  const verdict = makeVerdict({ product: { name: 'Fairphone 4' } });
  const picture = makeOffer({ listing: { image: 'https://img.second.example/1.jpg' as never, offerId: 'offer-4' } });
  return {
    ...verdict,
    offers: [...verdict.offers, picture],
    notes: [{ text: 'Ask our repair desk first.', url: 'https://desk.example/' as never, packName: 'Reuse desk' }],
    sighting: { ...verdict.sighting, corrected: { asRead: makeProduct(), fields: ['name'] } },
  };
};

const STATES: readonly (readonly [name: string, verdict: Verdict, reach: () => Promise<unknown>])[] = [
  ['a dot', makeVerdict({ offers: [] }), async () => undefined],
  ['one line', makeVerdict(), async () => undefined],
  ['open', everything(), open],
  [
    'open with everything unfolded',
    everything(),
    async () => {
      await open();
      const root = document.querySelector(PANEL_TAG)?.shadowRoot as ShadowRoot;
      await unfold(root);
    },
  ],
  [
    'comparing',
    everything(),
    async () => {
      await open();
      for (const offer of [/^Compare: Fairphone 5, 256/, /^Compare: Fairphone 5 256GB/])
        await page.getByRole('button', { name: offer }).first().click();
      await page.getByRole('button', { name: 'Compare with new (2)' }).click();
    },
  ],
  [
    'just switched off',
    makeVerdict(),
    async () => {
      await open();
      await page.getByRole('button', { name: 'Off on shop.example' }).click();
    },
  ],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  // At 200 % a window of 1280 by 860 has half as many pixels each way.
  describe.each([
    ['usual size', 1280, 860],
    ['200 %', 640, 430],
  ] as const)('at %s', (_, width, height) => {
    test.each(STATES)('%s', async (_name, verdict, reach) => {
      await emulate(scheme);
      await resize(width, height);
      cleanly(mountPanel(stage(), new FakeBackend({ verdict }), { mode: 'open' }));
      await reach();
      expect(await faults()).toEqual([]);
    });
  });
});
