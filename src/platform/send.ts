// Used by content scripts too, so it stays tiny: no polyfill (in Manifest V3 `chrome.*` answers with promises in
// Chromium and in Firefox) and no schema (the background checks what arrives). `chrome` is looked up, not `browser`:
// a page element with id="browser" could stand in for a global that is missing.
import type { Announcement, Answer, Envelope, MessageName, RequestOf, ResponseOf } from '@/src/messages/messages';

interface Runtime {
  sendMessage(message: Envelope): Promise<Answer | undefined>;
  onMessage: { addListener(listen: Listener): void; removeListener(listen: Listener): void };
  id?: string;
}
type Listener = (message: unknown, sender: { id?: string; tab?: unknown }) => undefined;

declare const chrome: { runtime: Runtime };

/** The background's answer is no; asked again it says the same. */
export class Refused extends Error {}

/** Asks the background. @throws Refused with its sentence; Error when nobody answers: silence is an error. */
export async function send<Name extends MessageName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
  const answer = await chrome.runtime.sendMessage({ name, request });
  if (answer === undefined || answer === null) throw new Error(`No answer to "${name}".`);
  if (!answer.ok) throw new Refused(answer.problem);
  return answer.value as ResponseOf<Name>;
}

/** Hears what the background announces to this tab, until the returned function is called. */
export function onAnnouncement(hear: (announcement: Announcement) => void): () => void {
  const listen: Listener = (message, sender) => {
    if (sender.id === chrome.runtime.id && isAnnouncement(message)) hear(message);
    return undefined;
  };
  chrome.runtime.onMessage.addListener(listen);
  return () => chrome.runtime.onMessage.removeListener(listen);
}

/** False in a content script whose extension was updated or removed: it must fall silent. */
export function isConnected(): boolean {
  return chrome.runtime?.id !== undefined;
}

function isAnnouncement(message: unknown): message is Announcement {
  return typeof message === 'object' && message !== null && 'announce' in message;
}
