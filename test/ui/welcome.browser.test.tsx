import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { judgeExample } from '@/src/ui/welcome/example';
import { knownShops } from '@/src/ui/welcome/known-shops';
import { mountWelcome } from '@/src/ui/welcome/mount-welcome';
import categories from '../../public/data/categories.json';
import factors from '../../public/data/factors.json';
import grid from '../../public/data/grid.json';
import used from '../../public/data/used.json';
import { FakeBackend, TONGUE } from './make';
import { cleanly, stage } from './stage';

function show(backend = new FakeBackend()): FakeBackend {
  cleanly(mountWelcome(stage(), backend));
  return backend;
}

function speaking(locale: string): FakeBackend {
  return new (class extends FakeBackend {
    override readonly tongue = { ...TONGUE, locale };
  })();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const inShops = () => page.getByRole('radio', { name: 'By itself, in shops I pick' });
const box = (host: string) => page.getByRole('checkbox', { name: host });
const look = () => page.getByRole('button', { name: /Look at the shops I picked/ });

test('says what it does and never does, and asks nothing by itself', async () => {
  const backend = show();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Welcome to Reprise');
  await expect.element(page.getByRole('heading', { name: 'What it never does' })).toBeVisible();
  await expect.element(page.getByText('It reads no page before you say so', { exact: false })).toBeVisible();
  expect(backend.calls).toEqual([]);
});

describe('when it looks at a page', () => {
  test('is only at a click until shops are picked', async () => {
    show();
    await expect.element(page.getByRole('radio', { name: 'Only when I click', exact: false })).toBeChecked();
    await expect.element(page.getByText('click the button of Reprise in the toolbar', { exact: false })).toBeVisible();
    expect(page.getByRole('checkbox').elements()).toEqual([]);
  });

  test('shops of the country the browser tells are listed, none picked, and one question asks for all that are', async () => {
    const backend = show(speaking('fr-FR'));
    await inShops().click();
    await expect.element(page.getByLabelText('Shops in')).toHaveDisplayValue('France');
    expect(page.getByRole('checkbox', { checked: true }).elements()).toEqual([]);
    await expect.element(look()).toBeDisabled();
    await box('fnac.com').click();
    await box('darty.com').click();
    await expect.element(look()).toHaveTextContent('Look at the shops I picked (2)');
    await look().click();
    await expect.element(page.getByText('looked at from now on', { exact: false })).toBeVisible();
    expect(backend.calls).toEqual([['lookAtShops', ['www.fnac.com', 'www.darty.com']]]);
  });

  test('picks of two countries add up; all and none do what they say', async () => {
    show(speaking('de-DE'));
    await inShops().click();
    await button('Pick all').click();
    const german = knownShops('DE').length;
    await page.getByLabelText('Shops in').selectOptions('Schweiz');
    await box('digitec.ch').click();
    await expect.element(look()).toHaveTextContent(`Look at the shops I picked (${german + 1})`);
    await button('Pick none').click();
    // One host is in both lists.
    await expect.element(look()).toHaveTextContent(`Look at the shops I picked (${german - 1})`);
  });

  test('what is looked at already is not asked for again', async () => {
    const backend = show(speaking('de-DE'));
    backend.showSites({ looked: [{ pattern: 'https://www.otto.de/*', name: 'www.otto.de' }], asked: [], idle: [] });
    await inShops().click();
    await expect.element(box('otto.de looked at already')).toBeDisabled();
    await button('Pick all').click();
    await look().click();
    await expect.poll(() => backend.calls.length).toBe(1);
    expect(backend.calls[0]?.[1]).not.toContain('www.otto.de');
    expect(backend.calls[0]?.[1]).toHaveLength(knownShops('DE').length - 1);
  });

  test('declined or unanswered is said, and the picks stay', async () => {
    const backend = show(speaking('de-DE'));
    await inShops().click();
    await box('otto.de').click();
    backend.refusal = 'Declined.';
    await look().click();
    await expect.element(page.getByText('Declined.')).toBeVisible();
    await expect.element(box('otto.de')).toBeChecked();
    backend.failing = true;
    await look().click();
    await expect.element(page.getByText('Reprise did not answer', { exact: false })).toBeVisible();
    await expect.element(box('otto.de')).toBeChecked();
  });

  test('a country nobody listed shops for begins with one that has some', async () => {
    show(speaking('ja-JP'));
    await inShops().click();
    expect(page.getByRole('checkbox').elements().length).toBeGreaterThan(5);
  });

  test('works by keyboard alone', async () => {
    const backend = show(speaking('nl-NL'));
    (page.getByRole('radio', { name: 'Only when I click', exact: false }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(inShops()).toBeChecked();
    for (let i = 0; i < 4; i += 1) await userEvent.tab();
    await expect.element(box('bol.com')).toHaveFocus();
    await userEvent.keyboard(' {Enter}');
    await expect.poll(() => backend.calls).toEqual([['lookAtShops', ['www.bol.com']]]);
  });
});

test('the country is kept as on the options page, and its currency is told', async () => {
  const backend = show();
  await expect.element(page.getByText('British Pound (GBP)', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Country' }).selectOptions('Poland');
  await expect.element(page.getByText('Polish Zloty (PLN)', { exact: false })).toBeVisible();
  await button('Keep these answers').click();
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(JSON.parse(String(backend.calls[0]?.[1]))).toMatchObject({ region: 'PL' });
});

test('a first source is added here', async () => {
  const backend = show();
  await page.getByLabelText('Address of a feed').fill('https://feeds.example/a.xml');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => backend.calls).toEqual([['addFeedByUrl', 'https://feeds.example/a.xml', 'daily']]);
});

describe('the example', () => {
  const packs = {
    factors: shippedFactorPack(factors, grid),
    used: shippedUsedPack(used),
    taxonomy: indexTaxonomy(Taxonomy.parse(categories)),
    rules: layer([shippedPack]),
    now: Date.UTC(2026, 10, 20),
    region: 'DE',
  };

  test('is judged by the real core: a range, the same thing first, and what is no offer of it left out', () => {
    const verdict = judgeExample(packs, 'unknown');
    expect(verdict.category?.id).toBe('laptop');
    expect(verdict.estimate.kind).toBe('estimated');
    expect(verdict.offers.map(({ match }) => match.band)).toEqual(['same', 'same', 'variant']);
    expect(verdict.leftOut.map(({ reason }) => reason.key)).toEqual(['judgeLeftAccessory']);
    for (const { avoided } of verdict.offers) expect(avoided?.net.p5).toBeLessThan(avoided?.net.p95 ?? 0);
    expect(verdict.elsewhere).toBeUndefined();
  });

  test('is marked, has nothing to record, and is put away again', async () => {
    const backend = new (class extends FakeBackend {
      override judgeExample() {
        return Promise.resolve(judgeExample(packs, 'unknown'));
      }
    })();
    show(backend);
    await button('Show the example').click();
    await expect
      .element(page.getByText('Example: the product, the offers and their links are made up', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: /Kestrin Aero 14 laptop, 16 GB, 512 GB/ })).toBeVisible();
    await expect.element(page.getByText('Could avoid about', { exact: false }).first()).toBeVisible();
    expect(page.getByRole('button', { name: 'I bought it used' }).elements()).toEqual([]);
    await button('Hide the example').click();
    await expect.element(page.getByText('Could avoid about', { exact: false })).not.toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });

  test('that cannot be judged says so', async () => {
    const backend = show();
    backend.failing = true;
    await button('Show the example').click();
    await expect.element(page.getByText('Reprise did not answer', { exact: false })).toBeVisible();
  });
});

test.each(['ltr', 'rtl'])('nothing runs over the edge of a narrow window, %s', async (direction) => {
  const backend = new FakeBackend();
  const root = stage();
  root.dir = direction;
  root.style.inlineSize = '320px';
  cleanly(mountWelcome(root, backend));
  await inShops().click();
  await expect.element(look()).toBeVisible();
  const edges = root.getBoundingClientRect();
  const over = [...root.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < edges.left - 1 || right > edges.right + 1;
  });
  expect(over.map(({ tagName, id, className }) => `${tagName} ${id} ${className}`)).toEqual([]);
});
