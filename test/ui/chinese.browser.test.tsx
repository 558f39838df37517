// Chinese sets no space between sentences, nor between a sentence and what follows it: in no screen with all that it can say.
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountDiagnosis } from '@/src/ui/diagnosis/mount-diagnosis';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { wordingOf } from '@/src/ui/parts/words';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { mountRules } from '@/src/ui/rules/mount-rules';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import type { Verdict } from '@/src/verdict/verdict';
import { lookupIn } from '@/src/words/catalogue';
import messages from '../../public/_locales/zh_CN/messages.json';
import { FakeDiagnosis } from './diagnosis-backend';
import { fullLedger, fullOptions } from './full-pages';
import { FakeBackend, makeEntry, makeProduct, makeVerdict } from './make';
import { FakeRules, NOTHING, packText, storedPack } from './rules-backend';
import { cleanly, stage, unfold } from './stage';

const tongue = { lookup: lookupIn(messages), locale: 'zh-CN' };
const { t } = wordingOf(tongue);

const BLANK = /[。！？；：，、”）] +[^\s·]|\p{Script=Han} +[\p{Script=Han}“（]/u;

/** Each line of what stands there, as it is laid out, that has a blank where there is none in Chinese. */
function blanksIn(root: HTMLElement): string[] {
  // What is out of sight is no text of the layout until it is scrolled to.
  const seen = document.createElement('style');
  seen.textContent = '* { content-visibility: visible !important; }';
  root.append(seen);
  // biome-ignore lint/performance/useDomNodeTextContent: what stands in one line is what the layout makes of it.
  const lines = root.innerText.replaceAll('\u00a0', ' ').split('\n');
  expect(lines.some((line) => /\p{Script=Han}/u.test(line))).toBe(true);
  return lines.filter((line) => BLANK.test(line));
}

const verdict = (): Verdict => {
  const made = makeVerdict();
  return {
    ...made,
    notes: [{ text: '请先问修理处。', url: 'https://desk.example/' as never, packName: '修理处' }],
    sighting: { ...made.sighting, corrected: { asRead: makeProduct(), fields: ['name', 'brand'] } },
  };
};

test('a blank between sentences, or before a link, is seen', () => {
  const root = stage();
  root.innerHTML =
    '<p>面板已关闭。 <a href="#">重新显示</a></p><p>报价：3。连续失败：2。</p><p>名称 品牌</p><p>约 3 kg</p>';
  expect(blanksIn(root)).toEqual(['面板已关闭。 重新显示', '名称 品牌']);
});

describe('in Chinese no blank parts what is said', () => {
  const speaking = <Backend extends object>(backend: Backend) => Object.assign(backend, { tongue });

  test('in the popup, with the way back to the panel', async () => {
    const root = stage();
    const backend = speaking(new FakeBackend({ verdict: verdict(), entries: [makeEntry()] }));
    cleanly(mountPopup(root, backend));
    backend.showPanelOff(true);
    await expect.element(page.getByText(t('panelOnAgain'))).toBeVisible();
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });

  test('in the panel', async () => {
    const backend = speaking(new FakeBackend({ verdict: verdict() }));
    cleanly(mountPanel(document.documentElement, backend, { mode: 'open', trusted: () => true }));
    await page.getByRole('button', { expanded: false }).first().click();
    const inside = document.querySelector(PANEL_TAG)?.shadowRoot?.firstElementChild as HTMLElement;
    await unfold(inside);
    expect(blanksIn(inside)).toEqual([]);
  });

  test('in the side panel', async () => {
    const root = stage();
    cleanly(mountSidePanel(root, speaking(new FakeBackend({ verdict: verdict() }))));
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });

  test('in the ledger, with newer figures and kept money told', async () => {
    const root = await fullLedger(tongue);
    await page.getByRole('button', { name: '2026', exact: true }).click();
    await page.getByRole('button', { name: t('ledgerRespentTravel') }).click();
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });

  test('in the options', async () => {
    const root = await fullOptions(tongue);
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });

  test('in the rules', async () => {
    const text = packText({
      name: '团队',
      homepage: 'https://team.example/' as never,
      vetoes: [
        {
          id: '演示',
          when: [
            { field: 'listing.title', contains: '演示' },
            { field: 'product.brand', equals: '品牌', not: true },
          ],
          best: 'no',
          because: '演示机',
        },
      ],
    });
    const backend = speaking(
      new FakeRules({ ...NOTHING, packs: [storedPack({ text })], personal: { text, revision: 1 } }),
    );
    const root = stage();
    cleanly(mountRules(root, backend));
    await expect.element(page.getByText('演示', { exact: false }).first()).toBeInTheDocument();
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });

  test('in the diagnosis, with a copy brought back in part', async () => {
    const root = stage();
    const backend = new FakeDiagnosis();
    backend.answer = () => ({ restored: 1, unchanged: 0, unreadable: 3 });
    cleanly(mountDiagnosis(root, speaking(backend)));
    await page
      .getByRole('button', { name: t('diagSnapshotRestore'), exact: false })
      .first()
      .click();
    await expect.element(page.getByText(t('diagSnapshotUnreadable', { number: 3 }), { exact: false })).toBeVisible();
    await unfold(root);
    expect(blanksIn(root)).toEqual([]);
  });
});
