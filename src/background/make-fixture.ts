import type { FixtureAnswer } from '@/src/messages/messages';
import { browserLanguage } from '@/src/platform/packaged';
import { runForResult } from '@/src/platform/scripts';
import { composeFixture, type TakenPage } from '@/src/product/fixture/compose';
import type { Marks } from '@/src/product/fixture/fixture';
import { reason } from '@/src/words/reason';

/** Has the page of a tab copied and cleaned, and makes the file of it that the person may save. Nothing is kept. */
export async function makeFixture(tabId: number, marks: Marks): Promise<FixtureAnswer> {
  const taken = (await runForResult(tabId, 'fixture')) as TakenPage | null | undefined;
  if (taken === undefined || taken === null) return { ok: false, problem: reason('problemPageClosed') };
  return { ok: true, draft: composeFixture(taken, marks, browserLanguage()) };
}
