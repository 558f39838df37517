// Opens saved pages in real Chromium, scripts off and network off, and lets gate and readers loose on them in an
// isolated world, as the extension does.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type CDPSession, chromium, type Page } from 'playwright';
import { completeFromState } from '@/src/product/embedded/complete-from-state';
import { interpret } from '@/src/product/interpret';
import { Sighting } from '@/src/product/sighting';
import { CHROMIUM_FLAGS, requireBrowser } from '../find-browser';
import { htmlOf, type SavedPage, urlOf } from './corpus';
import { percentile } from './score';

/** Keeps all pages in one renderer, as the pages of one shop are: its engine is warm, each page is new. */
const ONE_RENDERER = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];

/** How long one step took on one page: the first time, and once its code had run (the median of some calls), in µs. */
export interface Duration {
  readonly first: number;
  readonly again: number;
}

/** What was read on one page and how long it took; a step that was not taken has no duration. */
export interface PageReading {
  /** Interpreted, as the background keeps it; absent where gate or readers stayed silent. */
  readonly sighting?: Sighting;
  /** The gate's look when the page stands. */
  readonly gate?: Duration;
  /** The gate's closer look at idle, where the first one did not pass. */
  readonly idle?: Duration;
  readonly read?: Duration;
}

/** Reads the pages one after another. `tell` hears of pages the browser could not open: they count as silent. */
export async function* readPages(
  folder: string,
  pages: readonly SavedPage[],
  tell: (sentence: string) => void,
): AsyncGenerator<PageReading> {
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: [...CHROMIUM_FLAGS, ...ONE_RENDERER],
  });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let html = '';
    let own: string | undefined;
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest() && withoutHash(route.request().url()) === own
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : // Not "failed": where a page sends the browser on, that would put an error page in its place.
          route.abort('aborted'),
    );
    for (const saved of pages) {
      html = await htmlOf(folder, saved);
      own = withoutHash(urlOf(saved));
      try {
        yield await readPage(page, session, script, urlOf(saved));
      } catch (error) {
        tell(`${saved.file} was not read: ${(error as Error).message.split('\n')[0]}`);
        yield {};
      }
    }
  } finally {
    await browser.close();
  }
}

/** Gate and readers as one script, compiled as the extension's are. */
export async function bundleReader(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [`${root}/test/eval/in-page.ts`],
    alias: { '@': root.replace(/\/$/, '') },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'reprise',
    target: 'chrome120',
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

function withoutHash(url: string): string | undefined {
  return URL.parse(url)?.href.split('#')[0];
}

async function readPage(page: Page, session: CDPSession, script: string, url: string): Promise<PageReading> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'reprise' });
  const contextId = world.executionContextId;
  const { timings, stop } = await listenForTimings(session);
  await session.send('Runtime.evaluate', { contextId, expression: script });
  const expression = `reprise.lookAtPage(${JSON.stringify(url)})`;
  const answer = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
  stop();
  await session.send('Runtime.disable');
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'the script threw');
  const seen = Sighting.safeParse(answer.result.value);
  return {
    ...durations(timings),
    ...(seen.success && { sighting: completeFromState(interpret(seen.data)) }),
  };
}

function durations(timings: readonly Timing[]): Omit<PageReading, 'sighting'> {
  const steps = (['gate', 'idle', 'read'] as const).flatMap((step) => {
    const [first, ...more] = timings.filter(({ name }) => name === step).map((timing) => timing.micros);
    return first === undefined ? [] : [[step, { first, again: percentile(more, 0.5) }] as const];
  });
  return Object.fromEntries(steps);
}

interface Timing {
  readonly name: string;
  readonly micros: number;
}

/** Collects what `console.timeEnd` says ("gate: 0.0258 ms") until it is stopped. */
async function listenForTimings(session: CDPSession): Promise<{ timings: readonly Timing[]; stop: () => void }> {
  const timings: Timing[] = [];
  const onCall = ({ type, args }: { type: string; args: readonly { value?: unknown }[] }) => {
    const text = type === 'timeEnd' ? String(args[0]?.value) : '';
    const [, name, time, unit] = /^(\w+): ([\d.e-]+) (ms|s)$/.exec(text) ?? [];
    if (name !== undefined) timings.push({ name, micros: Number(time) * (unit === 's' ? 1e6 : 1e3) });
  };
  session.on('Runtime.consoleAPICalled', onCall);
  await session.send('Runtime.enable');
  const stop = () => session.off('Runtime.consoleAPICalled', onCall);
  return { timings, stop };
}
