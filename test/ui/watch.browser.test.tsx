import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY } from '@/src/quantity/time';
import { mountOptions } from '@/src/ui/options/mount-options';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { stepPath } from '@/src/ui/watch/price-chart';
import { newsOf, withLook, withTold } from '@/src/watch/look';
import type { Watch } from '@/src/watch/watch';
import { reason } from '@/src/words/reason';
import { eur, makeLook, makeOffer as makeSeen, makeWatch, web } from '../watch/make';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, stage } from './stage';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Followed since ten days, for ninety. */
function following(only: Partial<Watch> = {}): Watch {
  const madeAt = Date.now() - 10 * DAY;
  return makeWatch({ highest: eur(80) }, { id: 'w1', madeAt, until: Date.now() + 80 * DAY, ...only });
}

function seen(watch: Watch, ...offers: Parameters<typeof makeLook>[1]): Watch {
  return { ...watch, offers: withLook(watch, makeLook(Date.now() - DAY, offers)) };
}

function news(watch: Watch): Watch {
  return { ...watch, told: withTold([], newsOf(watch), { at: Date.now(), unseen: true }, () => true) };
}

function popup(backend = new FakeBackend({ verdict: makeVerdict() })): FakeBackend {
  cleanly(mountPopup(stage(), backend));
  return backend;
}

function options(watches: readonly Watch[], more: Partial<FakeBackend['watches']['followed']> = {}): FakeBackend {
  const backend = new FakeBackend();
  backend.watches.followed = { ...backend.watches.followed, watches, ...more };
  cleanly(mountOptions(stage(), backend));
  return backend;
}

describe('following the product of a page', () => {
  test('says before what it does, and that nobody is asked where no source is on', async () => {
    const { watches } = popup();
    await button('Follow this').click();
    await expect.element(page.getByText('nobody is asked for that', { exact: false })).toBeVisible();
    await expect.element(page.getByText('asked by themselves', { exact: false })).not.toBeInTheDocument();
    await expect.element(page.getByLabelText('Highest price in EUR', { exact: false })).toHaveValue('210');
    await page.getByLabelText('How alike').selectOptions('variant');
    await page.getByLabelText('Highest price in EUR', { exact: false }).fill('199,50');
    // The product as read has a condition to put right, too.
    await page.getByLabelText('Condition').last().selectOptions('best');
    await page.getByLabelText('For how long').selectOptions('30');
    await button('Follow').click();
    const wanted = { band: 'variant', highest: eur(199.5), conditions: ['refurbished', 'like-new'] };
    expect(watches.calls).toEqual([['follow', 'verdict-1', wanted, 30]]);
  });

  test('says exactly what sources are sent by themselves, and how often', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict() });
    backend.watches.followed = { ...backend.watches.followed, sources: 2 };
    popup(backend);
    await button('Follow this').click();
    await expect
      .element(
        page.getByText(/The sources that are on \(2\) are asked by themselves, about once a day .* search words/),
      )
      .toBeVisible();
    backend.watches.become({ settings: { ...backend.watches.followed.settings, asking: 'never' } });
    await expect.element(page.getByText('are not asked by themselves', { exact: false })).toBeVisible();
  });

  test('without any place that could bring an offer it says so', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict({ offers: [] }) });
    backend.watches.followed = { ...backend.watches.followed, feeds: 0 };
    popup(backend);
    await button('Follow this').click();
    await expect.element(page.getByText('There is no feed and no source that is on', { exact: false })).toBeVisible();
    // Nothing used is known, so the limit is the new price.
    await expect.element(page.getByLabelText('Highest price in EUR', { exact: false })).toHaveValue('599');
  });

  test('a price that is none is said beside its field, and nothing is asked for', async () => {
    const { watches } = popup();
    await button('Follow this').click();
    const price = page.getByLabelText('Highest price in EUR', { exact: false });
    await price.fill('cheap');
    await expect.element(price).toHaveAccessibleDescription(/as a number/);
    await expect.element(button('Follow')).toBeDisabled();
    await price.fill('');
    await button('Follow').click();
    expect(watches.calls).toEqual([['follow', 'verdict-1', { band: 'same' }, 90]]);
  });

  test('one too many is refused with a sentence, and the form stays', async () => {
    const { watches } = popup();
    watches.refusal = { problem: reason('problemWatchFull', { number: 50 }) };
    await button('Follow this').click();
    await button('Follow').click();
    await expect.element(page.getByText('You follow 50 products already', { exact: false })).toBeVisible();
    await expect.element(button('Follow')).toBeVisible();
  });

  test('the whole of it works by keyboard', async () => {
    const { watches } = popup();
    (button('Follow this').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    (page.getByLabelText('Highest price in EUR', { exact: false }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => watches.calls).toHaveLength(1);
  });
});

describe('the page of a followed product', () => {
  const { sighting } = makeVerdict();

  test('says until when, whatever tracking its address has, and stops with one click', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict() });
    const url = web(`${sighting.url}?utm_source=x`);
    backend.watches.followed = {
      ...backend.watches.followed,
      watches: [following({ sighting: { ...sighting, url } })],
    };
    popup(backend);
    await expect.element(page.getByText('You follow this until', { exact: false })).toBeVisible();
    await expect.element(button('Follow it as it is read now')).not.toBeInTheDocument();
    await button('Stop following').click();
    expect(backend.watches.calls).toEqual([['unfollow', 'w1']]);
  });

  test('that says something else now is followed anew by the person’s click only', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict({ product: { name: 'Another phone' } }) });
    backend.watches.followed = { ...backend.watches.followed, watches: [following({ sighting })] };
    popup(backend);
    await expect.element(page.getByText('says something else now', { exact: false })).toBeVisible();
    await button('Follow it as it is read now').click();
    expect(backend.watches.calls).toEqual([['follow', 'verdict-1', { band: 'same', highest: eur(80) }, 90]]);
  });

  test('news is counted on the folded list, and seen once that is opened', async () => {
    const backend = new FakeBackend({ page: { kind: 'no-product' } });
    const watch = news(seen(following(), makeSeen({ title: 'Oak lamp, used' })));
    backend.watches.followed = { ...backend.watches.followed, watches: [watch] };
    popup(backend);
    await expect.element(page.getByText('New: 1')).toBeVisible();
    expect(backend.watches.calls).toEqual([]);
    await page.getByText('Followed: 1', { exact: false }).click();
    await expect.element(page.getByRole('link', { name: 'Oak lamp, used' })).toBeVisible();
    expect(backend.watches.calls).toEqual([['markSeen']]);
    await button('Offers, prices and settings').click();
    expect(backend.calls).toEqual([['openOptions']]);
  });
});

describe('the list in the options', () => {
  test('an empty one says what to do', async () => {
    options([]);
    await expect.element(page.getByText('You follow nothing', { exact: false })).toBeVisible();
  });

  test('shows the best offer, what is new, and each offer with what it is', async () => {
    const watch = news(
      seen(
        following(),
        makeSeen({ title: 'Oak lamp', price: eur(60) }),
        makeSeen({ title: 'Dear lamp', url: 'https://used.example/2', price: eur(200) }),
        makeSeen({ title: 'Far lamp', url: 'https://used.example/3', price: { minor: 15000, currency: 'USD' } }),
      ),
    );
    const backend = options([watch]);
    const row = page.getByRole('listitem').filter({ hasText: 'Oak desk lamp' }).first();
    await expect.element(row.getByText('New: 2')).toBeVisible();
    await expect.poll(() => backend.watches.calls).toEqual([['markSeen']]);
    await expect.element(row.getByText('about €75 by reference rates')).toBeVisible();
    await expect.element(row.getByText('does not fit what you wait for', { exact: false })).toBeVisible();
    // The marks stay while the person looks, though they count as seen.
    backend.watches.become({ watches: [{ ...watch, told: watch.told.map(({ unseen: _, ...each }) => each) }] });
    await expect.element(row.getByText('New: 2')).toBeVisible();
  });

  test('the prices have a line, words for it, and the table behind', async () => {
    const first = Date.now() - 5 * DAY;
    let watch = following();
    for (const [i, price] of [60, 50, 55].entries())
      watch = { ...watch, offers: withLook(watch, makeLook(first + i * DAY, [makeSeen({ price: eur(price) })])) };
    options([watch]);
    const chart = page.getByRole('figure');
    await expect.element(chart).toMatchTextContent('Lowest price seen over time: from €60 to €55, lowest €50');
    await page.getByText('Prices as a table').click();
    expect(chart.getByRole('row').elements()).toHaveLength(4);
  });

  test('a price that never changed is told once', async () => {
    const watch = following();
    options([{ ...watch, offers: withLook(watch, makeLook(Date.now() - DAY, [makeSeen({ price: eur(60) })])) }]);
    await expect.element(page.getByRole('figure')).toMatchTextContent('Lowest price seen over time: €60 all along');
  });

  test('what is waited for can be changed, and the end stays unless another is chosen', async () => {
    const { watches } = options([following()]);
    await button('Change what you wait for: Oak desk lamp').click();
    await page.getByLabelText('Highest price in EUR', { exact: false }).fill('40');
    await button('Save').first().click();
    await expect
      .poll(() => watches.calls)
      .toEqual([['changeWanted', 'w1', { band: 'same', highest: eur(40) }, undefined]]);
    await expect.element(page.getByLabelText('For how long')).not.toBeInTheDocument();
  });

  test('one that is over says so and stays until it is removed', async () => {
    const { watches } = options([following({ until: Date.now() - DAY })]);
    await expect.element(page.getByText('ended on', { exact: false })).toBeVisible();
    await button('Remove Oak desk lamp').click();
    expect(watches.calls).toEqual([['unfollow', 'w1']]);
  });

  test('sources that failed or have had nothing for long are said', async () => {
    options([following({ idle: 9, problem: reason('problemPageClosed') })], { sources: 1 });
    await expect.element(page.getByText('Sources had nothing 9 times in a row', { exact: false })).toBeVisible();
  });

  test('a product name of five hundred characters and one in Arabic stay in their place', async () => {
    const long = 'x'.repeat(500);
    const named = (id: string, name: string) => {
      const watch = following({ id });
      return { ...watch, sighting: { ...watch.sighting, product: { ...watch.sighting.product, name } } };
    };
    options([named('a', long), named('b', 'مصباح مكتب من خشب البلوط')]);
    await expect.element(page.getByText(long)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

describe('settings', () => {
  test('how often sources are asked says what they are sent, and is kept at once', async () => {
    const { watches } = options([]);
    const choice = page.getByLabelText('Ask sources by themselves', { exact: false });
    await expect.element(choice).toHaveAccessibleDescription(/search words .* without a click/);
    await choice.selectOptions('never');
    expect(watches.calls).toEqual([['saveWatchSettings', { ...watches.followed.settings, asking: 'never' }]]);
  });

  test('notifications are asked for by a click, and a refusal leaves the box empty', async () => {
    const { watches } = options([]);
    watches.refusal = { problem: reason('problemWatchNotify') };
    const box = page.getByRole('checkbox', { name: 'Notifications too' });
    await box.click();
    expect(watches.calls).toEqual([['saveWatchSettings', { ...watches.followed.settings, notify: true }]]);
    await expect.element(page.getByText('did not allow notifications', { exact: false })).toBeVisible();
    await expect.element(box).not.toBeChecked();
  });

  test('a permission that was taken away is said', async () => {
    const { watches } = options([]);
    watches.become({ settings: { ...watches.followed.settings, notify: true }, mayNotify: false });
    await expect.element(page.getByText('allows no notifications any more', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Notifications too' })).not.toBeChecked();
  });

  test('quiet hours and the cap are chosen', async () => {
    const { watches } = options([]);
    await page.getByLabelText('Quiet from').selectOptions('23');
    await page.getByLabelText('At most in 24 hours').selectOptions('1');
    expect(watches.calls.map(([, settings]) => settings)).toEqual([
      { ...watches.followed.settings, quietFrom: 23 },
      { ...watches.followed.settings, mostADay: 1 },
    ]);
  });
});

test('the line has no step where nothing was on offer, and stays in its frame', () => {
  const steps = [{ at: 0, price: eur(50) }, { at: 10 }, { at: 20, price: eur(25) }];
  expect(stepPath(steps, 40)).toBe('M3 3H61.5M120 20H237');
  for (const part of stepPath(steps, 40).match(/[\d.]+/g) ?? []) expect(Number(part)).toBeLessThanOrEqual(237);
  expect(stepPath([], 5)).toBe('');
});

test('an offer worth nothing is no limit to begin with', async () => {
  popup(new FakeBackend({ verdict: makeVerdict({ offers: [makeOffer({ listing: { price: eur(0) } })] }) }));
  await button('Follow this').click();
  await expect.element(page.getByLabelText('Highest price in EUR', { exact: false })).toHaveValue('599');
});
