import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@': root };
/** Ms for one test. A busy machine is slow, not wrong; other cases than the usual ones are tried beside other work. */
const patience = process.env['VITE_PROPERTY_SEED'] === undefined ? 30_000 : 300_000;

/** `*.browser.test.ts(x)` runs in real Chromium (IndexedDB, layout, shadow roots); every other test in Node. */
export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: patience,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/e2e/**'],
          environment: 'node',
        },
      },
      {
        root,
        resolve: { alias },
        plugins: [preact()],
        optimizeDeps: {
          include: [
            'dexie',
            'zod',
            'preact',
            'preact/jsx-dev-runtime',
            'preact/hooks',
            '@preact/signals',
            'papaparse',
            'saxes',
            'jsonc-parser',
            'fast-check',
            'axe-core',
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/lang-json',
            '@codemirror/language',
            '@codemirror/lint',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: patience,
          expect: { poll: { timeout: 10_000 } },
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(findBrowser('chromium') !== undefined && { executablePath: findBrowser('chromium') as string }),
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
