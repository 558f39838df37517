// The page of the rules in real Firefox: a team's file is looked at and added, one's own pack is edited as JSON and saved.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { PackRecord, RuleRecord } from '@/src/store/rule-record';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

const DESK = fileURLToPath(new URL('../packs/university-reuse-desk.json', import.meta.url));

let firefox: Firefox;
let rules: FirefoxTab;

test.beforeAll(async () => {
  firefox = await Firefox.launch(FIREFOX_SHIPPED);
  rules = await firefox.open(firefox.url('rules.html'));
});

test.afterAll(async () => {
  await firefox.close();
});

const clickButton = (name: string) =>
  rules.evaluate<boolean>(`(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)});
    button?.click();
    return button !== undefined && !button.disabled;
  })()`);
const pageText = () => rules.evaluate<string>('document.body.innerText');

test('a file is shown before it is added, and its rules count then', async () => {
  await expect.poll(() => rules.evaluate('document.querySelector("#edit-file") !== null')).toBe(true);
  await rules.evaluate(`[...document.querySelectorAll('details')].forEach((each) => { each.open = true; })`);
  await rules.chooseFile('#edit-file', DESK);
  await expect.poll(() => clickButton('Add it as a pack')).toBe(true);
  await expect
    .poll(async () => (await rules.rows<PackRecord>('packs')).map(({ taken }) => taken?.about.id))
    .toEqual(['university-reuse-desk']);
  await rules.type('#edit-seek', 'vetoes.');
  await expect.poll(pageText).toMatch(/vetoes\.[a-z-]+/);
});

test('the JSON of the own pack is edited, reviewed and saved', async () => {
  await expect
    .poll(() => rules.evaluate('document.querySelector(".cm-content") !== null'), { timeout: 30_000 })
    .toBe(true);
  const pack = { format: 2, id: 'mine', name: 'Mine', version: '2', hiddenWords: ['replica'] };
  // A window that is not in front yet takes no text.
  const written = () =>
    rules.evaluate<string>(`(() => {
      const editor = document.querySelector('.cm-content');
      editor.focus();
      document.execCommand('selectAll');
      document.execCommand('insertText', false, ${JSON.stringify(JSON.stringify(pack))});
      return editor.textContent;
    })()`);
  await expect.poll(written).toContain('replica');
  await expect.poll(() => clickButton('Review and save'), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => clickButton('Save'), { timeout: 30_000 }).toBe(true);
  await expect
    .poll(async () =>
      (await rules.rows<RuleRecord>('rules')).filter(({ id }) => id === 'personal').map(({ text }) => JSON.parse(text)),
    )
    .toEqual([pack]);
});
