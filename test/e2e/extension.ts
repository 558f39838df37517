import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { CHROMIUM_FLAGS, requireBrowser } from '../find-browser';

const buildAt = (name: string) => fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));

/** Builds that may already read the demo shops on localhost. */
export const CHROMIUM_BUILD = buildAt('chrome-mv3-demo');
export const FIREFOX_BUILD = buildAt('firefox-mv3-demo');
/** Builds as they ship. */
export const CHROMIUM_SHIPPED = buildAt('chrome-mv3');
export const FIREFOX_SHIPPED = buildAt('firefox-mv3');

/** A real Chromium with the demo build installed. */
export interface Extension {
  readonly context: BrowserContext;
  /** The address of one of the extension's own pages. */
  url(page: string): string;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly headless?: boolean;
  /** An existing profile, to start the same browser again. A fresh one, deleted at the end, when absent. */
  readonly profile?: string;
  readonly build?: string;
  /** Leaves the welcome page open, which a fresh profile shows; it is closed otherwise. */
  readonly welcome?: boolean;
  /** False leaves it unsaid that the demo shops may be looked at: nothing is written then before the test begins. */
  readonly looks?: boolean;
  /** Hosts that lead to a port of this machine, whatever their certificate. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** A port of this machine that every request goes through, those to this machine too, whatever certificates it shows. */
  readonly proxy?: number;
  /** The languages a person prefers, which sites are told: "en-US,de". */
  readonly languages?: string;
}

export async function launchExtension({
  headless = true,
  profile,
  build = CHROMIUM_BUILD,
  welcome = false,
  looks = true,
  hosts = {},
  proxy,
  languages,
}: LaunchOptions = {}): Promise<Extension> {
  const directory = profile ?? newProfile();
  const context = await chromium.launchPersistentContext(directory, {
    executablePath: requireBrowser('chromium'),
    headless,
    viewport: { width: 1280, height: 860 },
    ignoreDefaultArgs: ['--disable-extensions'],
    // Where it is absent the test runner has pages say "en-US", whatever the browser was told.
    ...(languages !== undefined && { locale: undefined as unknown as string }),
    args: [
      ...CHROMIUM_FLAGS,
      ...leadingHere(hosts),
      ...(proxy === undefined ? [] : throughProxy(proxy)),
      ...(languages === undefined ? [] : [`--accept-lang=${languages}`]),
      `--load-extension=${build}`,
      `--disable-extensions-except=${build}`,
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL((await worker()).url()).host;
  const url = (page: string) => `chrome-extension://${id}/${page}`;
  if (!welcome && profile === undefined) await closeWelcome(context, url('welcome.html'));
  if (looks && (await (await worker()).evaluate(mayLookAtDemo))) await lookAtDemo(context, url('options.html'));
  return {
    context,
    worker,
    url,
    close: async () => {
      await context.close();
      if (profile === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Extensions that a test makes itself have none: then this waits in vain, and shortly. */
async function closeWelcome(context: BrowserContext, address: string): Promise<void> {
  const isWelcome = (page: Page) => page.url() === address;
  const page =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 2000 }).catch(() => undefined));
  await page?.close();
}

/** Where the demo shops are. */
export const DEMO_ORIGIN = 'http://localhost';

/** Runs in the worker: whether this is a build that the browser lets into the demo shops without asking. */
async function mayLookAtDemo(): Promise<boolean> {
  // Extensions that a test makes itself put no scripts into pages.
  if (!('scripting' in chrome)) return false;
  const { origins = [] } = await chrome.permissions.getAll();
  return origins.includes('http://localhost/*');
}

/** Says, as a person does in the options, that the demo shops may be looked at. */
async function lookAtDemo(context: BrowserContext, options: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(options);
  const request = { origins: [DEMO_ORIGIN] };
  await page.evaluate((request) => chrome.runtime.sendMessage({ name: 'site.look', request }), request);
  await page.close();
}

function leadingHere(hosts: Readonly<Record<string, number>>): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
}

function throughProxy(port: number): string[] {
  // Without the second nothing on this machine would be asked for through it.
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>', '--ignore-certificate-errors'];
}

/** A build in a folder of its own, allowed to read these hosts from the start: no test can answer the browser's question. */
export function buildFor(
  hosts: readonly string[],
  { build = CHROMIUM_BUILD, folder = mkdtempSync(join(tmpdir(), 'reprise-build-')) } = {},
): string {
  cpSync(build, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { gecko } = manifest.browser_specific_settings ?? {};
  // What Firefox would ask beside a host is agreed to as well.
  if (gecko !== undefined) gecko.data_collection_permissions = { required: gecko.data_collection_permissions.optional };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'reprise-'));
}

/** Kills the service worker the way Chromium does when it is idle; it wakes again at the next event. */
export async function killWorker({ context }: Extension, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
