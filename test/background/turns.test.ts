import { describe, expect, test } from 'vitest';
import { endTurn, type IsNewest, inTurn } from '@/src/background/turns';
import { fc } from '@/test/properties';

const SHOP = 'https://shop.example';
const PAGES = ['/p/1', '/p/2', '/p/3'].map((path) => SHOP + path);
const [FIRST, SECOND] = PAGES as [string, string];

/** Work that is held until `release`. */
function held() {
  let release = () => {};
  let begun = false;
  let isNewest: IsNewest = () => false;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async (newest: IsNewest) => {
    begun = true;
    isNewest = newest;
    await until;
  };
  return { work, release, begun: () => begun, isNewest: () => isNewest() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what a tab tells', () => {
  test('is worked on one at a time, in the order it was told', async () => {
    const said: string[] = [];
    const work = (name: string) => async () => {
      said.push(`${name} begins`);
      await settled();
      said.push(`${name} ends`);
    };
    await Promise.all([inTurn(1, FIRST, work('a')), inTurn(1, FIRST, work('b')), inTurn(1, SECOND, work('c'))]);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('faster than it can be worked on leaves two to be worked on: the one in work, and the last', async () => {
    const worked: number[] = [];
    const first = held();
    const turns = [inTurn(2, FIRST, first.work)];
    await settled();
    for (let i = 1; i <= 1000; i += 1) {
      turns.push(inTurn(2, `${FIRST}?n=${i}`, async (isNewest) => void (isNewest() && worked.push(i))));
    }
    expect(first.isNewest()).toBe(false);
    first.release();
    await Promise.all(turns);
    expect(worked).toEqual([1000]);
  });

  test('does not wait for what other tabs told', async () => {
    const first = held();
    const slow = inTurn(3, FIRST, first.work);
    await inTurn(4, FIRST, async (isNewest) => expect(isNewest()).toBe(true));
    expect(first.isNewest()).toBe(true);
    first.release();
    await slow;
  });

  test('after work that failed is worked on all the same', async () => {
    const failing = inTurn(5, FIRST, async () => {
      throw new Error('The disk is full.');
    });
    const next = inTurn(5, SECOND, async (isNewest) => expect(isNewest()).toBe(true));
    await expect(failing).rejects.toThrow('The disk is full.');
    await next;
  });

  test.each([
    ['goes to another address', SECOND, false],
    ['stays at the address, while a part of the page is loaded', FIRST, true],
    ['is closed, or goes where we may not see', undefined, false],
  ])('and then %s', async (_, at, isStill) => {
    const told = held();
    const turn = inTurn(6, FIRST, told.work);
    // At once: not even the turn itself has come yet.
    endTurn(6, at);
    await settled();
    expect([told.begun(), told.isNewest()]).toEqual([true, isStill]);
    told.release();
    await turn;
  });

  test('of a page whose address nobody told ends when its tab is closed', async () => {
    const told = held();
    const turn = inTurn(7, undefined, told.work);
    await settled();
    endTurn(7);
    expect(told.isNewest()).toBe(false);
    told.release();
    await turn;
  });
});

test('whatever tabs tell, wherever they go and whenever work ends: what is shown is what the tab told last and still shows', async () => {
  const tab = fc.integer({ min: 1, max: 3 });
  const page = fc.constantFrom(...PAGES);
  const event = fc.oneof(
    fc.record({ kind: fc.constant('told' as const), tab, page }),
    fc.record({ kind: fc.constant('went' as const), tab, page }),
    fc.record({ kind: fc.constant('closed' as const), tab }),
    fc.record({ kind: fc.constant('rest' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      /** What a tab shows, what it told last of that, and what is shown for it. */
      const at = new Map<number, string>();
      const told = new Map<number, { page: string; number: number }>();
      const shown = new Map<number, { page: string; number: number }>();
      const leave = (tab: number) => {
        told.delete(tab);
        shown.delete(tab);
      };
      const work: Promise<void>[] = [];
      for (const [number, one] of events.entries()) {
        if (one.kind === 'rest') await settled();
        else if (one.kind === 'told') {
          if (at.get(one.tab) !== one.page) leave(one.tab);
          at.set(one.tab, one.page);
          told.set(one.tab, { page: one.page, number });
          work.push(
            inTurn(one.tab, one.page, async (isNewest) => {
              await settled();
              if (isNewest()) shown.set(one.tab, { page: one.page, number });
            }),
          );
        } else {
          const to = one.kind === 'went' ? one.page : undefined;
          endTurn(one.tab, to);
          if (to === undefined || at.get(one.tab) !== to) leave(one.tab);
          if (to === undefined) at.delete(one.tab);
          else at.set(one.tab, to);
        }
        for (const [tab, { page }] of shown) expect(page).toBe(at.get(tab));
      }
      await Promise.all(work);
      expect(shown).toEqual(told);
    }),
    { numRuns: 50 },
  );
});
