import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const manifest = JSON.parse(file('package.json'));
const lock = JSON.parse(file('package-lock.json')) as { packages: Record<string, Locked> };
const { '': root, ...packages } = lock.packages;
const installed = Object.entries(packages);

/** Install scripts that run, with the reason; `false` in `allowScripts` is one that does not. */
const REASONS: Readonly<Record<string, string>> = {
  node: 'fetches the Node that npm scripts run with, so that an older one on the machine will do',
  esbuild: 'puts the binary for this machine in the place of a slower start script',
};

describe('the lockfile', () => {
  test('locks what package.json asks for', () => {
    const { name, version, dependencies, devDependencies } = manifest;
    expect(root).toMatchObject({ name, version, dependencies, devDependencies });
  });

  test('has a strong hash of every package', () => {
    expect(installed.length).toBeGreaterThan(300);
    const loose = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  test('takes none from a place of its own: an address, a repository, a directory', () => {
    const odd = installed.filter(
      ([, { resolved, link, version }]) =>
        resolved !== undefined || link === true || !/^\d+\.\d+\.\d+/.test(version ?? ''),
    );
    expect(odd.map(([name]) => name)).toEqual([]);
    const asked = Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[];
    expect(asked.filter((range) => !/^[\^~]?\d+(\.\d+){0,2}$/.test(range))).toEqual([]);
  });
});

describe('install scripts', () => {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));

  test('run only where that is allowed, for a reason', () => {
    expect(scripted.filter((name) => !Object.hasOwn(manifest.allowScripts, name))).toEqual([]);
    const allowed = Object.entries(manifest.allowScripts).filter(([, allows]) => allows);
    expect(allowed.map(([name]) => name).sort()).toEqual(Object.keys(REASONS).sort());
  });

  test('our own only prepares types', () => {
    const own = Object.entries(manifest.scripts).filter(([name]) => /^(pre|post)?install$|^prepare$/.test(name));
    expect(own).toEqual([['postinstall', 'wxt prepare']]);
  });

  test('nothing that ships has one', () => {
    expect(scripted.filter((name) => Object.hasOwn(manifest.dependencies, name))).toEqual([]);
  });
});

describe('the version', () => {
  const { version } = manifest;

  test('is one that every store takes, the same in the lockfile', () => {
    expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){2}$/);
    expect(root?.version).toBe(version);
  });

  test('is the newest in the changelog, or still ahead of it', () => {
    const headings = [...file('CHANGELOG.md').matchAll(/^## \[([^\]]+)\](?: - (\S+))?$/gm)];
    const [first] = headings;
    expect(['Unreleased', version]).toContain(first?.[1]);
    const released = headings.filter(([, heading]) => heading !== 'Unreleased');
    // While nothing is released, the version is the one that will be.
    if (first?.[1] === 'Unreleased' && released.length > 0) expect(isLater(version, released[0]?.[1] ?? '')).toBe(true);
    for (const [, , day] of released) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

/** Whether one version is another or comes after it. */
function isLater(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) >= 0;
}
