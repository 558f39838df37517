// What each browser is told of the extension, from the builds as they ship: every key, so that nothing comes along unseen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(join(root, '.output', `${browser}-mv3`, 'manifest.json'), 'utf8')) as Record<string, unknown>;

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const OPTIONAL = ['notifications'];
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];
const CSP = "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";
const COMMON = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'omnibox',
  'optional_host_permissions',
  'optional_permissions',
  'options_ui',
  'permissions',
  'version',
];

/** By browser: what it asks beside the others, and the keys only it knows. */
const BROWSERS: Readonly<Record<string, { readonly more: readonly string[]; readonly keys: readonly string[] }>> = {
  chrome: { more: ['sidePanel'], keys: ['side_panel', 'storage'] },
  edge: { more: ['sidePanel'], keys: ['side_panel', 'storage'] },
  firefox: { more: [], keys: ['browser_specific_settings', 'sidebar_action'] },
};

for (const [browser, { more, keys }] of Object.entries(BROWSERS))
  test.describe(browser, () => {
    const manifest = manifestOf(browser);
    const sorted = (key: string) => [...((manifest[key] as readonly string[] | undefined) ?? [])].sort();

    test('says these things and no other', () => {
      expect(Object.keys(manifest).sort()).toEqual([...COMMON, ...keys].sort());
    });

    test('asks for these permissions at install, for none of them on a host, and for the rest when needed', () => {
      expect(sorted('permissions')).toEqual([...PERMISSIONS, ...more].sort());
      expect(sorted('optional_permissions')).toEqual(OPTIONAL);
      expect(sorted('optional_host_permissions')).toEqual(OPTIONAL_HOSTS);
      expect(manifest).not.toHaveProperty('host_permissions');
      // A script declared here would run on its sites unasked.
      expect(manifest).not.toHaveProperty('content_scripts');
    });

    test('no page can load a file of it, or talk to it', () => {
      // Scripts are put into pages by the browser, styles travel inside them: there is nothing that a page could ask for, and
      // so nothing it could tell us by.
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
    });

    test('runs only what came with it, under a policy of its own, and in no private window', () => {
      expect(manifest['content_security_policy']).toEqual({ extension_pages: CSP });
      expect(manifest['incognito']).toBe('not_allowed');
      expect(manifest['manifest_version']).toBe(3);
    });

    test('names files that are there', () => {
      const { page } = manifest['options_ui'] as { page: string };
      const { default_popup: popup } = manifest['action'] as { default_popup: string };
      const icons = Object.values(manifest['icons'] as Record<string, string>);
      const missing = [page, popup, ...icons].filter(
        (file) => !existsSync(join(root, '.output', `${browser}-mv3`, file)),
      );
      expect(missing).toEqual([]);
    });
  });

test('Firefox is told that nothing is collected, and what may be sent once a source is switched on', () => {
  const { gecko } = manifestOf('firefox')['browser_specific_settings'] as { gecko: Record<string, unknown> };
  expect(gecko).toEqual({
    id: 'reprise@reprise.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'], optional: ['searchTerms', 'websiteContent'] },
  });
});

test('the background is a worker in Chromium and an event page in Firefox', () => {
  expect(manifestOf('chrome')['background']).toEqual({ service_worker: 'background.js' });
  expect(manifestOf('firefox')['background']).toEqual({ scripts: ['background.js'] });
});

test.describe("README's table", () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, section = ''] = /^## Permissions$(.*?)^## /ms.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| (`.+?) \| (.+) \|$/gm)].map(([, names = '', why = '']) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    note: /\(([^)]*)\)$/.exec(names)?.[1],
    why,
  }));
  const noted = (note: string | undefined) =>
    rows.filter((row) => row.note === note).flatMap(({ names }) => names.toSorted());

  test('lists every permission there is, with a reason, and no other', () => {
    expect(noted(undefined).sort()).toEqual(PERMISSIONS);
    expect(noted('Chrome, Edge')).toEqual(['sidePanel']);
    expect(noted('optional').sort()).toEqual([...OPTIONAL_HOSTS, ...OPTIONAL].sort());
    expect(rows.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('the data Firefox asks about is named beside it', () => {
    for (const kind of ['searchTerms', 'websiteContent']) expect(section).toContain(`\`${kind}\``);
  });
});
