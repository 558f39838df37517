// How the panel learns to show itself: by an answer that may never come, and by what is announced.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PanelView } from '@/src/messages/panel-view';
import { watchView } from '@/src/ui/panel/watch-view';

const address = location.href;
let answers: ((value: unknown) => void)[] = [];
let announce: (announcement: object) => void = () => undefined;
let shown: PanelView[] = [];
let stop: () => void = () => undefined;

beforeEach(() => {
  [answers, shown] = [[], []];
  const onMessage = {
    addListener: (listen: (message: unknown, sender: object) => void) => {
      announce = (message) => listen(message, { id: 'x' });
    },
    removeListener: () => undefined,
  };
  const sendMessage = () => new Promise((resolve) => answers.push(resolve));
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage, onMessage } });
  stop = watchView((view) => shown.push(view));
});
afterEach(() => {
  stop();
  history.replaceState(null, '', address);
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const verdict = () => announce({ announce: 'verdict.changed', verdict: undefined });

test('a page that went into the cache over the question asks again with its next verdict', async () => {
  expect(answers).toHaveLength(1);
  verdict();
  expect(answers).toHaveLength(2);
  answers[1]?.({ ok: true, value: { off: false, corner: 'top-left' } });
  await settled();
  expect(shown).toEqual([{ off: false, corner: 'top-left' }]);
});

test('once answered it asks again for another page only', async () => {
  answers[0]?.({ ok: true, value: { off: false } });
  await settled();
  verdict();
  expect(answers).toHaveLength(1);
  history.pushState(null, '', '/another');
  verdict();
  expect(answers).toHaveLength(2);
});

test('refused, it shows itself as everywhere; what is announced is shown as it is', async () => {
  answers[0]?.({ ok: false, problem: 'No.' });
  await settled();
  announce({ announce: 'panel.changed', view: { off: true } });
  expect(shown).toEqual([{ off: false }, { off: true }]);
});
