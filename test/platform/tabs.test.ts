// Where a tab is, asked of the browser: what it tells of tabs may be late, and of the page before.
import { beforeEach, expect, test, vi } from 'vitest';

type Told = (id: number, change: { status?: string; url?: string }, tab: { url?: string }) => void;

const world = vi.hoisted(() => {
  const state = { tell: (() => undefined) as unknown, urls: new Map<number, string | undefined>() };
  const tabs = {
    onUpdated: {
      addListener: (listen: unknown) => {
        state.tell = listen;
      },
    },
    get: async (id: number) => {
      if (!state.urls.has(id)) throw new Error('No tab.');
      return { id, url: state.urls.get(id) };
    },
  };
  const runtime = { id: 'x' };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime, tabs } });
  return state;
});

const { onTabMoved } = await import('@/src/platform/tabs');

const moved: [number, string | undefined][] = [];
onTabMoved((id, url) => moved.push([id, url]));
const tell: Told = (...told) => (world.tell as Told)(...told);
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  moved.length = 0;
  world.urls.clear();
});

const [ARTICLE, KETTLE] = ['https://shop.example/article', 'https://shop.example/kettle'];

test('a load that begins, told late and with the address of the page before, is where the tab is by now', async () => {
  world.urls.set(1, KETTLE);
  tell(1, { status: 'loading' }, { url: ARTICLE });
  await settled();
  expect(moved).toEqual([[1, KETTLE]]);
});

test('an address that is told late is where the tab is by now', async () => {
  world.urls.set(1, KETTLE);
  tell(1, { status: 'loading', url: ARTICLE }, { url: ARTICLE });
  await settled();
  expect(moved).toEqual([[1, KETTLE]]);
});

test('a page out of the cache has another address and is not loading', async () => {
  world.urls.set(1, KETTLE);
  tell(1, { status: 'complete', url: KETTLE }, { url: KETTLE });
  await settled();
  expect(moved).toEqual([[1, KETTLE]]);
});

test('where the tab is may be hidden from us, and a tab that is closed went nowhere', async () => {
  world.urls.set(1, undefined);
  tell(1, { status: 'loading' }, {});
  tell(2, { status: 'loading', url: KETTLE }, { url: KETTLE });
  await settled();
  expect(moved).toEqual([[1, undefined]]);
});

test('what else is told of a tab says nothing of where it is', async () => {
  world.urls.set(1, KETTLE);
  tell(1, { status: 'complete' }, { url: KETTLE });
  tell(1, {}, { url: KETTLE });
  await settled();
  expect(moved).toEqual([]);
});
