import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { BundledPackages } from './release/bundled-packages';

const bundled = new BundledPackages();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact(), bundled.plugin] }),
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
    // words to find stay in the memory of the session (`storage.session`, nothing else). contextMenus: "Find this used" on
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
