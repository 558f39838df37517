// There is exactly one message listener: with several, the first to answer would steal the others' replies.
import browser, { type Runtime } from 'webextension-polyfill';
import type { Announcement, Answer } from '@/src/messages/messages';
import type { Sender } from '@/src/messages/route';

/** Answers every message by `answer`; the sender is told by the browser, never by the message. */
export function listen(answer: (raw: unknown, sender: Sender | undefined) => Promise<Answer>): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => answer(raw, senderOf(sender)));
}

/** Tells the panel in a tab; a tab without a panel is no error. */
export async function announce(tabId: number, announcement: Announcement): Promise<void> {
  await browser.tabs.sendMessage(tabId, announcement, { frameId: 0 }).catch(() => undefined);
}

/** Our own pages, or our content script in a top frame; undefined for frames, other extensions and web pages. */
function senderOf(sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('')) === true) return { kind: 'page' };
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  return { kind: 'content', tabId: sender.tab.id, ...(sender.url !== undefined && { url: sender.url }) };
}
