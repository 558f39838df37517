import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import type { Verdict } from '@/src/verdict/verdict';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, resize, stage } from './stage';

function show(verdict: Verdict | undefined, backend = new FakeBackend(verdict === undefined ? {} : { verdict })) {
  const parent = stage();
  cleanly(mountPanel(parent, backend, { mode: 'open' }));
  const host = parent.querySelector(PANEL_TAG) as HTMLElement;
  return { backend, host, root: host.shadowRoot as ShadowRoot };
}

const lineButton = () => page.getByRole('button', { expanded: false });

describe('in the page', () => {
  test('adds one element with a closed shadow root, and takes it away again', () => {
    const parent = stage();
    const backend = new FakeBackend({ verdict: makeVerdict() });
    const unmount = mountPanel(parent, backend);
    expect(parent.children.length).toBe(1);
    expect(parent.firstElementChild?.shadowRoot).toBeNull();
    unmount();
    expect(parent.children.length).toBe(0);
    expect(backend.calls).toEqual([['stopped']]);
  });

  test('shows nothing while there is no verdict, and appears when one comes', async () => {
    const { backend, root } = show(undefined);
    expect(root.querySelector('section')).toBeNull();
    backend.showVerdict(makeVerdict());
    await expect.element(page.getByRole('region', { name: 'Reprise: used alternatives' })).toBeVisible();
  });

  test('stays fixed, on top and in its own face, whatever the page says of its element', () => {
    const style = document.createElement('style');
    style.textContent = `${PANEL_TAG} { display: none !important; position: static !important; z-index: 1 !important; }
      * { font-size: 40px !important; }`;
    document.head.append(style);
    cleanly(() => style.remove());
    const { host, root } = show(makeVerdict());
    const { display, position, zIndex } = getComputedStyle(host);
    expect({ display, position, zIndex }).toEqual({ display: 'block', position: 'fixed', zIndex: '2147483647' });
    expect(getComputedStyle(root.querySelector('.line') as Element).fontSize).toBe('12px');
  });

  test('does not take the focus, closed or when a verdict arrives', async () => {
    const field = document.createElement('input');
    stage().append(field);
    field.focus();
    const { backend } = show(undefined);
    backend.showVerdict(makeVerdict());
    await expect.element(page.getByRole('region')).toBeVisible();
    expect(document.activeElement).toBe(field);
  });

  test('is at most 360 px wide and no higher than the window', async () => {
    await resize(1280, 860);
    const { root } = show(makeVerdict());
    await lineButton().click();
    const { width, height } = (root.querySelector('.tag') as Element).getBoundingClientRect();
    expect(width).toBe(360);
    expect(height).toBeLessThanOrEqual(window.innerHeight - 32);
  });
});

test('the dot opens to the full width, and is a dot again', async () => {
  await resize(900, 600);
  const { root } = show(makeVerdict({ offers: [] }));
  const width = () => (root.querySelector('.tag') as Element).getBoundingClientRect().width;
  await lineButton().click();
  expect(width()).toBe(360);
  await userEvent.keyboard('{Escape}');
  await expect.poll(width).toBe(32);
});

test('follows the window when it is resized', async () => {
  await resize(1280, 860);
  const { root } = show(makeVerdict());
  const box = () => (root.querySelector('.tag') as Element).getBoundingClientRect();
  await expect.poll(() => box().right).toBe(1264);
  await resize(900, 700);
  await expect.poll(() => [box().right, box().bottom]).toEqual([884, 684]);
});

describe('closed', () => {
  test('says in one row how many, from what price and what could be avoided, low end first', async () => {
    const { root } = show(makeVerdict());
    await expect.element(lineButton()).toMatchTextContent('3 used from €210, could avoid 12 to 48 kg CO2e');
    expect((root.querySelector('.line') as Element).getBoundingClientRect().height).toBeLessThanOrEqual(40);
  });

  test('is a quiet dot without text when nothing was found', async () => {
    const { root } = show(makeVerdict({ offers: [] }));
    await expect.element(page.getByRole('button', { name: 'No used offer found' })).toBeVisible();
    expect(root.querySelector('.line')?.textContent).toBe('');
    expect((root.querySelector('.tag') as Element).getBoundingClientRect().width).toBe(32);
  });
});

describe('the order of offers', () => {
  test('is said, and leads to the options by keyboard too', async () => {
    const { backend } = show(makeVerdict({ ranking: 'cheapest' }));
    await lineButton().click();
    const change = page.getByRole('button', { name: 'Change the order of offers' });
    (change.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => backend.calls).toEqual([['openOptions']]);
  });

  test('a script of the page cannot open the options', async () => {
    const { backend, root } = show(makeVerdict());
    await lineButton().click();
    (root.querySelector('.order button') as HTMLElement).click();
    expect(backend.calls).toEqual([]);
  });
});

describe('opening', () => {
  test('a click opens, a second closes, and the button says which', async () => {
    show(makeVerdict());
    await lineButton().click();
    await expect.element(page.getByRole('heading', { name: 'Fairphone 5 256 GB, matte black' })).toBeVisible();
    await page.getByRole('button', { expanded: true }).click();
    await expect.element(lineButton()).toBeVisible();
    expect(page.getByRole('heading').elements()).toEqual([]);
  });

  test('works by keyboard: Tab to it, Enter opens, Escape closes and the focus stays on it', async () => {
    const { root } = show(makeVerdict());
    await userEvent.keyboard('{Tab}');
    expect(root.activeElement).toBe(root.querySelector('.line'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { expanded: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(lineButton()).toBeVisible();
    expect(root.activeElement).toBe(root.querySelector('.line'));
  });

  test('Escape from inside brings the focus back to the line', async () => {
    const { root } = show(makeVerdict());
    await lineButton().click();
    await page.getByRole('button', { name: 'I did not buy it' }).element();
    (root.querySelector('summary') as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    expect(root.activeElement).toBe(root.querySelector('.line'));
  });

  test("keys typed in it do not reach the shop's shortcuts", async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    cleanly(() => document.removeEventListener('keydown', listen));
    const { root } = show(makeVerdict());
    (root.querySelector('.line') as HTMLElement).focus();
    await userEvent.keyboard('s');
    expect(heard).toEqual([]);
  });

  test('stays open when the verdict is judged again, and shows the new one', async () => {
    const { backend } = show(makeVerdict());
    await lineButton().click();
    backend.showVerdict(makeVerdict({ offers: [makeOffer()] }));
    await expect.element(page.getByRole('button', { expanded: true })).toMatchTextContent('1 used from €210');
  });
});
