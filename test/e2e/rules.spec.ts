// A team's rules in a real Chromium: a veto written with the form, seen in the JSON, tried by an example, exported; a file
// brought in; two windows; a draft that outlives its page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { RulePack } from '@/src/rules/rule-pack';
import type { PackRecord } from '@/src/store/rule-record';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { addFeed, readTable, verdictOn } from './story';

let web: DemoWeb;
let extension: Extension;
let rules: Page;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  rules = await extension.context.newPage();
  await rules.goto(extension.url('rules.html'));
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stored = async (): Promise<RulePack> => {
  const rows = await readTable<{ id: string; text: string }>(rules, 'rules');
  return JSON.parse(rows.find(({ id }) => id === 'personal')?.text ?? 'null');
};

/** A veto of offers with a word in their title, put into the draft of a page. */
async function writeVeto(page: Page, word: string, because: string): Promise<void> {
  await page.getByLabel('Kind of rule').selectOption('vetoes');
  await button(page, 'Add').click();
  await page.getByLabel('Words', { exact: true }).fill(word);
  await page.getByLabel('No better than').selectOption('no');
  await page.getByLabel('Sentence beside the match').fill(because);
  await button(page, 'Put it into the draft').click();
}

async function save(page: Page): Promise<void> {
  await button(page, 'Review and save').click();
  await page.getByRole('region', { name: 'What saving changes' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. New verdicts use these rules.')).toBeVisible();
}

test('a team lead writes a veto with the form, sees it in the JSON, adds an example, saves and exports', async () => {
  await addFeed(extension, web.secondHand.feeds.csv);
  const url = web.shops.volta.productUrls['apple-iphone-15'] as string;
  const before = await extension.context.newPage();
  await before.goto(url);
  const titles = async () => (await verdictOn(extension, url))?.offers.map(({ match }) => match.listing.title) ?? [];
  const word = /\p{L}{3,}$/u.exec((await titles()).find((title) => /\p{L}{3,}$/u.test(title)) ?? '')?.[0] ?? '';
  expect(word).not.toBe('');
  await before.close();

  await rules.bringToFront();
  await writeVeto(rules, word, 'not of our desk');
  const json = rules.getByRole('textbox', { name: 'JSON', exact: true });
  await expect(json).toContainText('"because": "not of our desk"');

  await rules.getByLabel('Kind of rule').selectOption('examples');
  await button(rules, 'Add').click();
  await rules.getByLabel('Product: name').fill('Kestrin Aero 14 laptop');
  await rules.getByLabel('Offer: title').fill(`Kestrin Aero 14 laptop ${word}`);
  await rules.getByLabel('Price', { exact: true }).nth(1).fill('250');
  await rules.getByLabel('The right answer').selectOption('no');
  await button(rules, 'Put it into the draft').click();
  await button(rules, 'Review and save').click();
  const preview = rules.getByRole('region', { name: 'What saving would change' });
  await expect(preview.getByText('Pages looked at since the browser was started: 1. Of them change: 1.')).toBeVisible();
  await expect(preview.getByText(/^Offers no longer shown: [1-9]/)).toBeVisible();
  await expect(preview.getByText(/^Of 428 pairs labelled by hand/)).toBeVisible({ timeout: 30_000 });
  await button(rules, 'Save').click();
  await expect(rules.getByText('Saved. New verdicts use these rules.')).toBeVisible();
  expect((await stored()).vetoes?.[0]).toMatchObject({ id: 'veto-1', because: 'not of our desk', best: 'no' });

  const downloading = rules.waitForEvent('download');
  await button(rules, 'Export as a file').click();
  const file = await (await downloading).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(await stored());

  const after = await extension.context.newPage();
  await after.goto(url);
  await expect.poll(async () => (await titles()).filter((title) => title.endsWith(word))).toEqual([]);
  await after.close();
  await rules.bringToFront();
  const all = rules.getByRole('region', { name: 'Every rule that counts' });
  await all.getByLabel('Find by word').fill('veto-1');
  await expect(all.getByText(/^Decided something on 1 page/)).toBeVisible();
});

test('a colleague subscribes by address; a later version that allows more is seen before it acts', async () => {
  const pack = (version: string, hiddenWords: string[]) =>
    JSON.stringify({ format: 2, id: 'shared', name: 'Shared desk', version, hiddenWords });
  let text = pack('1', ['replica', 'for parts']);
  const server = createServer((_, response) => response.end(text));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await rules.getByText('Add a pack').click();
  await rules.getByLabel('Address of a pack (https)').fill(`http://localhost:${port}/shared.json`);
  await button(rules, 'Subscribe').click();
  await expect(rules.getByText('Subscribed.')).toBeVisible();
  text = pack('2', ['replica']);
  await rules.getByRole('button', { name: /^Check now/ }).click();
  await expect(rules.getByText(/^A newer version \(2\) came on/)).toBeVisible();
  const packOf = async () => (await readTable<PackRecord>(rules, 'packs'))[0]?.taken?.about.version;
  expect(await packOf()).toBe('1');
  await rules.getByRole('button', { name: /^See what changes/ }).click();
  const changes = rules.getByRole('list', { name: /^See what changes/ });
  await expect(changes).toContainText('hiddenWords.for parts');
  await expect(changes).toContainText('shows or claims more');
  await rules.getByRole('button', { name: /^Accept it/ }).click();
  await expect.poll(packOf).toBe('2');
  await rules.getByRole('button', { name: 'Remove Shared desk' }).click();
  await button(rules, 'Yes, remove').click();
  await expect.poll(packOf).toBeUndefined();
  server.close();
});

test('what is being written outlives its page, and is not saved until it is', async () => {
  const before = await stored();
  await writeVeto(rules, 'sample', 'a sample');
  await expect
    .poll(async () => (await readTable<{ id: string }>(rules, 'rules')).map(({ id }) => id))
    .toContain('draft');
  await rules.reload();
  await expect(rules.getByText('Not saved yet')).toBeVisible();
  expect(await stored()).toEqual(before);
  await button(rules, 'Discard the draft').click();
  await expect(rules.getByText('Not saved yet')).toBeHidden();
});

test('two windows: the second is told, and overwrites nothing unasked', async () => {
  const other = await extension.context.newPage();
  await other.goto(extension.url('rules.html'));
  await writeVeto(other, 'sample', 'of the other window');
  await writeVeto(rules, 'copy', 'of this window');
  await save(rules);
  await expect(other.getByText(/^Other rules were saved since you began/)).toBeVisible();
  await button(other, 'Review and save').click();
  await expect(button(other, 'Save')).toBeDisabled();
  await button(other, 'Take what was saved').click();
  await expect(other.getByText('of this window', { exact: true })).toBeVisible();
  await other.close();
});

test('mistakes in the JSON are named by line; a version from before comes back', async () => {
  const json = rules.getByRole('textbox', { name: 'JSON', exact: true });
  await json.click();
  await rules.keyboard.press('Control+A');
  await rules.keyboard.insertText(
    '{\n  "format": 2,\n  "id": "team",\n  "name": "Team",\n  "version": "1",\n  "mostOffers": 200\n}',
  );
  await expect(button(rules, 'Line 6')).toBeVisible();
  await expect(button(rules, 'Review and save')).toBeDisabled();
  await button(rules, 'Undo').click();
  await expect(rules.getByText('No mistakes.')).toBeVisible();
  const history = rules.getByRole('region', { name: 'Saved before' });
  await history
    .getByRole('button', { name: /^Take it as the draft/ })
    .last()
    .click();
  await expect(rules.getByText('Not saved yet')).toBeVisible();
  await save(rules);
  expect((await stored()).vetoes?.map(({ because }) => because)).toEqual(['not of our desk']);
});

test('a file is shown, added as a pack, and its rules are found with who set them', async () => {
  const pack = { format: 2, id: 'team', name: 'Reuse desk', version: '3', hiddenWords: ['replica'] };
  await rules.getByText('Add a pack').click();
  await rules
    .getByLabel('File of a pack (JSON)')
    .setInputFiles({ name: 'desk.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) });
  await button(rules, 'Add it as a pack').click();
  await expect(rules.getByText('The pack is added.')).toBeVisible();
  const all = rules.getByRole('region', { name: 'Every rule that counts' });
  await all.getByLabel('Find by word').fill('replica');
  await expect(all.getByRole('listitem')).toContainText('Set by Reuse desk (a pack you added).');
  await all.getByRole('button', { name: /^Switch off/ }).click();
  await expect(all.getByRole('listitem')).toContainText('Switched off by My rules');
  await save(rules);
  expect((await stored()).off).toEqual(['hiddenWords.replica']);
});
