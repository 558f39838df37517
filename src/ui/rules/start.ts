import type { Taxonomy } from '@/src/category/category';
import type { BrandSketch } from '@/src/listings/brand-sketch';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { askToRead } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { soundTexts } from '@/src/platform/sound-texts';
import { browserTongue } from '@/src/platform/tongue';
import { packAddress } from '@/src/rules/pack-address';
import { Database } from '@/src/store/database';
import { sketchedFeeds } from '@/src/store/feeds';
import { watchPackTexts } from '@/src/store/packs';
import { noteSound, soundPacks } from '@/src/store/read-pack';
import { watchCounts } from '@/src/store/rule-counts';
import type { RuleRecord } from '@/src/store/rule-record';
import { watchRules, watchVersions } from '@/src/store/rules';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import { kindOptions } from '../parts/kind-options';
import { saveFile } from '../parts/save-file';
import { mountRules } from './mount-rules';
import type { RulesBackend, RulesState, StoredPack } from './rules-backend';
import { shelfOptions } from './shelf-options';
import { whenIdle } from './when-idle';

/** Shows the page of the rules: reads the database itself, asks the background to write. */
export function startRules(root: HTMLElement): void {
  mountRules(root, rulesBackend(new Database()));
}

function rulesBackend(db: Database): RulesBackend {
  return {
    tongue: browserTongue(),
    watchTrouble: (tell) => watchTrouble(db, tell),
    watchRules: (show, failed) => watchState(db, show, failed),
    noteSound: (text, pack) => void whenIdle().then(() => noteSound(text, pack, soundTexts)),
    watchVersions: (show) => watchVersions(db, show),
    kinds: async () => {
      const taxonomy = (await packagedJson('/data/categories.json')) as Taxonomy;
      const tongue = browserTongue();
      return [...kindOptions(taxonomy, tongue, browserLanguage()), ...shelfOptions(tongue)];
    },
    keepDraft: (draft) =>
      send('rules.draft', draft === undefined ? { revision: 0 } : { text: draft.text, revision: draft.revision }),
    save: (text, seen, why) => send('rules.save', { text, seen, ...(why !== undefined && { why }) }),
    subscribe: async (text, sha256) => {
      const url = packAddress(text);
      if (url === undefined) return { problem: reason('packAddressForm') };
      // Straight from the click: browsers refuse to ask later.
      if (!(await askToRead(new URL(url).origin))) return { problem: reason('problemNoPermission', new URL(url).host) };
      return send('pack.add', { url, ...(sha256 !== undefined && { sha256 }) });
    },
    importPack: (name, text) => send('pack.import', { name, text }),
    removePack: (id) => send('pack.remove', { id }),
    movePack: (id, before) => send('pack.move', { id, ...(before !== undefined && { before }) }),
    switchPack: (id, on) => send('pack.switch', { id, on }),
    checkPack: async ({ id, origin }) => {
      if (origin.kind === 'url' && !(await askToRead(new URL(origin.url).origin)))
        return { problem: reason('problemNoPermission', new URL(origin.url).host) };
      return send('pack.check', { id });
    },
    acceptPack: (id) => send('pack.accept', { id }),
    dismissPack: (id) => send('pack.dismiss', { id }),
    watchCounts: (show) => watchCounts(db, show),
    clearCounts: () => send('insight.clear', {}),
    previewFacts: async () => (await import('./preview-backend')).previewFacts(db),
    saveFile,
  };
}

/** What the feeds tell is read once: it changes at every step of an import. */
function watchState(db: Database, show: (state: RulesState) => void, failed: () => void) {
  let packs: readonly StoredPack[] | undefined;
  let rules: { readonly personal?: RuleRecord; readonly draft?: RuleRecord } | undefined;
  let brands: readonly BrandSketch[] = [];
  let sound: NonNullable<RulesState['sound']> = new Map();
  /** What is told after something else is shown after it. */
  let turn = Promise.resolve();
  const tell = () => {
    turn = turn.then(tellNow, tellNow);
  };
  const tellNow = async () => {
    if (packs === undefined || rules === undefined) return;
    const [now, { personal, draft }] = [packs, rules];
    const texts = [...now.map(({ taken }) => taken?.text), personal?.text, draft?.text];
    sound = await soundPacks(
      texts.filter((text) => text !== undefined),
      soundTexts,
      sound,
    );
    show({
      packs: now,
      brands,
      sound,
      personal: { text: personal?.text, revision: personal?.revision ?? 0 },
      ...(draft !== undefined && { draft: { text: draft.text, revision: draft.revision ?? 0 } }),
    });
  };
  sketchedFeeds(db).then(
    (feeds) => {
      if (feeds.length === 0) return;
      brands = feeds.map((feed) => feed.brands);
      tell();
    },
    () => undefined,
  );
  const stops = [
    watchRules(db, (now) => {
      rules = now;
      tell();
    }),
    watchPackTexts(
      db,
      (found) => {
        packs = found.map(({ taken, pending, texts, ...pack }) => ({
          ...pack,
          ...(taken !== undefined && texts.text !== undefined && { taken: { ...taken, text: texts.text } }),
          ...(pending !== undefined && texts.pending !== undefined && { pending: { ...pending, text: texts.pending } }),
        }));
        tell();
      },
      failed,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
