// What can be done in the open panel: compare, correct, hide, fold, switch off, move.
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import type { Verdict } from '@/src/verdict/verdict';
import { FakeBackend, makeOffer, makeProduct, makeVerdict, said } from './make';
import { cleanly, resize, stage, unfold } from './stage';

async function open(verdict: Verdict = makeVerdict()): Promise<{ backend: FakeBackend; root: ShadowRoot }> {
  const parent = stage();
  const backend = new FakeBackend({ verdict });
  cleanly(mountPanel(parent, backend, { mode: 'open' }));
  const root = parent.querySelector(PANEL_TAG)?.shadowRoot as ShadowRoot;
  await page.getByRole('button', { expanded: false }).first().click();
  return { backend, root };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** What a script of the page could do, did it reach in. */
const press = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();

describe('comparing', () => {
  test('puts the picked offers beside the new one, by keyboard too, and comes back', async () => {
    const { root } = await open();
    await button('Compare: Fairphone 5, 256 GB, black, light traces of use').click();
    (button('Compare: Fairphone 5 256GB blue, refurbished').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await button('Compare with new (2)').click();
    const table = page.getByRole('table');
    await expect.element(page.getByRole('columnheader', { name: 'New' })).toBeVisible();
    expect(page.getByRole('columnheader').elements()).toHaveLength(3);
    for (const text of ['€599', '€210', '65% less than new', 'Refurbished', 'colour blue, not black', '27 (12 to 48)'])
      await expect.element(table).toMatchTextContent(text);
    await expect.poll(() => root.activeElement?.textContent).toBe('Side by side');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Used and refurbished offers' })).toBeVisible();
    await expect.element(page.getByRole('button', { expanded: true })).toBeVisible();
  });

  test('takes three at most', async () => {
    const offers = ['1', '2', '3', '4'].map((offerId) =>
      makeOffer({ listing: { offerId, title: `Offer ${offerId}` } }),
    );
    const { root } = await open(makeVerdict({ offers }));
    for (const each of ['1', '2', '3']) await button(`Compare: Offer ${each}`).click();
    await unfold(root);
    await expect.element(button('Compare: Offer 4')).toBeDisabled();
    await button('Compare: Offer 1').click();
    await expect.element(button('Compare: Offer 4')).toBeEnabled();
  });

  test('an offer that is gone is no longer compared', async () => {
    const { backend } = await open();
    await button('Compare: Fairphone 5 256GB blue, refurbished').click();
    await button('Compare with new (1)').click();
    backend.showVerdict(makeVerdict({ offers: [makeOffer()] }));
    await expect.element(page.getByRole('heading', { name: 'Used and refurbished offers' })).toBeVisible();
  });

  test('a row in which nothing is known is left out', async () => {
    await open(makeVerdict({ offers: [makeOffer({ avoided: 'unknown' })] }));
    await button(/^Compare: /).click();
    await button('Compare with new (1)').click();
    await expect.element(page.getByRole('table')).not.toMatchTextContent('Year');
    await expect.element(page.getByRole('table')).toMatchTextContent('Could avoid, kg CO2e');
  });
});

describe('a wrong match', () => {
  test('is hidden for this product; the way back has the focus', async () => {
    const { backend, root } = await open();
    await button('Wrong match: hide Fairphone 5 256GB blue, refurbished for this product').click();
    expect(backend.calls).toEqual([['hideOffer', 'verdict-1', { sourceId: 'feed-1', offerId: 'offer-2' }]]);
    await expect.element(page.getByText('Hidden for this product: Fairphone 5 256GB blue, refurbished')).toBeVisible();
    await expect.poll(() => (root.activeElement as HTMLElement | null)?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => backend.calls.at(-1)).toEqual(['restoreOffer', 'hidden-1']);
    await expect.element(page.getByText('Hidden for this product')).not.toBeInTheDocument();
  });

  test('cannot be said by a script of the page', async () => {
    const { backend, root } = await open();
    press(root, 'Wrong match');
    expect(backend.calls).toEqual([]);
  });

  test('that was not heard is said', async () => {
    const { backend } = await open();
    backend.failing = true;
    await button(/^Wrong match: hide Fairphone 5 for/).click();
    await expect.element(page.getByText(/^Reprise did not answer/)).toBeVisible();
  });
});

describe('correcting what was read', () => {
  test('sends what was changed and nothing else', async () => {
    const { backend } = await open();
    await page.getByText('Correct what was read').click();
    await expect.element(button('Use these')).toBeDisabled();
    await page.getByLabelText('Name').fill('Fairphone 4');
    await page.getByLabelText('Condition').selectOptions('refurbished');
    await button('Use these').click();
    expect(backend.calls).toEqual([
      [
        'correct',
        'verdict-1',
        [
          { field: 'name', right: 'Fairphone 4' },
          { field: 'condition', right: 'refurbished' },
        ],
      ],
    ]);
    await expect.element(page.getByText(/^Done\./)).toBeVisible();
  });

  test('says what is no value, and keeps what was written', async () => {
    const { backend } = await open();
    backend.refusal = 'That is no price we can read.';
    await page.getByText('Correct what was read').click();
    await page.getByLabelText('Price').fill('cheap');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('That is no price we can read.')).toBeVisible();
    await expect.element(page.getByLabelText('Price')).toHaveValue('cheap');
  });

  test('what was corrected is shown as such, can be taken back, and is marked in a report', async () => {
    const verdict = makeVerdict({ product: { name: 'Fairphone 4' } });
    const corrected = { asRead: makeProduct(), fields: ['name'] };
    const { backend } = await open({ ...verdict, sighting: { ...verdict.sighting, corrected } });
    await expect.element(page.getByText(/^Corrected by you: Name\./)).toBeVisible();
    await page.getByText('Something read wrong?').click();
    await expect.element(page.getByRole('checkbox', { name: 'Name: Fairphone 4' })).toBeChecked();
    await expect.element(page.getByLabelText('Right: Name')).toHaveValue('Fairphone 4');
    await button('Undo your corrections of this page').click();
    await expect.poll(() => backend.calls).toEqual([['uncorrect', 'verdict-1']]);
  });

  test('cannot be done by a script of the page', async () => {
    const { backend, root } = await open();
    await page.getByText('Correct what was read').click();
    await page.getByLabelText('Brand').fill('Other');
    press(root, 'Use these');
    root.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    expect(backend.calls).toEqual([]);
  });
});

describe('the panel itself', () => {
  test('"Not now" folds it to the dot, which still says what there is and opens', async () => {
    const { backend, root } = await open();
    await button('Not now').click();
    await expect.poll(() => backend.calls).toEqual([['quiet', true]]);
    const dot = button('3 used from €210, could avoid 12 to 48 kg CO2e');
    await expect.element(dot).toBeVisible();
    expect((root.querySelector('.tag') as Element).getBoundingClientRect().width).toBe(32);
    await dot.click();
    await button('Show the line again').click();
    await expect.poll(() => backend.calls.at(-1)).toEqual(['quiet', false]);
    await expect.element(button('Not now')).toBeVisible();
  });

  test('"Off" says where to get it back, offers to undo, and then is gone', async () => {
    const { backend, root } = await open();
    await button('Off on shop.example').click();
    await expect.element(page.getByText(/^Off on shop\.example\. To have it back/)).toBeVisible();
    await expect.poll(() => (root.activeElement as HTMLElement | null)?.textContent).toBe('Undo');
    await button('Undo').click();
    await expect
      .poll(() => backend.calls)
      .toEqual([
        ['turnOff', true],
        ['turnOff', false],
      ]);
    await expect.element(button(/used from/)).toBeVisible();
    await button(/used from/).click();
    await button('Off on shop.example').click();
    await button('Close').click();
    expect(root.querySelector('.tag')).toBeNull();
  });

  test('a script of the page can neither fold it nor switch it off', async () => {
    const { backend, root } = await open();
    press(root, 'Not now');
    press(root, 'Off on shop.example');
    press(root, 'Top left');
    expect(backend.calls).toEqual([]);
  });

  test('moves by its menu, and by Alt and an arrow', async () => {
    await resize(1280, 860);
    const { backend, root } = await open();
    const tag = root.querySelector('.tag') as HTMLElement;
    await button('Top left').click();
    await expect.poll(() => tag.dataset['corner']).toBe('top-left');
    expect(tag.getBoundingClientRect()).toMatchObject({ left: 16, top: 16 });
    (root.querySelector('.line') as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => tag.dataset['corner']).toBe('top-right');
    expect(backend.calls).toEqual([
      ['move', 'top-left'],
      ['move', 'top-right'],
    ]);
  });

  test('is nowhere while it is switched off here, and comes back when it is on again', async () => {
    const { backend, root } = await open();
    backend.showView({ off: true });
    await expect.poll(() => root.querySelector('.tag')).toBeNull();
    backend.showView({ off: false });
    await expect.poll(() => root.querySelector('.tag')).not.toBeNull();
  });
});

describe('pictures', () => {
  const withImage = (image: string) =>
    makeVerdict({ offers: [makeOffer({ listing: { image: image as never, url: `${location.origin}/offers/1` } })] });

  test('none is fetched into a shop’s page: its scripts, and reports of its policy, would tell of the offer', async () => {
    const { root } = await open(withImage(`${location.origin}/icon/48.png`));
    expect(root.querySelector('.offer')).not.toBeNull();
    expect(root.querySelector('img')).toBeNull();
  });

  test('an offer without shipping says so', async () => {
    await open(
      makeVerdict({
        offers: [makeOffer({ signals: [{ kind: 'brandSame', strength: 1, reason: said('same brand') }] })],
      }),
    );
    await expect.element(page.getByText(/shipping not stated/)).toBeVisible();
  });
});

test('the stages of the new one stand in words and numbers, the largest with the longest bar', async () => {
  const { root } = await open();
  const rows = [...root.querySelectorAll('.stage')];
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Making it55 kg',
    'To the shop5.8 kg',
    'To your door1.2 kg',
  ]);
  const widths = rows.map((row) => (row.querySelector('.stage-bar') as Element).getBoundingClientRect().width);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
});
