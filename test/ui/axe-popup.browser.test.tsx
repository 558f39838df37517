// axe finds nothing in popup and side panel: light and dark, everything unfolded, as small as they get.
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import { emulate, faultsIn } from './axe-faults';
import { FakeBackend, makeEntry, makeOffer, makeVerdict } from './make';
import { cleanly, resize, stage, unfold } from './stage';

afterEach(() => emulate(''));

const converted = makeOffer({
  listing: { offerId: 'offer-4', price: money(180, 'GBP'), sourceId: 'feed-2', url: 'https://other.example/1' },
  converted: { price: money(208, 'EUR'), rates: [] },
});
const verdict = { ...makeVerdict({ whereabouts: { region: 'DE' } }), offers: [...makeVerdict().offers, converted] };
const entries = [makeEntry(), makeEntry({ id: 'w1', choice: 'waiting', remindAt: 1 })];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each([
    ['popup with a product', mountPopup, new FakeBackend({ verdict, entries })],
    ['popup without', mountPopup, new FakeBackend({ entries })],
    ['popup of an empty ledger', mountPopup, new FakeBackend()],
    ['side panel', mountSidePanel, new FakeBackend({ verdict })],
    ['side panel without a product', mountSidePanel, new FakeBackend({ page: { kind: 'unsupported' } })],
  ] as const)('%s', async (_, mount, backend) => {
    await emulate(scheme);
    await resize(380, 600);
    const root = stage();
    cleanly(mount(root, backend));
    const other = page.getByRole('button', { name: 'Something else' });
    if (other.elements().length > 0) await other.click();
    await unfold(root);
    expect(await faultsIn(root)).toEqual([]);
  });
});
