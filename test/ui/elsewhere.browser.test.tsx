import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Link } from '@/src/listings/links/link';
import type { WebUrl } from '@/src/product/web-url';
import { money } from '@/src/quantity/money';
import { adoptStyles } from '@/src/ui/parts/adopt-styles';
import base from '@/src/ui/parts/base.css?inline';
import parts from '@/src/ui/parts/parts.css?inline';
import tokens from '@/src/ui/parts/tokens.css?inline';
import { VerdictBody } from '@/src/ui/parts/verdict-body';
import { createVerdictModel } from '@/src/ui/parts/verdict-model';
import { Speaking } from '@/src/ui/parts/words';
import type { Elsewhere } from '@/src/verdict/elsewhere';
import type { Verdict } from '@/src/verdict/verdict';
import { FakeBackend, makeOffer, makeVerdict, said } from './make';
import { cleanly, stage } from './stage';

function makeLink(id: string, only: Partial<Omit<Link, 'url'>> & { url?: string } = {}): Link {
  const url = (only.url ?? `https://${id}.example/find?q=Fairphone%205`) as WebUrl;
  return { id, name: id, kind: 'marketplace', asks: 'Fairphone 5', ...only, url };
}

const NOWHERE: Elsewhere = { used: [], borrow: [], repair: [], notices: [], version: 'v' };
const SOMEWHERE: Elsewhere = {
  ...NOWHERE,
  used: [
    makeLink('Kleinladen', { kind: 'classifieds', upTo: money(599, 'EUR') }),
    makeLink('Refurbs', { kind: 'refurbisher' }),
  ],
  borrow: [makeLink('Leihhaus', { kind: 'rental', url: 'https://leihhaus.example/' })],
  repair: [makeLink('Fixers', { kind: 'guides' })],
};

function show(verdict: Verdict): HTMLElement {
  const model = createVerdictModel(new FakeBackend({ verdict }));
  model.show(verdict);
  const root = stage();
  root.style.width = '328px';
  adoptStyles(document, tokens, base, parts);
  render(
    <Speaking tongue={new FakeBackend().tongue}>
      <VerdictBody verdict={verdict} model={model} firstOffers={3} onChangeOrder={() => undefined} />
    </Speaking>,
    root,
  );
  cleanly(() => render(null, root));
  return root;
}

const elsewhere = (parts: Partial<Elsewhere> = SOMEWHERE, offers: Verdict['offers'] = []) =>
  show(makeVerdict({ offers, elsewhere: { ...NOWHERE, ...parts } }));

describe('look elsewhere', () => {
  test.each([
    ['without offers', []],
    ['below offers', [makeOffer()]],
  ])('shows each place with what it is, %s', async (_, offers) => {
    elsewhere(SOMEWHERE, offers);
    const block = page.getByRole('region', { name: 'Look elsewhere' });
    for (const text of ['Kleinladen', 'small ads', 'Refurbs', 'refurbished'])
      await expect.element(block).toMatchTextContent(text);
    const instead = page.getByRole('region', { name: 'Borrow, rent, repair' });
    for (const text of ['Leihhaus', 'rental', 'Fixers', 'repair guides'])
      await expect.element(instead).toMatchTextContent(text);
  });

  test('says what happens at a click, and all that is told then, once', () => {
    const text = elsewhere().textContent ?? '';
    expect(text.match(/nothing is sent until you click/g)).toHaveLength(1);
    expect(text).toContain('Opens the shop’s own search; nothing is sent until you click.');
    expect(text).toContain('Then it is told: Fairphone 5. Some also get €599 as the most to pay.');
  });

  test.each([
    ['words alone', { used: [makeLink('a')] }, 'Then it is told: Fairphone 5'],
    [
      'words and a number',
      { used: [makeLink('a'), makeLink('b', { asks: '9780140328721' })] },
      'Then it is told: Fairphone 5\u00a0· 9780140328721',
    ],
  ])('%s', (_, parts, told) => {
    expect(elsewhere(parts).textContent).toContain(told);
  });

  test('a page that asks nothing is told nothing', () => {
    const { asks: _, ...plain } = makeLink('Café', { kind: 'cafe', url: 'https://cafe.example/' });
    const text = elsewhere({ repair: [plain] }).textContent;
    expect(text).toContain('Opens a page of theirs; nothing is sent until you click.');
    expect(text).not.toContain('told');
  });

  test('opens in a new tab and tells the other side nothing of where the person was', () => {
    const links = [...elsewhere().querySelectorAll<HTMLAnchorElement>('.links a')];
    expect(links[0]?.getAttribute('href')).toBe('https://kleinladen.example/find?q=Fairphone%205');
    for (const { target, rel, referrerPolicy } of links)
      expect([target, rel, referrerPolicy]).toEqual(['_blank', 'noopener noreferrer', 'no-referrer']);
  });

  test('is heard with its name first, what it is, what it looks for and that a tab opens', async () => {
    elsewhere();
    const link = page.getByRole('link', { name: 'Kleinladen, small ads: look for Fairphone 5 in a new tab' });
    await expect.element(link).toBeVisible();
  });

  test('is reached by keyboard, in the order it is read', async () => {
    const root = elsewhere();
    const links = [...root.querySelectorAll<HTMLElement>('.links a')];
    links[0]?.focus();
    for (const link of links) {
      expect(document.activeElement).toBe(link);
      await userEvent.keyboard('{Tab}');
    }
  });

  test.each(['javascript:alert(1)', 'data:text/html,hi'])('is plain text when its address is %s', (url) => {
    const root = elsewhere({ used: [makeLink('a', { url })] });
    expect(root.querySelector('.links a')).toBeNull();
    expect(root.querySelector('.links')?.textContent).toContain('a');
  });

  test('long names and markup stay text and do not widen the panel', () => {
    const root = elsewhere({ used: [makeLink('x', { name: `<b>${'x'.repeat(300)}` }), makeLink('y')] });
    expect(root.querySelector('.links b')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(328);
  });

  test('is not there when there is nowhere to look, nor in a verdict from before there were links', () => {
    expect(
      elsewhere({}).querySelector('[aria-label="Look elsewhere"], [aria-label="Borrow, rent, repair"]'),
    ).toBeNull();
    expect(show(makeVerdict({ offers: [] })).querySelector('.links')).toBeNull();
  });
});

describe('what is unsafe used', () => {
  const notices = [
    {
      effect: 'unsafe' as const,
      reason: said('A helmet protects once.'),
      organisation: 'A council',
      url: 'https://council.example/',
    },
  ];

  test('is said in place of links', async () => {
    const root = elsewhere({ notices });
    const block = page.getByRole('region', { name: 'Better not used' });
    await expect.element(block).toMatchTextContent('A helmet protects once.');
    expect(root.querySelector('.links')).toBeNull();
    expect(root.textContent).not.toContain('nothing is sent');
  });

  test('is said once where an offer says it already', () => {
    const offer = { ...makeOffer(), notices };
    const text = elsewhere({ notices, used: [makeLink('a')] }, [offer]).textContent ?? '';
    expect(text.match(/A helmet protects once/g)).toHaveLength(1);
  });
});
