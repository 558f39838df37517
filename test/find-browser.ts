import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright';

/** The browsers the tests drive, and where a person can say which one to use. */
const PLACES = {
  chromium: {
    variable: 'REPRISE_CHROMIUM',
    system: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'REPRISE_FIREFOX',
    system: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
} as const;

export type BrowserName = keyof typeof PLACES;

/** Path of a browser: the environment variable first, then Playwright's own download, then the system's. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, system } = PLACES[name];
  const asked = process.env[variable];
  const playwrights = name === 'chromium' ? [chromium.executablePath()] : [];
  return [asked, ...playwrights, ...system].find((path) => path !== undefined && path !== '' && runs(path));
}

/** @throws Error with one sentence on how to get the browser. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path !== undefined) return path;
  const debian = name === 'chromium' ? 'chromium' : 'firefox-esr';
  throw new Error(
    `No ${name} was found: install it (Debian: "apt-get install ${debian}"; elsewhere: "npx playwright install chromium" or your system's ${name}) or set ${PLACES[name].variable} to its path.`,
  );
}

/** Whether there is a program at this path that we may start. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How Chromium is started here: as root in a container, without a network of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
