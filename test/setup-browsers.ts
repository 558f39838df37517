// Makes sure that the browsers the tests and the demo drive are there. On Debian as root it installs what is missing;
// elsewhere it says in one sentence how to get it.
import { installWithApt } from './apt';
import { type BrowserName, findBrowser, requireBrowser } from './find-browser';

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const wanted = process.argv.slice(2) as BrowserName[];
installWithApt(wanted.filter((name) => findBrowser(name) === undefined).map((name) => DEBIAN_PACKAGE[name]));
try {
  wanted.forEach(requireBrowser);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
