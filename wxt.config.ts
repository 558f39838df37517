import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { BundledPackages } from './release/bundled-packages';

const bundled = new BundledPackages();

/** Screens that load no schema before they are shown; the first of them is waited for at a click. */
const QUICK = ['popup', 'sidepanel', 'find', 'ledger'] as const;

/** What WXT gives every page. */
const OF_ALL = 'virtual:wxt-html-plugins';

/**
 * Asking for a script costs a page about a millisecond of its main thread, so what pages share comes in few files: all
 * that the popup shows itself with in one, and small ones together, but never with what only slower pages need. Scripts
 * that WXT builds alone are one file anyway.
 */
function fewFiles(): Plugin {
  const first = new Set<string>();
  const quick = new Set<string>();
  return {
    name: 'few-files',
    buildEnd() {
      const addAll = (set: Set<string>, pages: readonly string[]) => {
        const starts = pages.map((page) => `/entrypoints/${page}/main.ts`);
        for (const id of this.getModuleIds())
          if (starts.some((start) => id.endsWith(start)) || id.includes(OF_ALL)) set.add(id);
        for (const id of set) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) set.add(imported);
      };
      addAll(first, QUICK.slice(0, 1));
      addAll(quick, QUICK);
    },
    outputOptions: (output) => {
      if (output.format !== 'es') return undefined;
      const shared = { minShareCount: 2, tags: ['$initial' as const] };
      const small = { entriesAware: true, entriesAwareMergeThreshold: 10_000 };
      return {
        ...output,
        codeSplitting: {
          groups: [
            { ...shared, name: 'first', test: (id) => first.has(id), priority: 1 },
            { ...shared, ...small, name: 'shared', test: (id) => quick.has(id) },
          ],
        },
        // The bundler's own name lists every page that shares it.
        chunkFileNames: ({ name }) => `chunks/${name.split('~')[0]}-[hash].js`,
      };
    },
  };
}

/**
 * A script is started, and nothing else: what WXT puts around it tells the console of a crash, which the browser does by
 * itself, and weighs 120 bytes in every page of a shop, gzipped.
 */
function plainScripts(): Plugin {
  return {
    name: 'plain-scripts',
    apply: 'build',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
      handler: (_, id) =>
        `import script from ${JSON.stringify(id.slice(id.indexOf('?') + 1))}; export default script.main();`,
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    // Every browser it runs in loads scripts ahead by itself.
    build: { modulePreload: { polyfill: false } },
    plugins: [preact(), plainScripts(), fewFiles(), bundled.plugin],
  }),
  hooks: {
    'build:before': ({ config }) => {
      bundled.begin();
      // Even when nothing is to be imported by itself, WXT looks for names it knows and imports what it takes for them.
      Object.assign(config.imports, { presets: [], imports: [], dirs: [] });
    },
    'build:done': ({ config }) => bundled.write(config.outDir),
  },
  zip: {
    // What it is built from, and how; tests and their pages stay at home.
    includeSources: [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'LICENSE',
      '*.md',
      'entrypoints/**',
      'public/**',
      'release/**',
      'src/**',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // activeTab: read one page after a click on the toolbar button. scripting: put the reader into that page, or into
    // the shops the person allowed. alarms: wake a feed import that was interrupted. unlimitedStorage: large feeds stay
    // on this machine. sidePanel, which WXT adds for Chromium: show the side panel. storage: what sources answer and the
    // words to find stay in the memory of the session, and what an organisation's administrators set is read
    // (`storage.session` and `storage.managed`, nothing else). contextMenus: "Find this used" on
    // marked text, links and pictures.
    // README explains each to the person.
    permissions: ['activeTab', 'scripting', 'alarms', 'unlimitedStorage', 'storage', 'contextMenus'],
    // Asked for where the person says that reminders, or news of what they follow, are to be shown as notifications.
    optional_permissions: ['notifications'],
    // Asked for one host at a time, when the person allows a shop, adds a feed by its address or switches a source on.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Nothing from private windows is stored, so the extension does not run there at all.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    // Neither needs a permission. The person can change the keys in the browser's settings.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      'find-used': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_findTitle__' },
    },
    omnibox: { keyword: 'used' },
    // What administrators may set; Firefox takes the same from its own policies without a schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'policy.schema.json' } }),
    // Only what came with it runs; nothing is embedded, and no form or base address leads elsewhere. Firefox's own policy
    // would also turn every http request into https, to a feed or a team's server in a network of which the person said that
    // it is trusted.
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'reprise@reprise.example',
          strict_min_version: '140.0',
          // Asked for together with the host of the first source that is switched on: its search words come from the page.
          data_collection_permissions: { required: ['none'], optional: ['searchTerms', 'websiteContent'] },
        },
      },
    }),
  }),
});
