// What a page's script can do with every control of the panel, were it let in: nothing. And what it can do to its looks.
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { underOwnNames } from '@/src/ui/panel/own-names';
import { isOnTop } from '@/src/ui/panel/sight';
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

  /** What a page may do to what the panel stands in, as its own element is beyond its styles, so that nobody sees what a key does. */
  const HIDDEN: Readonly<Record<string, string>> = {
    'faded out': 'opacity: 0 !important',
    'nearly faded out': 'opacity: 0.02 !important',
    'moved out of the window': 'transform: translateX(-5000px) !important',
    'turned on its head': 'transform: rotate(180deg) !important',
    'filtered away': 'filter: opacity(0) !important',
    'cut away': 'clip-path: inset(50%) !important',
  };

  /** The keys of a person: to the control, and on it. */
  async function press(root: ShadowRoot, name: string, key: string) {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button?.focus({ preventScroll: true });
    expect(root.activeElement).toBe(button);
    await userEvent.keyboard(key);
  }

  test.each(['{Enter}', ' '])('the key %s is refused like a click, and said', async (key) => {
    const { backend, root } = await open();
    const over = cover('background: white');
    await rest();
    await press(root, 'I did not buy it', key);
    await expect.element(page.getByRole('alert')).toMatchTextContent('Nothing was done');
    expect(page.getByText('Would you have bought it new').elements()).toEqual([]);
    expect(backend.calls).toEqual([]);
    over.remove();
    await rest();
    await rest();
    await press(root, 'I did not buy it', key);
    await page.getByRole('button', { name: 'No', exact: true }).last().click();
    await expect.poll(() => backend.calls.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(HIDDEN))('%s: no key decides anything', async (_, css) => {
    const { backend, root } = await open();
    const style = document.createElement('style');
    style.textContent = `html { ${css} }`;
    document.head.append(style);
    cleanly(() => style.remove());
    await rest();
    await press(root, 'I did not buy it', '{Enter}');
    await rest();
    expect(page.getByText('Would you have bought it new').elements()).toEqual([]);
    expect(backend.calls).toEqual([]);
  });

  test('a key that a script made, on a control that has the focus, does nothing either', async () => {
    const { backend, root } = await open();
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'I did not buy it');
    button?.focus();
    for (const type of ['keydown', 'keypress', 'keyup'])
      for (const key of ['Enter', ' ']) {
        const init = { key, code: key === ' ' ? 'Space' : key, bubbles: true, composed: true, cancelable: true };
        for (const target of [button, root.host, document.body, document, window])
          target?.dispatchEvent(new KeyboardEvent(type, { ...init, keyCode: key === ' ' ? 32 : 13 }));
      }
    await rest();
    expect(page.getByText('Would you have bought it new').elements()).toEqual([]);
    expect(backend.calls).toEqual([]);
  });

  test('where the browser does not tell: what lies on top, is pale or outside the window is found out', async () => {
    const { root } = await open();
    const tag = root.querySelector('.tag') as HTMLElement;
    const around = root.host.parentElement as HTMLElement;
    expect(isOnTop(tag)).toBe(true);
    const over = cover('pointer-events: auto; background: white');
    expect(isOnTop(tag)).toBe(false);
    // Over a part of the words is enough.
    over.style.inset = 'auto';
    const { left, top, width, height } = tag.getBoundingClientRect();
    Object.assign(over.style, {
      left: `${left}px`,
      top: `${top + height / 3}px`,
      width: `${width}px`,
      height: `${height / 3}px`,
    });
    expect(isOnTop(tag)).toBe(false);
    over.remove();
    expect(isOnTop(tag)).toBe(true);
    for (const [property, value] of [
      ['opacity', '0'],
      ['display', 'none'],
      ['transform', 'translateX(-5000px)'],
    ] as const) {
      around.style.setProperty(property, value, 'important');
      expect([property, isOnTop(tag)]).toEqual([property, false]);
      around.style.removeProperty(property);
    }
    expect(isOnTop(tag)).toBe(true);
  });
});
