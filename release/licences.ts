// Writes public/licences.txt: whose code ships in the bundle, and under which terms. After a build: npm run licences
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readBundled } from './bundled-packages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const LICENCES_FILE = join(ROOT, 'public', 'licences.txt');
export const SHIPPED_BUILDS = ['chrome', 'edge', 'firefox'].map((browser) => join(ROOT, '.output', `${browser}-mv3`));

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/**
 * Packages that carry no licence text: the terms their manifest names, with the notices of their repository. The text itself
 * is that of another package under the same terms.
 */
const NOTICES: Readonly<Record<string, { readonly notice: string; readonly textOf: string }>> = {
  wxt: { notice: 'From the repository of @wxt-dev/webextension-polyfill:', textOf: '@wxt-dev/webextension-polyfill' },
  saxes: {
    notice: [
      'Copyright (c) Contributors',
      'Copyright (c) Isaac Z. Schlueter and Contributors (sax, from which saxes was made)',
      'Copyright Mathias Bynens <https://mathiasbynens.be/> (String.fromCodePoint, under the MIT licence below)',
      '',
      'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby',
      'granted, provided that the above copyright notice and this permission notice appear in all copies.',
      '',
      'THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL',
      'IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,',
      'INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN',
      'ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF',
      'THIS SOFTWARE.',
      '',
      'The text of the MIT licence, as in xmlchars:',
    ].join('\n'),
    textOf: 'xmlchars',
  },
};

const RULE = '='.repeat(100);

/** The file for packages that are installed. @throws Error for one that says nothing of its terms. */
export function renderLicences(packages: readonly string[]): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const parts = packages.map((name) => {
    const { version, license, homepage, repository } = manifestOf(name);
    if (license === undefined) throw new Error(`${name} says nothing of its licence in its package.json.`);
    const { url } = typeof repository === 'object' ? repository : { url: repository ?? '' };
    const address = url.replace(/^git\+/, '').replace(/\.git$/, '') || homepage;
    return [RULE, `${name} ${version}`, `Licence: ${license}`, `Source:  ${address}`, '', termsOf(name)].join('\n');
  });
  return `${[
    'Whose code ships in Reprise, and under which terms. Made from what the bundles hold: npm run licences',
    'The data in data/ keeps the licences of its sources, which data/SOURCES.md lists.',
    '',
    'Reprise itself:',
    '',
    own,
    ...parts,
  ].join('\n')}\n`;
}

/** The packages that a file made by `renderLicences` lists. */
export function listedIn(text: string): string[] {
  return [...text.matchAll(/^={100}\n(\S+) \S+$/gm)].map(([, name = '']) => name);
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
}

function termsOf(name: string): string {
  const noted = NOTICES[name];
  return noted === undefined ? textsOf(name) : `${noted.notice}\n\n${textsOf(noted.textOf)}`;
}

/** Licence and notice as they lie in a package. What Vite bundles for itself does not come along. */
function textsOf(name: string): string {
  const directory = join(ROOT, 'node_modules', name);
  const files = readdirSync(directory).filter((file) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(file));
  if (files.length === 0) throw new Error(`${name} carries no licence text: name its notices in release/licences.ts.`);
  return files
    .sort()
    .map((file) =>
      readFileSync(join(directory, file), 'utf8')
        .split(/^# Licenses of bundled/m)[0]
        ?.trim(),
    )
    .join('\n\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = readBundled(SHIPPED_BUILDS);
  writeFileSync(LICENCES_FILE, renderLicences(packages));
  console.log(`public/licences.txt: ${packages.join(', ')}`);
}
