import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import { adoptStyles } from '@/src/ui/parts/adopt-styles';
import base from '@/src/ui/parts/base.css?inline';
import parts from '@/src/ui/parts/parts.css?inline';
import tokens from '@/src/ui/parts/tokens.css?inline';
import { VerdictBody } from '@/src/ui/parts/verdict-body';
import { createVerdictModel } from '@/src/ui/parts/verdict-model';
import { Speaking } from '@/src/ui/parts/words';
import type { Verdict } from '@/src/verdict/verdict';
import { kg } from '../carbon';
import { FakeBackend, makeEstimate, makeOffer, makeVerdict, said } from './make';
import { cleanly, stage, unfold } from './stage';

function show(verdict: Verdict, firstOffers = 3): HTMLElement {
  const model = createVerdictModel(new FakeBackend({ verdict }));
  model.show(verdict);
  const root = stage();
  adoptStyles(document, tokens, base, parts);
  render(
    <Speaking tongue={new FakeBackend().tongue}>
      <VerdictBody verdict={verdict} model={model} firstOffers={firstOffers} onChangeOrder={() => {}} />
    </Speaking>,
    root,
  );
  cleanly(() => render(null, root));
  return root;
}

const rangeNames = (root: HTMLElement) =>
  [...root.querySelectorAll('[role=img]')].map((bar) => bar.getAttribute('aria-label'));

describe('notes of teams', () => {
  test('stand as plain text with whose word they are, and a link only to the web', async () => {
    const markup = '<img src=x onerror="document.title=1"> Ask the desk.';
    const notes = [
      { text: markup, packName: 'Reuse desk', url: 'https://desk.example/guide' },
      { text: 'Second.', packName: 'Lab', url: 'javascript:alert(1)' },
    ] as unknown as NonNullable<Verdict['notes']>;
    const root = show({ ...makeVerdict(), notes });
    const block = page.getByRole('region', { name: 'Notes from your rules' });
    await expect.element(block).toMatchTextContent('says Reuse desk.');
    expect(block.element().textContent).toContain(markup);
    expect(root.querySelector('section img[src=x]')).toBeNull();
    expect(
      block
        .getByRole('link')
        .elements()
        .map((link) => link.getAttribute('href')),
    ).toEqual(['https://desk.example/guide']);
  });

  test('are not there where nobody says anything', () => {
    show(makeVerdict());
    expect(page.getByRole('region', { name: 'Notes from your rules' }).elements()).toEqual([]);
  });
});

describe('the footprint', () => {
  test('is a figure, a range with low end first, its tier in words and its sources one click away', async () => {
    const root = show(makeVerdict({ offers: [] }));
    const block = page.getByRole('region', { name: 'Making and delivering a new one emits' });
    await expect.element(block).toMatchTextContent('about 62 kg CO2e');
    await expect.element(block).toMatchTextContent('From published figures for this kind of thing: Smartphone');
    expect(rangeNames(root)).toEqual(['Emitted: about 62 kg CO2e, from 27 to 140']);
    await block.getByText('Why? Boundary, region, year and sources').click();
    await expect.element(block.getByText('What is counted: cradle-to-gate with transport and delivery')).toBeVisible();
    await expect
      .element(block.getByRole('link', { name: 'ADEME, Base Empreinte' }))
      .toHaveAttribute('href', 'https://base-empreinte.ademe.fr/');
    await expect.element(block.getByText(/\(2022\), Etalab 2\.0/)).toBeVisible();
  });

  test('from price alone is called rough', async () => {
    show(makeVerdict({ estimate: makeEstimate({ tier: 'spend' }) }));
    await expect.element(page.getByText('Rough, from price')).toBeVisible();
  });

  test('says that we can’t tell, and why', async () => {
    const root = show(
      makeVerdict({ offers: [], estimate: { kind: 'unknown', reasons: [said('The page names no kind we know.')] } }),
    );
    await expect.element(page.getByText('We can’t tell what a new one emits.')).toBeVisible();
    expect(rangeNames(root)).toEqual([]);
    await page.getByText('Why?', { exact: true }).click();
    await expect.element(page.getByText('The page names no kind we know.')).toBeVisible();
  });

  test('links no source whose address is not of the web', async () => {
    const citations = [{ source: 'A study', url: 'javascript:alert(1)', licence: 'CC0', year: 2020 }];
    const root = show(makeVerdict({ offers: [], estimate: makeEstimate({ citations }) }));
    await unfold(root);
    expect(root.textContent).toContain('A study');
    expect(root.querySelector('a')).toBeNull();
  });
});

describe('the order of offers', () => {
  test.each([
    ['most-avoided', 'AT', 'Same thing first, then what could avoid most.'],
    [undefined, undefined, 'Same thing first, then what could avoid most.'],
    ['cheapest', undefined, 'Same thing first, then the lowest price with shipping.'],
    ['nearest', 'AT', 'Same thing first, then the nearest.'],
    [
      'nearest',
      undefined,
      'Same thing first, then what could avoid most: we do not know where you are, so we can’t tell what is nearest.',
    ],
  ] as const)('by %s in %s is said above them', async (ranking, region, sentence) => {
    show(makeVerdict({ ...(ranking && { ranking }), whereabouts: { region, collection: undefined } }));
    const block = page.getByRole('region', { name: 'Used and refurbished offers' });
    await expect.element(block).toMatchTextContent(sentence);
    await expect.element(block.getByRole('button', { name: 'Change the order of offers' })).toBeVisible();
  });

  test('is not said of none', () => {
    const root = show(makeVerdict({ offers: [] }));
    expect(root.textContent).not.toContain('Same thing first');
  });

  test('is told in full with what was compared', async () => {
    show(makeVerdict({ ranking: 'cheapest' }));
    await page.getByText('What was compared, and how it was sorted').click();
    await expect
      .element(page.getByText(/then by price with shipping where it is stated, other currencies last/))
      .toBeVisible();
  });
});

describe('an offer', () => {
  test('shows title, condition, price and share of new, source, why it matches and what differs', async () => {
    show(makeVerdict({ offers: [makeOffer()] }));
    const row = page.getByRole('listitem').filter({ hasText: 'light traces of use' }).first();
    for (const text of [
      '€210',
      '65% less than new',
      'Used, very good',
      'Germany',
      'second.example',
      'Same thing',
      'Brand is the same: Fairphone',
      'colour blue, not black',
    ])
      await expect.element(row).toMatchTextContent(text);
  });

  test('in another currency stands as it is, with what it is about in that of the page, by which rates', async () => {
    const converted = {
      price: money(208, 'EUR'),
      rates: [said('One euro was 0.865 GBP on 1 October 2026, by the ECB.')],
    };
    show(makeVerdict({ offers: [makeOffer({ listing: { price: money(180, 'GBP') }, converted })] }));
    const offer = page.getByRole('listitem').filter({ hasText: 'light traces of use' }).first();
    await expect.element(offer).toMatchTextContent('£180about €20865% less than new');
    await offer.getByText('Why?').click();
    await expect.element(offer.getByText(/^One euro was 0\.865 GBP/)).toBeVisible();
  });

  test('says how many more of it there are, and nothing when there are none', async () => {
    const offer = makeOffer();
    show(makeVerdict({ offers: [{ ...offer, match: { ...offer.match, alike: 49 } }] }));
    const row = page.getByRole('listitem').filter({ hasText: 'light traces of use' }).first();
    await expect.element(row).toMatchTextContent('and 49 more like it');
    show(makeVerdict({ offers: [makeOffer()] }));
    await expect.element(page.getByText('more like it')).not.toBeInTheDocument();
  });

  test('opens in a new tab and tells the shop nothing of where the person was', () => {
    const link = show(makeVerdict({ offers: [makeOffer()] })).querySelector('.offer a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('https://second.example/offers/1');
    expect([link.target, link.rel, link.referrerPolicy]).toEqual(['_blank', 'noopener noreferrer', 'no-referrer']);
  });

  test.each(['javascript:alert(1)', 'data:text/html,hi', 'https://user:pw@shop.example/', 'not a link'])(
    'is plain text when its link is %s',
    (url) => {
      const root = show(makeVerdict({ offers: [makeOffer({ listing: { url, title: 'A phone' } })] }));
      expect(root.querySelector('.offer a')).toBeNull();
      expect(root.querySelector('.offer h4')?.textContent).toBe('A phone');
    },
  );

  test.each([
    [makeOffer(), 'Could avoid about 27 (12 to 48) kg CO2e, if it replaces buying new'],
    [
      makeOffer({ avoided: { net: kg(-6, 9, 30), finding: 'no-clear-benefit' } }),
      'No clear benefit: about 9 (−6 to 30) kg CO2e avoided, if it replaces buying new',
    ],
    [
      makeOffer({ avoided: { net: kg(-22, -8, 3), finding: 'likely-worse' } }),
      'Could be worse than buying new: about −8 (−22 to 3) kg CO2e avoided. Below zero, more is emitted.',
    ],
    [
      makeOffer({ avoided: { net: kg(0, 0, 0), finding: 'no-clear-benefit' } }),
      'No clear benefit: about 0 (0 to 0) kg CO2e avoided, if it replaces buying new',
    ],
    [makeOffer({ avoided: 'unknown' }), 'We can’t tell what this could avoid.'],
  ])('words what it could avoid honestly (%#)', (offer, words) => {
    expect(show(makeVerdict({ offers: [offer] })).querySelector('.offer')?.textContent).toContain(words);
  });

  test('draws every avoided bar on one axis, with zero on it, apart from what is emitted', () => {
    const root = show(
      makeVerdict({
        offers: [
          makeOffer({ listing: { offerId: 'a' }, avoided: { net: kg(0, 20, 40) } }),
          makeOffer({ listing: { offerId: 'b' }, avoided: { net: kg(-10, 0, 10) } }),
        ],
      }),
    );
    const places = [...root.querySelectorAll<HTMLElement>('.avoided .range-body')].map(({ style }) => [
      style.insetInlineStart,
      style.inlineSize,
    ]);
    // One axis from −10 to 40.
    expect(places).toEqual([
      ['20%', '80%'],
      ['0%', '40%'],
    ]);
    const zeros = [...root.querySelectorAll<HTMLElement>('.range-zero')].map(({ style }) => style.insetInlineStart);
    expect(zeros).toEqual(['0%', '20%', '20%']);
  });

  test('explains itself: probability, reasons, terms and the whole-system view', async () => {
    show(makeVerdict({ offers: [makeOffer()] }));
    await page.getByText('Why?', { exact: true }).click();
    for (const text of [
      'Probability that it is the same thing: 96%',
      'Carriage of the used one: 2 kg CO2e',
      'Probability that it avoids anything at all: 97%',
      'If the seller spends the money too: about 19 (4 to 41) kg CO2e avoided',
    ])
      await expect.element(page.getByText(text)).toBeVisible();
  });

  test('beyond the first few waits behind "more"', async () => {
    show(makeVerdict(), 1);
    const more = page.getByText('Fairphone 5', { exact: true });
    await expect.element(more).not.toBeInTheDocument();
    await page.getByText('Show 2 more').click();
    await expect.element(more).toBeVisible();
  });
});

describe('what pages and feeds say', () => {
  const markup = '<img src=x onerror="alert(1)"><b>bold</b>';

  test('stays text: markup in names, titles, brands and reasons makes no element', async () => {
    const root = show(
      makeVerdict({
        product: { name: markup, brand: markup },
        offers: [
          makeOffer({ listing: { title: markup }, signals: [{ kind: 'title', strength: 1, reason: said(markup) }] }),
        ],
        unknowns: [said(markup)],
      }),
    );
    expect(root.querySelector('img, b')).toBeNull();
    await unfold(root);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent.split(markup).length).toBeGreaterThan(5);
    expect(root.querySelector('h2')?.textContent).toBe(markup);
  });

  test.each([
    ['500 characters without a space', 'x'.repeat(500)],
    ['Arabic', 'هاتف ذكي مستعمل بحالة ممتازة '.repeat(8)],
  ])('a name of %s does not widen the panel', (_, name) => {
    const root = show(makeVerdict({ product: { name }, offers: [makeOffer({ listing: { title: name } })] }));
    root.style.width = '328px';
    expect(root.scrollWidth).toBeLessThanOrEqual(328);
  });
});

test('nothing found says what to do next in one sentence', async () => {
  show(makeVerdict({ offers: [] }));
  await expect
    .element(page.getByText('No offer in your sources matches: add a source in the settings, or look again later.'))
    .toBeVisible();
});

test('names what it could not tell, what was left out and which versions were used', async () => {
  show(makeVerdict({ unknowns: [said('Its weight is not given.')] }));
  await expect
    .element(page.getByRole('region', { name: 'What we can’t tell' }))
    .toMatchTextContent('Its weight is not given.');
  await page.getByText('What was compared, and how it was sorted').click();
  await expect.element(page.getByText('Listings compared: 5,000')).toBeVisible();
  await expect.element(page.getByText('Left out: For parts (3)')).toBeVisible();
  await expect.element(page.getByText('Method 1, factors 2026.1, rules shipped-1')).toBeVisible();
});
