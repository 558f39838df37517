import { askToReadAll } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { sitePattern } from '@/src/product/site-pattern';
import { Database } from '@/src/store/database';
import { reason } from '@/src/words/reason';
import type { WelcomeBackend } from '../backend';
import { keepStored } from '../keep-stored';
import { optionsBackend } from '../options/options-backend';
import { mountWelcome } from './mount-welcome';

/** Shows the welcome page. */
export function startWelcome(root: HTMLElement): void {
  const db = new Database();
  mountWelcome(root, welcomeBackend(db));
  keepStored(db);
}

function welcomeBackend(db: Database): WelcomeBackend {
  return {
    ...optionsBackend(db),
    lookAtShops: async (hosts) => {
      const origins = hosts.map((host) => `https://${host}`);
      // Straight from the click, as browsers demand; the background looks once the answer is yes.
      const [, allowed] = await Promise.all([send('site.look', { origins }), askToReadAll(origins)]);
      if (allowed) return undefined;
      for (const origin of origins) await send('site.leave', { pattern: sitePattern(origin) });
      return { problem: reason('welcomeShopsDeclined') };
    },
    judgeExample: async (wouldBuyNew) => {
      // The sums are loaded when they are asked for.
      const [{ judgeExample }, { exampleKnowledge }] = await Promise.all([
        import('./example'),
        import('./example-knowledge'),
      ]);
      return judgeExample(await exampleKnowledge(db), wouldBuyNew);
    },
  };
}
