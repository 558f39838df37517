import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import type { Asked, Live } from '@/src/verdict/verdict';
import { FakeBackend, makeOffer, makeVerdict, said } from './make';
import { cleanly, stage } from './stage';

const asked = (only: Partial<Asked> = {}): Asked => ({
  sourceId: 'shop',
  title: 'shop.example',
  state: 'asking',
  found: 0,
  ...only,
});
const live = (only: Partial<Live> = {}): Live => ({ words: ['Fairphone 5'], asked: [asked()], apart: [], ...only });

function show(verdict: Parameters<typeof makeVerdict>[0]): { backend: FakeBackend; sheet: () => Element } {
  const backend = new FakeBackend({ verdict: makeVerdict(verdict) });
  cleanly(mountPanel(stage(), backend, { mode: 'open', trusted: () => true }));
  return { backend, sheet: () => document.querySelector(PANEL_TAG)?.shadowRoot?.querySelector('.sheet') as Element };
}
const region = (name: string) => page.getByRole('region', { name, exact: true });

test('while a source is asked, the line and the sheet say so, and of whom', async () => {
  show({ offers: [], live: live() });
  await page.getByRole('button', { name: 'Asking your sources…' }).click();
  await expect
    .element(region('Used and refurbished offers'))
    .toMatchTextContent('Nothing yet: sources are being asked.');
  await expect.element(region('Sources that were asked')).toMatchTextContent('Asked for: Fairphone 5');
  await expect
    .element(region('Sources that were asked').getByRole('listitem'))
    .toMatchTextContent('shop.example is being asked…');
});

test('each source has one line: what came, or the one sentence', async () => {
  const lines = [
    asked({ state: 'whole', found: 4 }),
    asked({ sourceId: 'b', title: 'b.example', state: 'failed', reason: said('b.example did not answer in time.') }),
    asked({ sourceId: 'c', title: 'c.example', state: 'cut', found: 2, reason: said('c.example wants a pause.') }),
  ];
  show({ live: live({ asked: lines }) });
  await page.getByRole('button', { expanded: false }).first().click();
  const items = region('Sources that were asked').getByRole('listitem');
  await expect.element(items.nth(0)).toMatchTextContent('shop.example: 4 came, compared like all others.');
  await expect.element(items.nth(1)).toMatchTextContent('b.example did not answer in time.');
  await expect
    .element(items.nth(2))
    .toMatchTextContent('c.example: 2 came, compared like all others. c.example wants a pause.');
});

test('an offer that was asked for says so, one from a feed does not', async () => {
  const here = makeOffer({ listing: { sourceId: 'shop', offerId: '1', url: 'https://shop.example/1' as never } });
  const feed = makeOffer({ listing: { sourceId: 'feed', offerId: '2', title: 'From the feed' } });
  show({ offers: [here, feed], live: live({ asked: [asked({ state: 'whole', found: 1 })] }) });
  await page.getByRole('button', { expanded: false }).first().click();
  await expect.element(region('Used and refurbished offers')).toMatchTextContent('asked now: shop.example');
  const other = region('Used and refurbished offers').getByRole('listitem').filter({ hasText: 'From the feed' });
  await expect.element(other).not.toMatchTextContent('asked now');
});

test('offers of a source that wants them apart stand in a section of their own, and can be chosen', async () => {
  const own = makeOffer({ listing: { sourceId: 'ebay', offerId: 'e1', title: 'Fairphone 5 from eBay' } });
  const ebay = asked({ sourceId: 'ebay', title: 'eBay', state: 'whole', found: 1 });
  const apart = [{ sourceId: 'ebay', title: 'eBay', offers: [own] }];
  const { backend } = show({ live: live({ asked: [ebay], apart }) });
  await page.getByRole('button', { expanded: false }).first().click();
  await expect.element(region('Offers on eBay')).toMatchTextContent('Fairphone 5 from eBay');
  await expect.element(region('Used and refurbished offers')).not.toMatchTextContent('from eBay');
  await page.getByRole('button', { name: 'I bought it used' }).click();
  await page
    .getByRole('group')
    .getByRole('button', { name: /Fairphone 5 from eBay/ })
    .click();
  await page.getByRole('region', { name: 'What did you decide?' }).getByRole('button', { name: 'Yes' }).click();
  await expect
    .poll(() => backend.calls.at(-1))
    .toMatchObject(['recordChoice', { offer: { sourceId: 'ebay', offerId: 'e1' } }]);
});

test('a late answer keeps what is open, what has the focus and where the sheet was scrolled to', async () => {
  const { backend, sheet } = show({ live: live() });
  await page.getByRole('button', { expanded: false }).first().click();
  await page.getByText('What was compared, and how it was sorted').click();
  sheet().scrollTop = sheet().scrollHeight;
  const before = sheet().scrollTop;
  expect(before).toBeGreaterThan(0);
  const focused = sheet().querySelector<HTMLElement>('.choices button');
  focused?.focus({ preventScroll: true });
  const late = makeOffer({ listing: { sourceId: 'shop', offerId: 'late', title: 'A late one' } });
  const standing = makeVerdict();
  backend.showVerdict({
    ...standing,
    offers: [...standing.offers, late],
    live: live({ asked: [asked({ state: 'whole', found: 1 })] }),
  });
  await expect.element(region('Used and refurbished offers')).toMatchTextContent('Show 1 more');
  expect(sheet().isConnected).toBe(true);
  expect(sheet().scrollTop).toBeGreaterThanOrEqual(before);
  expect((sheet().getRootNode() as ShadowRoot).activeElement).toBe(focused);
  expect(page.getByText('What was compared, and how it was sorted').element().closest('details')?.open).toBe(true);
});
