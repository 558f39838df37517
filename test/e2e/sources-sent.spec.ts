// Real Chromium with the build that ships: see sources-sent.ts.
import { rmSync } from 'node:fs';
import { buildFor, CHROMIUM_SHIPPED, launchExtension } from './extension';
import type { Tab } from './logged-browser';
import { testSent } from './sources-sent';
import { readTable } from './story';

testSent(async ({ proxy, reach, languages }) => {
  const build = buildFor(reach, { build: CHROMIUM_SHIPPED });
  const chromium = await launchExtension({ build, proxy, languages, looks: false });
  const open = async (url: string): Promise<Tab> => {
    const page = await chromium.context.newPage();
    await page.goto(url);
    return {
      evaluate: (expression) => page.evaluate(expression),
      rows: (table) => readTable(page, table),
      close: () => page.close(),
    };
  };
  const options = chromium.url('options.html');
  return {
    name: 'Chrome, Edge',
    extension: new URL(options).host,
    options: await open(options),
    open,
    // It may reach them from the start: no test can answer the browser's question.
    allow: async () => undefined,
    close: async () => {
      await chromium.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
});
