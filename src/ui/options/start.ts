import { askToRead, askToSend } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import { reportOf } from '@/src/product/health-report';
import { parseWebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import { watchFeeds } from '@/src/store/feeds';
import { watchHealth } from '@/src/store/reading-health';
import { watchRequests } from '@/src/store/requests';
import { watchRuleText } from '@/src/store/rules';
import { watchSaidOnPages } from '@/src/store/said-on-pages';
import { watchAgentProfile, watchSources } from '@/src/store/sources';
import { reason } from '@/src/words/reason';
import type { KeptBackend, OptionsBackend, SourcesBackend } from '../backend';
import { feedView } from './feed-view';
import { mountOptions } from './mount-options';
import { requestWords } from './request-words';
import { shopAddress, sourceViews } from './source-view';

/** Shows the options page: reads the database itself, asks the background to write. */
export function startOptions(root: HTMLElement): void {
  mountOptions(root, optionsBackend(new Database()));
}

function optionsBackend(db: Database): OptionsBackend {
  return {
    ...sourcesBackend(db),
    ...keptBackend(db),
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
          requests.map((request) => {
            const { id, at, address, bytes } = request;
            return { id: String(id), at, url: address, what: requestWords(request), bytes };
          }),
        ),
      ),
    clearRequests: () => send('requests.clear', {}),
    watchHealth: (show) => watchHealth(db, (sites) => show(sites.map(reportOf))),
    clearHealth: () => send('health.clear', {}),
  };
}

function keptBackend(db: Database): KeptBackend {
  return {
    watchKept: (show) => watchSaidOnPages(db, show),
    forgetCorrections: (page) => send('corrections.forget', { page }),
    restoreOffer: (id) => send('match.restore', { id }),
    panelOn: async (host) => {
      await send('panel.off', { off: false, host });
    },
  };
}

function sourcesBackend(db: Database): SourcesBackend {
  return {
    watchSources: (show) => watchSources(db, (records) => show(sourceViews(records))),
    watchProfile: (show) => watchAgentProfile(db, show),
    addShop: async (address, sells) => {
      const url = shopAddress(address);
      if (url === undefined) return { ok: false, problem: reason('problemShopAddress') };
      // Straight from the click: browsers refuse to ask later.
      if (!(await askToSend([url.origin]))) return { ok: false, problem: reason('problemNoSending', url.hostname) };
      return send('shop.add', { address: url.href, sells });
    },
    saveSource: async ({ title, origins, on: wasOn }, settings, on) => {
      if (on && !wasOn && !(await askToSend(origins))) return { problem: reason('problemNoSending', title) };
      return send('source.save', { settings, on });
    },
    trySource: (sourceId, words) => send('source.try', { sourceId, words }),
    removeSource: (sourceId) => send('source.remove', { sourceId }),
    saveProfile: (url) => send('profile.save', { url }),
  };
}
