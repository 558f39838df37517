// Draws `public/icon/*.png` from `icon.svg`, in the sizes browsers ask for: npm run icons
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser';

const directory = new URL('../public/icon/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', directory), 'utf8');
const browser = await chromium.launch({
  executablePath: requireBrowser('chromium'),
  args: CHROMIUM_FLAGS,
});
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(new URL(`${size}.png`, directory), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
