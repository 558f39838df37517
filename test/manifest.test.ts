import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The shipped builds (`npm run build`), not the demo's. */
const manifest = (browser: string) =>
  JSON.parse(readFileSync(new URL(`../.output/${browser}-mv3/manifest.json`, import.meta.url), 'utf8'));

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  test('asks for these permissions at install and no others', () => {
    expect(manifest(browser).permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
      'unlimitedStorage',
    ]);
  });

  test('may ask for notifications, when the person switches them on', () => {
    expect(manifest(browser).optional_permissions).toEqual(['notifications']);
  });

  test('has no host permission, no content script and nothing a page could load', () => {
    expect(manifest(browser).host_permissions ?? []).toEqual([]);
    expect(manifest(browser).content_scripts).toBeUndefined();
    expect(manifest(browser).web_accessible_resources).toBeUndefined();
    expect(manifest(browser).externally_connectable).toBeUndefined();
  });

  test('can be reached by keyboard, and by a keyword in the address bar, which need no permission', () => {
    const { commands, omnibox } = manifest(browser);
    expect(Object.keys(commands).sort()).toEqual(['_execute_action', 'find-used']);
    const keys = Object.values<{ suggested_key: { default: string } }>(commands).map(
      (one) => one.suggested_key.default,
    );
    // What both Chromium and Firefox accept: two modifiers and a letter, each once.
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
    expect(omnibox).toEqual({ keyword: 'used' });
  });

  test('stays out of private windows', () => {
    expect(manifest(browser).incognito).toBe('not_allowed');
  });

  test('has every permission explained in README', () => {
    for (const permission of [
      ...manifest(browser).permissions,
      ...manifest(browser).optional_host_permissions,
      ...manifest(browser).optional_permissions,
    ]) {
      expect(readme).toContain(`\`${permission}\``);
    }
  });
});

test.each(['chrome', 'edge'])('%s shows the side panel', (browser) => {
  expect(manifest(browser).side_panel).toEqual({ default_path: 'sidepanel.html' });
  expect(manifest(browser).sidebar_action).toBeUndefined();
});

test('Firefox has it as a sidebar, which does not open by itself', () => {
  expect(manifest('firefox').sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  expect(manifest('firefox').side_panel).toBeUndefined();
});

test('Firefox is told that no data is collected unless the person agrees when a source is switched on', () => {
  expect(manifest('firefox').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['searchTerms', 'websiteContent'],
  });
});
