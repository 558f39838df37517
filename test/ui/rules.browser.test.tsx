import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountRules } from '@/src/ui/rules/mount-rules';
import { makePack } from '@/test/rules/make-pack';
import { said } from './make';
import { labelledPair, previewFactsOf, seenPage } from './preview-facts';
import { FakeRules, NOTHING, packText, storedPack } from './rules-backend';
import { cleanly, resize, stage } from './stage';

async function show(backend = new FakeRules()): Promise<{ backend: FakeRules; root: HTMLElement }> {
  await resize(1200, 900);
  const root = stage();
  cleanly(mountRules(root, backend));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The first time the editor is fetched from a busy server.
  await expect.poll(() => root.querySelector('.cm-content'), { timeout: 20_000 }).not.toBeNull();
  return { backend, root };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name, exact: true });
const kind = () => page.getByLabelText('Kind of rule');
const json = () => page.getByRole('textbox', { name: 'JSON', exact: true });
const jsonText = () => {
  const lines = document.querySelectorAll('.cm-content .cm-line');
  return [...lines].map((line) => line.textContent).join('\n');
};
const draftOf = (backend: FakeRules) => JSON.parse(backend.state.draft?.text ?? backend.state.personal.text ?? 'null');

/** Writes the veto that a reuse desk would. */
async function addVeto(word: string, because: string): Promise<void> {
  await kind().selectOptions('Vetoes');
  await button('Add').click();
  await page.getByLabelText('Words').fill(word);
  await page.getByLabelText('No better than').selectOptions('Not the same thing');
  await page.getByLabelText('Sentence beside the match').fill(because);
  await button('Put it into the draft').click();
}

describe('forms', () => {
  test('a veto that is written with the form stands in the JSON, and is saved after its changes were shown', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demonstration unit');
    await expect.poll(jsonText).toContain('"because": "a demonstration unit"');
    await expect
      .element(page.getByText('Offer, Title: contains the words “demo”', { exact: false }).first())
      .toBeVisible();
    await button('Review and save').click();
    const review = region('What saving changes');
    await expect.element(review.getByText('vetoes.veto-1')).toBeVisible();
    await review.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Saved. New verdicts use these rules.')).toBeVisible();
    expect(backend.calls).toEqual([
      [
        'save',
        {
          format: 2,
          id: 'mine',
          name: 'My rules',
          version: '1',
          vetoes: [
            {
              id: 'veto-1',
              when: [{ field: 'listing.title', contains: 'demo' }],
              best: 'no',
              because: 'a demonstration unit',
            },
          ],
        },
        0,
      ],
    ]);
  });

  test('says what is missing by the names of the form, and keeps what was typed', async () => {
    await show();
    await button('Add').click();
    await button('Put it into the draft').click();
    await expect.element(page.getByText('“Sentence beside the match” is missing.')).toBeVisible();
    await expect.element(page.getByLabelText('No better than')).toHaveValue('no');
  });

  test('conditions are built by the kind of their field: words, lists, numbers, absence, and turned round', async () => {
    const { backend } = await show();
    await button('Add').click();
    const row = page.getByRole('group', { name: 'Condition 1' });
    await row.getByLabelText('What is looked at').selectOptions('Offer: Seller');
    await row.getByLabelText('How it is compared').selectOptions('is one of');
    await row.getByLabelText('One of these, one a line').fill('Ann\nBob');
    await row.getByLabelText('not', { exact: true }).click();
    await button('Add a condition').click();
    const second = page.getByRole('group', { name: 'Condition 2' });
    await second.getByLabelText('What is looked at').selectOptions('Used price as a share of the new one');
    await second.getByLabelText('Lowest').fill('0.1');
    await second.getByLabelText('Highest').fill('0.5');
    await button('Add a condition').click();
    const third = page.getByRole('group', { name: 'Condition 3' });
    await third.getByLabelText('How it is compared').selectOptions('is missing');
    await page.getByLabelText('Sentence beside the match').fill('x');
    await button('Put it into the draft').click();
    await expect
      .poll(() => draftOf(backend)?.vetoes?.[0]?.when)
      .toEqual([
        { field: 'listing.seller', oneOf: ['Ann', 'Bob'], not: true },
        { field: 'price.ratio', between: [0.1, 0.5] },
        { field: 'listing.title', missing: true },
      ]);
  });

  test('rules are changed, copied and taken out, and all of it is taken back and done again', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demo');
    await button('Edit: a demo').click();
    await page.getByLabelText('Sentence beside the match').fill('a sample');
    await button('Put it into the draft').click();
    await button('Duplicate: a sample').click();
    await button('Put it into the draft').click();
    const ids = () => draftOf(backend)?.vetoes?.map(({ id }: { id: string }) => id);
    await expect.poll(ids).toEqual(['veto-1', 'veto-2']);
    await button('Remove a sample').first().click();
    await expect.poll(ids).toEqual(['veto-2']);
    for (let step = 0; step < 4; step += 1) await button('Undo').click();
    await expect.element(button('Undo')).toBeDisabled();
    await expect.poll(() => backend.state.draft).toBeUndefined();
    await button('Redo').click();
    await expect.poll(ids).toEqual(['veto-1']);
  });

  test('numbers stand beside the shipped ones and are written when they are left', async () => {
    const { backend } = await show();
    await kind().selectOptions('Thresholds');
    const row = page.getByRole('row', { name: /Same thing/ });
    await expect.element(row).toMatchTextContent('Same thing same0.220.22');
    await row.getByRole('spinbutton').fill('0.5');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => draftOf(backend)?.thresholds).toEqual({ same: 0.5 });
    await expect.element(row).toMatchTextContent('Same thing same0.220.5');
    await page.getByLabelText('For one kind of things or a shelf').fill('smartphone');
    await row.getByRole('spinbutton').fill('0.6');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => draftOf(backend)?.byCategory).toEqual({ smartphone: { thresholds: { same: 0.6 } } });
  });

  test.each([
    [
      'Hidden words',
      async () => page.getByLabelText('Word', { exact: true }).fill('replica'),
      { hiddenWords: ['replica'] },
    ],
    [
      'Names of colours',
      async () => page.getByLabelText('Names, one a line').fill('black\nmidnight'),
      { aliases: { colors: [['black', 'midnight']] } },
    ],
    [
      'Displacement rates',
      async () => {
        await page.getByLabelText('Kind of thing', { exact: true }).fill('smartphone');
        await page.getByLabelText('Lowest').fill('0.3');
        await page.getByLabelText('Likeliest').fill('0.5');
        await page.getByLabelText('Highest').fill('0.7');
        await page.getByLabelText('Where this is from').fill('our count, 2026');
      },
      { displacement: { smartphone: { low: 0.3, mode: 0.5, high: 0.7, source: 'our count, 2026' } } },
    ],
    [
      'How shops are read',
      async () => {
        await page.getByLabelText('Name of the shop').fill('Shop');
        await page.getByLabelText('Hosts, one a line').fill('shop.example');
        await page.getByLabelText('Price', { exact: true }).fill('.price @content\n#price');
      },
      { shops: [{ site: 'Shop', hosts: ['shop.example'], fields: { price: [['.price', 'content'], ['#price']] } }] },
    ],
    [
      'Examples',
      async () => {
        await page.getByLabelText('Product: name').fill('Kestrin Aero 14');
        await page.getByLabelText('Offer: title').fill('Kestrin Aero 14 demo');
        await page.getByLabelText('Price', { exact: true }).nth(1).fill('250');
        await page.getByLabelText('The right answer').selectOptions('Not the same thing');
      },
      {
        examples: [
          {
            id: 'example-1',
            product: { name: 'Kestrin Aero 14' },
            listing: {
              condition: 'used',
              title: 'Kestrin Aero 14 demo',
              price: { minor: 25_000, currency: 'EUR' },
            },
            band: 'no',
          },
        ],
      },
    ],
  ])('%s have a form', async (name, fill, expected) => {
    const { backend } = await show();
    await kind().selectOptions(name);
    await button('Add').click();
    await fill();
    await button('Put it into the draft').click();
    await expect.poll(() => draftOf(backend)).toMatchObject(expected);
  });

  test('the head of the pack is written field by field', async () => {
    const { backend } = await show();
    await kind().selectOptions('About this pack');
    await page.getByLabelText('Author').fill('Reuse desk');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => draftOf(backend)?.author).toBe('Reuse desk');
  });

  test('a thousand rules are shown a hundred at a time, and found by a word', async () => {
    const hiddenWords = Array.from({ length: 1000 }, (_, i) => `word${i}`);
    await show(new FakeRules({ ...NOTHING, personal: { text: packText({ hiddenWords }), revision: 1 } }));
    await kind().selectOptions('Hidden words (1000)');
    const forms = region('Forms');
    await expect.poll(() => forms.getByRole('listitem').all().length).toBe(100);
    await forms.getByRole('button', { name: 'Show 100 more of 900' }).click();
    await expect.poll(() => forms.getByRole('listitem').all().length).toBe(200);
    await forms.getByLabelText('Find by word').fill('word99');
    await expect.poll(() => forms.getByRole('listitem').all().length).toBe(11);
  });
});

describe('the JSON', () => {
  test('what is typed there is in the forms, and Undo of the page takes it back', async () => {
    await show();
    await json().click();
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{End}{ArrowUp}{End},{Enter}"hiddenWords": [["replica"');
    await expect.element(page.getByRole('option', { name: 'Hidden words (1)' })).toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    await button('Discard the draft').click();
    await expect.element(page.getByText('Not saved yet')).not.toBeInTheDocument();
    await expect.poll(jsonText).not.toContain('hiddenWords');
  });

  test('names each mistake with its line, leads there, and Tab leads out', async () => {
    const text = packText({ mostOffers: 200 });
    await show(new FakeRules({ ...NOTHING, draft: { text, revision: 0 } }));
    await expect.element(page.getByText(/mostOffers.*may be at most 20/).first()).toBeVisible();
    await expect.element(button('Review and save')).toBeDisabled();
    await button('Line 6').click();
    await expect.element(json()).toHaveFocus();
    expect(getSelection()?.toString()).toContain('"mostOffers": 200');
    await userEvent.keyboard('{Escape}{Tab}');
    await expect.element(json()).not.toHaveFocus();
  });

  test('a text that is no JSON leaves the forms alone, and says so', async () => {
    await show(new FakeRules({ ...NOTHING, draft: { text: '{ "format": 2, ', revision: 0 } }));
    await expect.element(page.getByText(/^The JSON cannot be read/)).toBeVisible();
    await expect.element(button('Add')).not.toBeInTheDocument();
  });

  test('offers what the schema allows at the place', async () => {
    await show();
    await json().click();
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowUp}{End},{Enter}"thr');
    await expect.element(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
    // A list that has just opened takes no key yet: it would not be what the person meant.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await userEvent.keyboard('{Enter}');
    await expect.poll(jsonText).toContain('"thresholds": {}');
  });
});

describe('before it is saved', () => {
  const phone = 'Fairphone 5 256 GB';

  test('pages seen and labelled pairs are judged again, and what changes is shown', async () => {
    const { backend } = await show();
    backend.previewFacts = previewFactsOf(
      [seenPage('p', phone, [`${phone} demo unit`, `${phone} very good`]), seenPage('q', 'Desk lamp', ['Desk lamp'])],
      [labelledPair('a', phone, `${phone} demo unit`, 'same')],
    );
    await addVeto('demo', 'a demo');
    await button('Review and save').click();
    await expect
      .element(page.getByText('Pages looked at since the browser was started: 2. Of them change: 1.'))
      .toBeVisible();
    await expect.element(page.getByText('Offers no longer shown: 1')).toBeVisible();
    await expect
      .element(page.getByText('Of 1 pairs labelled by hand come out as labelled: 1 now, 0 with the draft.'))
      .toBeVisible();
    await page.getByText(phone, { exact: true }).first().click();
    await expect.element(page.getByText(`${phone} demo unit`).first()).toBeVisible();
  });

  test('an example that does not come out as it says asks for a reason, which is kept with the save', async () => {
    const wrong = labelledPair('never', 'Desk lamp', 'Bicycle 28 inch', 'same');
    const backend = new FakeRules({ ...NOTHING, personal: { text: packText({ examples: [wrong] }), revision: 1 } });
    await show(backend);
    await addVeto('demo', 'a demo');
    await button('Review and save').click();
    await expect.element(page.getByText('Examples that do not come out as they say: 1')).toBeVisible();
    await expect.element(button('Save')).toBeDisabled();
    await page.getByLabelText('Why you save it all the same').fill('it is meant for later');
    await button('Save').click();
    await expect.poll(() => backend.calls.map((call) => call[3])).toEqual(['it is meant for later']);
  });
});

describe('the draft', () => {
  test('stays when the page is closed, and is begun with the next time', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demo');
    await expect.poll(() => backend.state.draft?.text).toContain('a demo');
    const root = stage();
    cleanly(mountRules(root, backend));
    await expect.poll(() => root.textContent).toContain('Not saved yet');
    expect(root.querySelector('.rule-list')?.textContent).toContain('a demo');
  });

  test('another window that saved meanwhile is told, and nothing is overwritten unasked', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demo');
    backend.show({ personal: { text: packText(), revision: 3 } });
    await expect.element(page.getByText(/^Other rules were saved since you began/)).toBeVisible();
    await button('Review and save').click();
    await expect.element(button('Save')).toBeDisabled();
    await button('Keep my draft').click();
    await button('Save').click();
    await expect.poll(() => backend.calls.map((call) => call[2])).toEqual([3]);
  });

  test('a save that comes too late, is refused or gets no answer is said', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demo');
    await button('Review and save').click();
    backend.answer = { kind: 'changed' };
    await button('Save').click();
    await expect.element(page.getByText('Not saved: other rules were saved meanwhile.')).toBeVisible();
    backend.answer = {
      kind: 'refused',
      problems: [{ line: 2, column: 1, path: '', reason: said('Something is wrong.') }],
    };
    await button('Save').click();
    await expect.element(page.getByText(/Something is wrong\./)).toBeVisible();
  });

  test('is exported as it stands', async () => {
    const { backend } = await show();
    await addVeto('demo', 'a demo');
    await button('Export as a file').click();
    expect(backend.files.map(([name, text]) => [name, JSON.parse(text).vetoes.length])).toEqual([['mine.json', 1]]);
  });

  test('goes back to a version that was saved before, after what has changed since was seen', async () => {
    const backend = new FakeRules({ ...NOTHING, personal: { text: packText({ mostOffers: 3 }), revision: 2 } });
    backend.versions = [
      { id: 1, text: packText({ mostOffers: 5 }), savedAt: Date.UTC(2026, 10, 3), why: 'only a trial' },
    ];
    await show(backend);
    const history = region('Saved before');
    await expect.element(history.getByText('Saved although examples failed: only a trial')).toBeVisible();
    await history.getByRole('button', { name: /^See what has changed since:/ }).click();
    await expect.element(history.getByText('mostOffers')).toBeVisible();
    await history.getByRole('button', { name: /^Take it as the draft:/ }).click();
    await expect.poll(() => draftOf(backend)?.mostOffers).toBe(5);
  });
});

describe('packs', () => {
  const layers = () => region('Packs');

  test('each says whose it is, and is moved, switched, checked and removed', async () => {
    const backend = new FakeRules({
      ...NOTHING,
      packs: [
        storedPack({ text: packText({ author: 'Ann', licence: 'CC0-1.0', hiddenWords: ['a', 'b'] }) }),
        storedPack({ id: 'p2', text: packText({ id: 'other', name: 'Other' }), problem: said('It did not answer.') }),
      ],
    });
    await show(backend);
    await expect
      .element(
        layers()
          .getByText(/version 1.*by Ann.*licence: CC0-1.0.*2 rules.*team\.example/)
          .first(),
      )
      .toBeVisible();
    await expect.element(layers().getByText('It did not answer.')).toBeVisible();
    await button('Later: Team').click();
    await button('Earlier: Other').click();
    await page.getByRole('checkbox', { name: 'Use it: Team' }).click();
    await button('Check now: Team').click();
    await button('Remove Team').click();
    await button('Yes, remove').click();
    expect(backend.calls).toEqual([
      ['movePack', 'p1', undefined],
      ['movePack', 'p2', 'p1'],
      ['switchPack', 'p1', false],
      ['checkPack', 'p1'],
      ['removePack', 'p1'],
    ]);
    await expect.element(button('Earlier: Team')).toBeDisabled();
  });

  test('a newer version is accepted only after its changes can be seen', async () => {
    const pending = packText({ version: '2', hiddenWords: ['replica'] });
    const { backend } = await show(new FakeRules({ ...NOTHING, packs: [storedPack({ pending })] }));
    await expect.element(button(/^Accept/)).not.toBeInTheDocument();
    await button('See what changes: Team').click();
    await expect.element(layers().getByText('hiddenWords.replica')).toBeVisible();
    await button('Accept it: Team').click();
    expect(backend.calls).toEqual([['acceptPack', 'p1']]);
  });

  test('are subscribed to by their address, with a pin if one likes', async () => {
    const { backend } = await show();
    await page.getByText('Add a pack').click();
    await page.getByLabelText('Address of a pack (https)').fill(' https://team.example/r.json ');
    await page.getByLabelText(/SHA-256/).fill('AB'.repeat(32));
    await button('Subscribe').click();
    await expect.element(page.getByText('Subscribed.')).toBeVisible();
    expect(backend.calls).toEqual([['subscribe', 'https://team.example/r.json', 'ab'.repeat(32)]]);
    backend.refusal = 'It sends a web page.';
    await page.getByLabelText('Address of a pack (https)').fill('https://team.example/r.html');
    await button('Subscribe').click();
    await expect.element(page.getByRole('alert').getByText('It sends a web page.')).toBeVisible();
    await expect.element(page.getByLabelText('Address of a pack (https)')).toHaveValue('https://team.example/r.html');
  });

  test('a file is shown before anything is done with it', async () => {
    const { backend } = await show();
    await page.getByText('Add a pack').click();
    const choose = page.getByLabelText('File of a pack (JSON)');
    await choose.upload(new File(['<html>'], 'rules.json'));
    await expect.element(page.getByText(/^Line 1:/).first()).toBeVisible();
    expect(backend.calls).toEqual([]);
    await choose.upload(new File([packText({ hiddenWords: ['a'] })], 'rules.json'));
    await button('Add it as a pack').click();
    expect(backend.calls).toEqual([['importPack', 'rules.json', 'team']]);
    await choose.upload(new File([packText({ hiddenWords: ['b'] })], 'rules2.json'));
    await button('Take it as your own rules').click();
    await expect.poll(() => draftOf(backend)?.hiddenWords).toEqual(['b']);
  });

  test('what an administrator set is shown with what is wrong with it', async () => {
    const text = packText({ id: 'policy', name: 'Policy', locked: ['hiddenWords'] });
    const policy = storedPack({
      id: 'policy',
      origin: { kind: 'policy' },
      text,
      problem: said('The policy is malformed.'),
    });
    await show(new FakeRules({ ...NOTHING, packs: [policy, storedPack({ byPolicy: true })] }));
    await expect.element(layers().getByText(/asked for by your administrator/)).toBeVisible();
    await expect.element(button('Remove Team')).not.toBeInTheDocument();
    await expect.element(layers().getByText(/set by your administrator/)).toBeVisible();
    await expect.element(layers().getByText('The policy is malformed.')).toBeVisible();
  });
});

describe('every rule that counts', () => {
  const all = () => region('Every rule that counts');
  const rows = () => all().getByRole('listitem');

  test('says what packs contradict one another in, and what counts', async () => {
    const asked = { when: [{ field: 'listing.title' as const, contains: 'demo' }], because: 'a demo' };
    const team = packText({ thresholds: { same: 0.4 }, vetoes: [{ id: 'a', ...asked, best: 'no' }] });
    const own = { thresholds: { same: 0.5 }, vetoes: [{ id: 'b', ...asked, best: 'similar' as const }] };
    const personal = { text: packText({ id: 'mine', name: 'Mine', ...own }), revision: 1 };
    await show(new FakeRules({ ...NOTHING, packs: [storedPack({ text: team })], personal }));
    await all().getByText('What packs contradict one another in: 2').click();
    await expect.element(all().getByText('thresholds.same: 0.5 counts (Mine). Otherwise: Team: 0.4')).toBeVisible();
    await expect.element(all().getByText(/^vetoes\.b \(Mine\) asks the same as vetoes\.a \(Team\)/)).toBeVisible();
  });

  test('says who set it and what it took the place of, and is found by words of key, value and layer', async () => {
    const team = storedPack({ text: packText({ thresholds: { same: 0.4 }, hiddenWords: ['replica'] }) });
    const personal = { text: packText({ id: 'mine', name: 'Mine', thresholds: { same: 0.5 } }), revision: 1 };
    await show(new FakeRules({ ...NOTHING, packs: [team], personal }));
    await all().getByLabelText('Find by word').fill('mine same');
    await expect.poll(() => rows().all().length).toBe(1);
    await expect
      .element(rows().first())
      .toMatchTextContent(
        /thresholds\.sameconflict0\.5.*Set by Mine \(your own\)\. Instead of 0\.4 by Team.*Instead of 0\.22 by Reprise/,
      );
    await all().getByLabelText('Find by word').fill('');
    await all().getByLabelText('Set by').selectOptions('Team');
    await expect.poll(() => rows().all().length).toBe(1);
    await all().getByLabelText('Set by').selectOptions('any');
    await all().getByLabelText('State').selectOptions('conflict');
    await expect.poll(() => rows().all().length).toBe(1);
    await button('Show in the JSON: thresholds.same').click();
    await expect.element(kind()).toHaveValue('thresholds');
    await expect.element(json()).toHaveFocus();
  });

  test('of a text that was checked before is as was told; any other is checked, and that it is sound is noted', async () => {
    const [told, other] = [packText({ id: 'told' }), packText({ hiddenWords: ['copy'] })];
    const sound = new Map([[told, makePack({ id: 'told', hiddenWords: ['replica'] })]]);
    const packs = [storedPack({ id: 'p1', text: told }), storedPack({ id: 'p2', text: other })];
    const { backend } = await show(new FakeRules({ ...NOTHING, packs, sound }));
    await all().getByLabelText('Find by word').fill('hiddenwords');
    await expect.poll(() => rows().all().length).toBe(2);
    expect(backend.sound).toContain(other);
    expect(backend.sound).not.toContain(told);
  });

  test('is switched off in the draft and on again, unless a policy locks it', async () => {
    const team = storedPack({ text: packText({ hiddenWords: ['replica', 'copy'] }) });
    const locking = packText({ id: 'policy', name: 'Policy', locked: ['hiddenWords.copy'] });
    const policy = storedPack({ id: 'policy', origin: { kind: 'policy' }, text: locking });
    const { backend } = await show(new FakeRules({ ...NOTHING, packs: [policy, team] }));
    await all().getByLabelText('Find by word').fill('hiddenwords');
    await expect.poll(() => rows().all().length).toBe(2);
    await expect.element(button('Switch off: hiddenWords.copy')).not.toBeInTheDocument();
    await button('Switch off: hiddenWords.replica').click();
    await expect.poll(() => draftOf(backend)?.off).toEqual(['hiddenWords.replica']);
    await expect.element(rows().filter({ hasText: 'replica' })).toMatchTextContent(/Switched off by My rules/);
    await button('Switch on again: hiddenWords.replica').click();
    await expect.poll(() => backend.state.draft).toBeUndefined();
  });
});

test('a wrong match on a page becomes an example, and a rule is proposed that mends it', async () => {
  const phone = 'Fairphone 5 256 GB';
  const { backend } = await show();
  backend.previewFacts = previewFactsOf(
    [seenPage('p', phone, [`${phone} shop demo unit`])],
    [labelledPair('a', phone, `${phone} very good`, 'same')],
  );
  await page.getByText('Show the pages').click();
  await page.getByText(phone, { exact: true }).click();
  await page.getByLabelText('It is:').selectOptions('Not the same thing');
  await page.getByRole('button', { name: /^Take as an example/ }).click();
  await expect.poll(() => draftOf(backend).examples?.[0]).toMatchObject({ band: 'no', product: { name: phone } });
  expect(JSON.stringify(draftOf(backend))).not.toContain('shop.example');
  await button('Review and save').click();
  await page.getByText(/^Rules that might mend/).click();
  await expect.element(page.getByText('Only for this kind: Smartphone').first()).toBeVisible();
  await page.getByRole('button', { name: 'See what it does to the others' }).first().click();
  await expect
    .element(
      page.getByText('Of all other examples and labelled pairs 1 come out right that did not, and 0 no longer do.'),
    )
    .toBeVisible();
  await region('What saving would change').getByRole('button', { name: 'Put it into the draft' }).first().click();
  await expect.poll(() => draftOf(backend).vetoes?.[0]).toMatchObject({ best: 'no' });
  await expect.element(button('Save')).toBeEnabled();
});

test('how often rules decided is told beside them, saved as a file without pages, and forgotten', async () => {
  const text = packText({
    vetoes: [
      { id: 'demo', when: [{ field: 'listing.title', contains: 'demo' }], best: 'no', because: 'a demo' },
      { id: 'idle', when: [{ field: 'listing.title', contains: 'never' }], best: 'no', because: 'never' },
    ],
  });
  const backend = new FakeRules({ ...NOTHING, personal: { text, revision: 1 } });
  backend.counts = [{ id: 'vetoes.demo', fired: 12, firstAt: 1, lastAt: Date.UTC(2026, 10, 3) }];
  await show(backend);
  await region('Every rule that counts').getByLabelText('Find by word').fill('vetoes');
  await expect.element(page.getByText(/^Decided something on 12 pages, last on/)).toBeVisible();
  await expect.element(page.getByText('Decided nothing on any page yet')).toBeVisible();
  await page.getByText('How often rules decide').click();
  await button('Save counts as a file').click();
  const [name, file] = backend.files[0] ?? ['', '{}'];
  expect(name).toBe('reprise-rules-insight.json');
  expect(JSON.parse(file).rules).toEqual(
    expect.arrayContaining([
      { key: 'vetoes.demo', pack: 'team', state: 'on', replaced: [], pages: 12 },
      { key: 'vetoes.idle', pack: 'team', state: 'on', replaced: [], pages: 0 },
    ]),
  );
  await button('Forget the counts').click();
  await expect.poll(() => backend.calls).toContainEqual(['clearCounts']);
});

test('a background that does not answer is said, not thrown', async () => {
  const backend = new FakeRules({ ...NOTHING, packs: [storedPack()] });
  await show(backend);
  backend.failing = true;
  await button('Check now: Team').click();
  await expect.element(page.getByRole('alert').getByText(/did not answer/)).toBeVisible();
});
