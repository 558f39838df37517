import { allowedSites, askToRead, askToSend, onPermissionsChanged } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import { reportOf } from '@/src/product/health-report';
import { sitePattern } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import { watchSites } from '@/src/store/asked-sites';
import type { Database } from '@/src/store/database';
import { watchFeeds } from '@/src/store/feeds';
import { watchHealth } from '@/src/store/reading-health';
import { watchRequests } from '@/src/store/requests';
import { watchRuleText } from '@/src/store/rules';
import { watchSaidOnPages } from '@/src/store/said-on-pages';
import { watchSaved } from '@/src/store/saved';
import { watchAgentProfile, watchSources } from '@/src/store/sources';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import type { OptionsBackend, SitesBackend, SourcesBackend, SourceView } from '../backend';
import { savedView } from '../parts/saved-view';
import { watchBackend } from '../watch/watch-data';
import { feedView } from './feed-view';
import type { KeptBackend } from './kept-backend';
import { requestWords } from './request-words';
import { watchRuleSummary } from './rule-summary';
import { siteOrigin, sitesView } from './sites-view';
import { shopAddress, sourceViews } from './source-view';
import { teamSettings } from './team-settings';

/** Reads the database itself, asks the background to write. */
export function optionsBackend(db: Database): OptionsBackend {
  return {
    ...sourcesBackend(db),
    ...sitesBackend(db),
    ...keptBackend(db),
    tongue: browserTongue(),
    watchTrouble: (tell) => watchTrouble(db, tell),
    watches: watchBackend(db),
    watchFeeds: (show) =>
      watchFeeds(db, (feeds) => show(feeds.filter(({ state }) => state !== 'removing').map(feedView))),
    addFeedByUrl: async (text, cadence) => {
      const url = parseWebUrl(text);
      if (url === undefined) return { problem: reason('problemFeedAddress') };
      // Straight from the click: browsers refuse to ask later.
      if (!(await askToRead(new URL(url).origin))) return { problem: reason('problemNoPermission', new URL(url).host) };
      return send('feed.add', { kind: 'url', url, cadence });
    },
    addFeedFile: async (file) => {
      const blobUrl = URL.createObjectURL(file);
      try {
        return await send('feed.add', { kind: 'file', name: file.name, blobUrl });
      } finally {
        URL.revokeObjectURL(blobUrl);
      }
    },
    refreshFeed: async ({ id, kind, origin, title }, acceptFewer) => {
      // Straight from the click, as above. Where it is allowed already, nobody is asked.
      if (kind === 'url' && !(await askToRead(new URL(origin).origin)))
        return { problem: reason('problemNoPermission', title) };
      return send('feed.refresh', { feedId: id, acceptFewer });
    },
    scheduleFeed: (feedId, cadence) => send('feed.schedule', { feedId, cadence }),
    removeFeed: (feedId) => send('feed.remove', { feedId }),
    watchSaved: (show) => watchSaved(db, (saved) => show(saved.map((record) => savedView(record, Date.now())))),
    forgetSaved: (id) => send('offer.forget', { id }),
    watchRules: (show) => watchRuleText(db, show),
    watchRuleSummary: (show) => watchRuleSummary(db, show),
    saveRules: async (text) => {
      const saved = await send('rules.save', { text });
      return saved.kind === 'refused' ? saved.problems : [];
    },
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

function sitesBackend(db: Database): SitesBackend {
  return {
    watchSites: (show) => {
      let kept: Parameters<Parameters<typeof watchSites>[1]> | undefined;
      const tell = async () => {
        const allowed = await allowedSites();
        if (kept !== undefined) show(sitesView(...kept, allowed));
      };
      const stops = [
        onPermissionsChanged(() => void tell()),
        watchSites(db, (...sites) => {
          kept = sites;
          void tell();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    lookAtSite: async (address) => {
      const origin = siteOrigin(address);
      if (origin === undefined) return { problem: reason('problemSiteAddress') };
      // Straight from the click, as browsers demand; the background looks once the answer is yes.
      const [, allowed] = await Promise.all([send('site.look', { origins: [origin] }), askToRead(origin)]);
      if (allowed) return undefined;
      await send('site.leave', { pattern: sitePattern(origin) });
      return { problem: reason('problemSiteDeclined', new URL(origin).host) };
    },
    leaveSite: (pattern) => send('site.leave', { pattern }),
  };
}

function sourcesBackend(db: Database): SourcesBackend {
  let views: readonly SourceView[] = [];
  return {
    watchSources: (show) =>
      watchSources(db, (records) => {
        views = sourceViews(records);
        show(views);
      }),
    watchProfile: (show) => watchAgentProfile(db, show),
    addShop: async (address, sells) => {
      const url = shopAddress(address);
      if (url === undefined) return { ok: false, problem: reason('problemShopAddress') };
      // Straight from the click: browsers refuse to ask later.
      if (!(await askToSend([url.origin]))) return { ok: false, problem: reason('problemNoSending', url.hostname) };
      return send('shop.add', { address: url.href, sells });
    },
    addTeamIndex: async (given) => {
      const team = teamSettings(given);
      if (!team.ok) return team;
      // Straight from the click, as above.
      if (!(await askToSend([team.url.origin])))
        return { ok: false, problem: reason('problemNoSending', team.url.host) };
      return send('source.add', { settings: team.settings });
    },
    saveSource: async ({ title, origins, on: wasOn }, settings, on) => {
      if (on && !wasOn && !(await askToSend(origins))) return { problem: reason('problemNoSending', title) };
      return send('source.save', { settings, on });
    },
    trySource: async (sourceId, words) => {
      const { title = sourceId, origins = [] } = views.find(({ id }) => id === sourceId) ?? {};
      // One that is off has given its permission back.
      if (await askToSend(origins)) return send('source.try', { sourceId, words });
      return { found: 0, examples: [], told: [reason('problemNoSending', title)] };
    },
    removeSource: (sourceId) => send('source.remove', { sourceId }),
    saveProfile: (url) => send('profile.save', { url }),
  };
}
