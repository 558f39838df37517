import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageOf, packagesIn } from '@/release/bundled-packages';
import { LICENCES_FILE, listedIn, renderLicences } from '@/release/licences';

const shipped = readFileSync(LICENCES_FILE, 'utf8');

describe('the licences that ship', () => {
  test('are those of the installed packages, in their versions: npm run licences', () => {
    expect(renderLicences(listedIn(shipped))).toBe(shipped);
  });

  test('name everything that package.json says we ship', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const listed = listedIn(shipped);
    expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('hold a text of terms for each', () => {
    const parts = shipped.split(/^={100}$/m).slice(1);
    expect(parts).toHaveLength(listedIn(shipped).length);
    for (const part of parts) expect(part).toMatch(/Licence: \S+\nSource: {2}https:\/\/\S+\n\n[\s\S]{600,}/);
  });

  test('say where the data comes from, and our own terms', () => {
    expect(shipped).toContain('data/SOURCES.md');
    expect(shipped).toContain('The Reprise authors');
  });

  test('a package that says nothing of its terms is refused', () => {
    expect(() => renderLicences(['no-such-package'])).toThrow();
  });
});

describe('whose a module is', () => {
  test.each([
    ['/home/me/reprise/node_modules/zod/v4/core/api.js', 'zod'],
    ['/home/me/reprise/node_modules/@preact/signals/dist/signals.module.js', '@preact/signals'],
    ['/x/node_modules/a/node_modules/b/index.js', 'b'],
    [String.raw`C:\reprise\node_modules\@preact\signals\dist\x.js`, '@preact/signals'],
    ['/x/node_modules/dexie/dist/dexie.js?commonjs-es-import', 'dexie'],
    ['\0/x/node_modules/papaparse/papaparse.min.js?commonjs-module', 'papaparse'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0virtual:wxt-background-entrypoint?/x/entrypoints/background.ts', 'wxt'],
    ['/home/me/reprise/src/match/match.ts', undefined],
    ['/home/me/vite/src/match/match.ts', undefined],
  ])('%s: %s', (module, name) => {
    expect(packageOf(module)).toBe(name);
  });

  test('what was shaken out of a bundle is not in it', () => {
    const bundle = {
      'a.js': { modules: { '/x/node_modules/zod/a.js': { renderedLength: 9 }, '/x/src/a.ts': { renderedLength: 9 } } },
      'b.js': { modules: { '/x/node_modules/dexie/b.js': { renderedLength: 0 } } },
      'a.css': {},
    };
    expect(packagesIn(bundle)).toEqual(['zod']);
  });
});
