// Makes sure that the browsers the tests and the demo drive are there. On Debian as root it installs what is missing;
// elsewhere it says in one sentence how to get it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser, requireBrowser } from './find-browser';

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const wanted = process.argv.slice(2) as BrowserName[];
const missing = wanted.filter((name) => findBrowser(name) === undefined);
if (missing.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  console.log(`Installing ${missing.join(' and ')} with apt-get …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing.map((name) => DEBIAN_PACKAGE[name])],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    },
  );
}
try {
  wanted.forEach(requireBrowser);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
