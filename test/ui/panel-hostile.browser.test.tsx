// What a page's script can do with every control of the panel, were it let in: nothing. And what it can do to its looks.
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { underOwnNames } from '@/src/ui/panel/own-names';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, stage, unfold } from './stage';

const CONTROLS = 'button, input, select, textarea, summary, a[href], form, [tabindex]';

async function open(backend = new FakeBackend({ verdict: makeVerdict() })) {
  const parent = stage();
  cleanly(mountPanel(parent, backend, { mode: 'open' }));
  const root = (parent.querySelector(PANEL_TAG) as HTMLElement).shadowRoot as ShadowRoot;
  await page.getByRole('button', { expanded: false }).click();
  return { backend, root };
}

/**
 * All a script can do to a control: every event a person's doing makes, and the methods that stand for some. Returns
 * whether the browser was kept from following a click, as to where a link leads.
 */
function operate(control: Element): boolean {
  const init = { bubbles: true, composed: true, cancelable: true };
  const pointer = (type: string) =>
    control.dispatchEvent(new PointerEvent(type, { ...init, isPrimary: true, clientX: 5, clientY: 5 }));
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup', 'dblclick']) pointer(type);
  const isKept = !pointer('click') && !pointer('auxclick');
  for (const key of ['Enter', ' ', 'Escape', 'ArrowUp'])
    for (const type of ['keydown', 'keypress', 'keyup'])
      control.dispatchEvent(new KeyboardEvent(type, { ...init, key, altKey: key === 'ArrowUp' }));
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = '7';
  for (const type of ['input', 'change', 'submit', 'reset']) control.dispatchEvent(new Event(type, init));
  if (control instanceof HTMLFormElement) control.requestSubmit();
  else if (control instanceof HTMLElement) control.click();
  return isKept;
}

/** Steps a person takes to other controls, each from the beginning. */
const STEPS: readonly (readonly [title: string, ...press: readonly (string | RegExp)[]])[] = [
  ['open'],
  ['which one was bought', 'I bought it used'],
  ['something else', 'Something else'],
  ['would it have been bought', 'I did not buy it'],
  ['compare', /^Compare: Fairphone 5, 256 GB/, /Compare with new/],
  ['a wrong match', /^Wrong match: hide Fairphone 5, 256 GB/],
  ['not now', 'Not now'],
  ['off', /^Off on/],
];

describe('no control does anything for a script', () => {
  test.each(STEPS)('%s', async (_, ...press) => {
    const { backend, root } = await open(
      new FakeBackend({
        verdict: makeVerdict({ offers: [makeOffer(), makeOffer({ listing: { offerId: 'b', title: 'B' } })] }),
      }),
    );
    for (const name of press) await page.getByRole('button', { name }).first().click();
    await unfold(root as unknown as HTMLElement);
    const controls = [...root.querySelectorAll(CONTROLS)];
    expect(controls.length).toBeGreaterThan(0);
    const [calls, shown] = [backend.calls.length, root.textContent];
    const followed = controls.filter((control) => !operate(control));
    expect(followed.map((control) => control.outerHTML)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(backend.calls.slice(calls)).toEqual([]);
    expect(root.textContent).toBe(shown);
  });

  test('and each does something for a person: what is refused is no dead button', async () => {
    const { backend } = await open();
    await page.getByRole('button', { name: 'Top left' }).click();
    await page
      .getByRole('button', { name: /^Wrong match/ })
      .first()
      .click();
    await expect.poll(() => backend.calls.map(([name]) => name)).toEqual(['move', 'hideOffer']);
  });
});

describe('the looks', () => {
  test('custom properties of names the page knows, set or registered, change nothing', async () => {
    const style = document.createElement('style');
    style.textContent = `@property --accent { syntax: "<color>"; inherits: false; initial-value: transparent; }
      html, ${PANEL_TAG} { --ink: red !important; --paper: red !important; --face: "Page font" !important; --text: 1px x !important; }`;
    document.head.append(style);
    cleanly(() => style.remove());
    const { root } = await open();
    const { color, backgroundColor, fontFamily, fontSize } = getComputedStyle(root.querySelector('.tag') as Element);
    expect([color, backgroundColor]).not.toContain('rgb(255, 0, 0)');
    expect({ fontFamily, fontSize }).toEqual({ fontFamily: 'system-ui, sans-serif', fontSize: '14px' });
    expect(getComputedStyle(root.querySelector('button.plain') as Element).color).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('our element tells no name of a property to who can ask for its style', async () => {
    const { root } = await open();
    expect(
      [...root.host.computedStyleMap().keys()].filter((name) => name.startsWith('--') && name.length > 20),
    ).toEqual([]);
  });

  test('names are other ones on every page, and all who use one follow', () => {
    const css = ':root{--ink:red;--face:serif}p{color:var(--ink);font:12px var(--face);width:var(--columns)}';
    const [one, other] = [underOwnNames(css), underOwnNames(css)];
    expect(one).not.toBe(other);
    const [declared, used] = [/\{(--\w+-ink):red/.exec(one)?.[1], /var\((--\w+-ink)\)/.exec(one)?.[1]];
    expect(used).toBe(declared);
    expect(one).toContain('var(--columns)');
    expect(one).not.toContain('var(--ink)');
  });

  test('nothing in it can be selected but what the person writes', async () => {
    const { root } = await open();
    await unfold(root as unknown as HTMLElement);
    getSelection()?.selectAllChildren(root.querySelector('h2') as Element);
    expect(getSelection()?.toString()).toBe('');
    expect(getComputedStyle(root.querySelector('input[type=text]') as Element).userSelect).toBe('text');
  });
});

describe('covered by the page', () => {
  const cover = (css: string) => {
    const over = document.createElement('div');
    over.style.cssText = `position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; ${css}`;
    document.documentElement.append(over);
    cleanly(() => over.remove());
    return over;
  };
  /** The browser tells what is covered a moment later. */
  const rest = () => new Promise((resolve) => setTimeout(resolve, 500));

  test.each(['background: white', 'opacity: 0.01; background: white'])(
    '%s: a decision is refused and said',
    async (css) => {
      const { backend } = await open();
      const over = cover(css);
      await rest();
      await page.getByRole('button', { name: 'I did not buy it' }).click();
      await expect.element(page.getByRole('alert')).toMatchTextContent('Nothing was done');
      over.remove();
      await rest();
      await rest();
      await page.getByRole('button', { name: 'I did not buy it' }).click();
      await page.getByRole('button', { name: 'No', exact: true }).last().click();
      await expect.poll(() => backend.calls.length).toBeGreaterThan(0);
      await expect.poll(() => page.getByRole('alert').elements().length).toBe(0);
    },
  );
});
