import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Decision } from '@/src/ui/parts/decision';
import { isTrusted, type Trusted, Trusting } from '@/src/ui/parts/trust';
import { VerdictBody } from '@/src/ui/parts/verdict-body';
import { createVerdictModel } from '@/src/ui/parts/verdict-model';
import { Speaking } from '@/src/ui/parts/words';
import type { Verdict } from '@/src/verdict/verdict';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, stage } from './stage';

interface Shown {
  readonly backend: FakeBackend;
  readonly decision: Decision;
  readonly root: HTMLElement;
}

function show(verdict: Verdict, trusted: Trusted = isTrusted): Shown {
  const backend = new FakeBackend({ verdict });
  const model = createVerdictModel(backend);
  const { decision } = model;
  model.show(verdict);
  const root = stage();
  const Body = () => {
    const shown = decision.verdict.value;
    return shown === undefined ? null : (
      <VerdictBody verdict={shown} model={model} firstOffers={3} onChangeOrder={() => {}} />
    );
  };
  render(
    <Trusting trusted={trusted}>
      <Speaking tongue={backend.tongue}>
        <Body />
      </Speaking>
    </Trusting>,
    root,
  );
  cleanly(() => render(null, root));
  return { backend, decision, root };
}

const click = (name: string) => page.getByRole('button', { name, exact: true }).click();
const recorded = ({ backend }: Shown) =>
  backend.calls.filter(([name]) => name === 'recordChoice').map(([, asked]) => asked);

describe('telling what was decided', () => {
  test.each([
    ['I bought it new', 'bought-new', 'Noted: Bought new'],
    ['I did not buy it', 'not-bought', 'Noted: Not bought'],
  ])('"%s" is one click', async (button, choice, noted) => {
    const shown = show(makeVerdict());
    await click(button);
    await expect.element(page.getByText(noted)).toBeVisible();
    expect(recorded(shown)).toEqual([{ id: expect.any(String), verdictId: 'verdict-1', choice }]);
  });

  test.each([
    ['I repaired mine', 'repaired', 'Noted: Repaired'],
    ['I borrowed it', 'borrowed', 'Noted: Borrowed'],
  ])('"%s" waits behind "Something else" and asks what its sum hangs on', async (button, choice, noted) => {
    const shown = show(makeVerdict());
    await click('Something else');
    await click(button);
    expect(recorded(shown)).toEqual([]);
    await page
      .getByRole('region', { name: 'What did you decide?' })
      .getByRole('button', { name: 'No' })
      .first()
      .click();
    await expect.element(page.getByText(noted)).toBeVisible();
    expect(recorded(shown)).toEqual([{ id: expect.any(String), verdictId: 'verdict-1', choice }]);
  });

  test('asks nothing more of a repair when nothing can be told of a new one', async () => {
    const shown = show(makeVerdict({ estimate: { kind: 'unknown', reasons: [] } }));
    await click('Something else');
    await click('I repaired mine');
    await expect.element(page.getByText('Noted: Repaired')).toBeVisible();
    expect(recorded(shown)).toHaveLength(1);
  });

  test('waiting takes the days the person chose and says when it reminds', async () => {
    const shown = show(makeVerdict());
    await click('Something else');
    await page.getByLabelText('Time to think').selectOptions('14 days');
    const before = Date.now();
    await click('Wait, and remind me');
    await expect.element(page.getByText(/^Noted: the toolbar button will remind you on /)).toBeVisible();
    const [asked] = recorded(shown) as { choice: string; remindAt: number }[];
    expect(asked?.choice).toBe('waiting');
    expect(asked?.remindAt).toBeGreaterThanOrEqual(before + 14 * 86_400_000);
    expect(asked?.remindAt).toBeLessThanOrEqual(Date.now() + 14 * 86_400_000);
  });

  test('"Something else" leads back to the usual three', async () => {
    show(makeVerdict());
    await expect.element(page.getByRole('button', { name: 'I repaired mine' })).not.toBeInTheDocument();
    await click('Something else');
    await click('Back');
    await expect.element(page.getByRole('button', { name: 'I bought it new' })).toBeVisible();
  });

  test('"I bought it used" asks which one, then whether it would have been bought new', async () => {
    const shown = show(makeVerdict({ offers: [makeOffer()] }));
    await click('I bought it used');
    await expect.element(page.getByRole('group', { name: 'Which one did you buy?' })).toBeVisible();
    await page
      .getByRole('group')
      .getByRole('button', { name: /light traces of use/ })
      .click();
    await expect.element(page.getByRole('group', { name: 'Would you have bought it new?' })).toBeVisible();
    expect(recorded(shown)).toEqual([]);
    await click('Yes');
    await expect.element(page.getByText('Noted: Bought used')).toBeVisible();
    expect(shown.backend.calls[0]).toEqual(['answer', 'verdict-1', 'yes']);
    expect(recorded(shown)).toEqual([
      {
        id: expect.any(String),
        verdictId: 'verdict-1',
        choice: 'bought-used',
        offer: { sourceId: 'feed-1', offerId: 'offer-1' },
      },
    ]);
  });

  test('"Don\'t know" is an answer that needs no new sum', async () => {
    const shown = show(makeVerdict({ offers: [makeOffer()] }));
    await click('I bought it used');
    await page
      .getByRole('group')
      .getByRole('button', { name: /light traces of use/ })
      .click();
    await click('Don’t know');
    await expect.element(page.getByText('Noted: Bought used')).toBeVisible();
    expect(shown.backend.calls.map(([name]) => name)).toEqual(['recordChoice']);
  });

  test.each([
    ['was answered before', makeVerdict({ wouldBuyNew: 'no', offers: [makeOffer()] })],
    ['would change no sum', makeVerdict({ offers: [makeOffer({ avoided: 'unknown' })] })],
  ])('the question is not asked when it %s', async (_, verdict) => {
    const shown = show(verdict);
    await click('I bought it used');
    await page
      .getByRole('group')
      .getByRole('button', { name: /light traces of use/ })
      .click();
    await expect.element(page.getByText('Noted: Bought used')).toBeVisible();
    expect(recorded(shown)).toHaveLength(1);
  });

  test('another one than those shown is recorded without an offer', async () => {
    const shown = show(makeVerdict());
    await click('I bought it used');
    await click('Another one');
    await expect.element(page.getByText('Noted: Bought used')).toBeVisible();
    expect(recorded(shown)).toEqual([{ id: expect.any(String), verdictId: 'verdict-1', choice: 'bought-used' }]);
  });

  test('is announced politely and can be taken back', async () => {
    const shown = show(makeVerdict());
    await click('I did not buy it');
    await expect.element(page.getByRole('status')).toMatchTextContent('Noted: Not bought');
    await click('Undo');
    await expect.element(page.getByRole('button', { name: 'I did not buy it' })).toBeVisible();
    const [request] = recorded(shown) as [{ id: string }];
    expect(shown.backend.calls.at(-1)).toEqual(['undoChoice', request.id]);
  });

  test('a lost message is said, and trying again sends the same id', async () => {
    const shown = show(makeVerdict());
    shown.backend.failing = true;
    await click('I bought it new');
    await expect.element(page.getByRole('status')).toMatchTextContent('nothing was recorded');
    shown.backend.failing = false;
    await click('Try again');
    await expect.element(page.getByText('Noted: Bought new')).toBeVisible();
    const [first, second] = recorded(shown) as [{ id: string }, { id: string }];
    expect(second).toEqual(first);
  });
});

test('an undo that did not arrive is said, and the decision stays noted', async () => {
  const shown = show(makeVerdict({ offers: [] }));
  await click('I did not buy it');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  shown.backend.failing = true;
  await click('Undo');
  await expect.element(page.getByRole('status')).toMatchTextContent('That did not reach Reprise: try once more.');
  expect(shown.decision.stage.value.kind).toBe('recorded');
});

test('an impatient second click records nothing twice', async () => {
  const shown = show(makeVerdict());
  shown.decision.choose('bought-new');
  shown.decision.choose('bought-new');
  await expect.element(page.getByText('Noted: Bought new')).toBeVisible();
  expect(recorded(shown)).toHaveLength(1);
});

test('by keyboard the next step is the next Tab', async () => {
  const { root } = show(makeVerdict({ offers: [] }));
  (page.getByRole('button', { name: 'I did not buy it' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(document.activeElement).toBe(root.querySelector('.choices'));
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('button', { name: 'I did not buy it' })).toBeVisible();
});

describe('the question beside the offers', () => {
  test('marks the answer the figures stand on, and judges again with a new one', async () => {
    const { backend } = show(makeVerdict());
    const yes = page.getByRole('button', { name: 'Yes' });
    await expect.element(page.getByRole('button', { name: 'Don’t know' })).toHaveAttribute('aria-pressed', 'true');
    await yes.click();
    await expect.element(yes).toHaveAttribute('aria-pressed', 'true');
    expect(backend.calls).toEqual([['answer', 'verdict-1', 'yes']]);
  });

  test('says so when the answer did not arrive', async () => {
    const { backend } = show(makeVerdict());
    backend.failing = true;
    await click('No');
    await expect.element(page.getByRole('alert')).toMatchTextContent('That did not reach Reprise: try once more.');
  });

  test('is not there when no offer has a sum to change', () => {
    const { root } = show(makeVerdict({ offers: [makeOffer({ avoided: 'unknown' })] }));
    expect(root.querySelector('.question')).toBeNull();
  });
});

describe('a page that fakes events', () => {
  const press = (root: HTMLElement, words: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();

  test('cannot record a decision or answer for the person', async () => {
    const { backend, root } = show(makeVerdict());
    press(root, 'I bought it new');
    press(root, 'Yes');
    await Promise.resolve();
    expect(backend.calls).toEqual([]);
  });

  test('who counts as a person is given from outside', async () => {
    const { backend, root } = show(makeVerdict(), () => true);
    press(root, 'I bought it new');
    await expect.element(page.getByText('Noted: Bought new')).toBeVisible();
    expect(backend.calls).toHaveLength(1);
  });
});

test('another page starts over; the same one judged again does not', async () => {
  const { decision } = show(makeVerdict());
  await click('I bought it new');
  await expect.element(page.getByText('Noted: Bought new')).toBeVisible();
  decision.show(makeVerdict({ id: 'verdict-1b' }));
  expect(decision.stage.value.kind).toBe('recorded');
  const next = makeVerdict({ id: 'verdict-2' });
  decision.show({ ...next, sighting: { ...next.sighting, seenAt: next.sighting.seenAt + 1 } });
  await expect.element(page.getByRole('button', { name: 'I bought it new' })).toBeVisible();
});
