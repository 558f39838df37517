import { askToRead } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import { reportOf } from '@/src/product/health-report';
import { parseWebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import { watchFeeds } from '@/src/store/feeds';
import { watchHealth } from '@/src/store/reading-health';
import { watchRequests } from '@/src/store/requests';
import { watchRuleText } from '@/src/store/rules';
import { reason } from '@/src/words/reason';
import type { OptionsBackend } from '../backend';
import { feedView } from './feed-view';
import { mountOptions } from './mount-options';

/** Shows the options page: reads the database itself, asks the background to write. */
export function startOptions(root: HTMLElement): void {
  mountOptions(root, optionsBackend(new Database()));
}

function optionsBackend(db: Database): OptionsBackend {
  return {
    tongue: browserTongue(),
    watchFeeds: (show) =>
      watchFeeds(db, (feeds) => show(feeds.filter(({ state }) => state !== 'removing').map(feedView))),
    addFeedByUrl: async (text) => {
      const url = parseWebUrl(text);
      if (url === undefined) return { problem: reason('problemFeedAddress') };
      // Straight from the click: browsers refuse to ask later.
      if (!(await askToRead(new URL(url).origin))) return { problem: reason('problemNoPermission', new URL(url).host) };
      return send('feed.add', { kind: 'url', url });
    },
    addFeedFile: async (file) => {
      const blobUrl = URL.createObjectURL(file);
      try {
        return await send('feed.add', { kind: 'file', name: file.name, blobUrl });
      } finally {
        URL.revokeObjectURL(blobUrl);
      }
    },
    refreshFeed: (feedId) => send('feed.refresh', { feedId }),
    removeFeed: (feedId) => send('feed.remove', { feedId }),
    watchRules: (show) => watchRuleText(db, show),
    saveRules: (text) => send('rules.save', { text }),
    watchRequests: (show) =>
      watchRequests(db, (requests) =>
        show(
          requests.map(({ id, at, address, bytes }) => ({
            id: String(id),
            at,
            url: address,
            what: reason('requestFeed'),
            bytes,
          })),
        ),
      ),
    clearRequests: () => send('requests.clear', {}),
    watchHealth: (show) => watchHealth(db, (sites) => show(sites.map(reportOf))),
    clearHealth: () => send('health.clear', {}),
  };
}
