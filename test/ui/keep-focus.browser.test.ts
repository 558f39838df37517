// Where the focus goes when the control that had it is taken away: near, never to the top of the page, and never away
// from where a person put it.
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepFocus } from '@/src/ui/parts/keep-focus';
import { cleanly, stage } from './stage';

const LIST = `<main>
  <section id="s">
    <ul id="list">
      <li id="a"><div><button id="a1">A1</button></div></li>
      <li id="b"><div><button id="b1">B1</button><button id="b2">B2</button></div></li>
      <li id="c"><div><button id="c1">C1</button></div></li>
    </ul>
  </section>
  <section id="after"><button id="d">D</button></section>
</main>`;

function show(html = LIST): HTMLElement {
  const root = stage();
  root.innerHTML = html;
  cleanly(keepFocus(root));
  return root;
}

const at = (id: string) => document.getElementById(id) as HTMLElement;
const settled = () => new Promise((done) => setTimeout(done));
const focused = () => document.activeElement?.id;

test.each([
  ['a button that gives way to another', 'b1', (root: HTMLElement) => root.querySelector('#b div')?.remove(), 'b', ''],
  ['a line of a list', 'b1', () => at('b').remove(), 'c', 'c1'],
  ['the last line of a list', 'c1', () => at('c').remove(), 'b', 'b1'],
  ['a whole list', 'b1', () => at('list').remove(), 's', 'd'],
  ['everything but what follows', 'b1', () => at('s').remove(), '', 'd'],
])('%s', async (_, from, take, to, next) => {
  const root = show();
  at(from).focus();
  take(root);
  await settled();
  if (to !== '') expect(focused()).toBe(to);
  if (next === '') return;
  await userEvent.keyboard('{Tab}');
  expect(focused()).toBe(next);
});

test('lines that went with the line beside it leave their list', async () => {
  show();
  at('b1').focus();
  at('c').remove();
  at('b').remove();
  at('a').remove();
  await settled();
  expect(focused()).toBe('s');
});

test('Tab passes over the place again once the focus has left it', async () => {
  const root = show();
  at('b1').focus();
  root.querySelector('#b div')?.remove();
  await settled();
  expect(at('b').tabIndex).toBe(-1);
  at('d').focus();
  expect(at('b').hasAttribute('tabindex')).toBe(false);
});

test('a place that takes the focus by itself keeps its own tabindex', async () => {
  show('<main><section id="own" tabindex="-1"><p><button id="x">X</button></p></section></main>');
  at('x').focus();
  at('x').parentElement?.remove();
  await settled();
  expect(focused()).toBe('own');
  at('own').blur();
  expect(at('own').getAttribute('tabindex')).toBe('-1');
});

describe('the focus is left alone', () => {
  test('where what took the place of the control asked for it', async () => {
    show();
    at('b1').focus();
    const field = document.createElement('input');
    field.id = 'field';
    at('b').replaceChildren(field);
    field.focus();
    await settled();
    expect(focused()).toBe('field');
  });

  test('where the person had left the control before it went', async () => {
    show();
    at('b1').focus();
    at('b1').blur();
    await settled();
    at('b').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  test('where somebody else has it', async () => {
    show();
    const other = document.createElement('input');
    document.body.append(other);
    cleanly(() => other.remove());
    at('b1').focus();
    other.focus();
    at('b').remove();
    await settled();
    expect(document.activeElement).toBe(other);
  });

  test('where nothing had it', async () => {
    show();
    at('b').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  test('once it is ended', async () => {
    const root = stage();
    root.innerHTML = LIST;
    keepFocus(root)();
    at('b1').focus();
    at('b').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

test('in a closed shadow root the focus stays inside, and is not taken from the page', async () => {
  const host = stage();
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = LIST;
  cleanly(keepFocus(root));
  const inside = (id: string) => root.getElementById(id) as HTMLElement;
  inside('b1').focus();
  inside('b').remove();
  await settled();
  expect(root.activeElement?.id).toBe('c');
  const shop = document.createElement('input');
  document.body.append(shop);
  cleanly(() => shop.remove());
  inside('c1').focus();
  shop.focus();
  inside('c').remove();
  await settled();
  expect(document.activeElement).toBe(shop);
});
