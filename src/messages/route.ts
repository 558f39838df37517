import { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';
import {
  type Answer,
  MESSAGES,
  type MessageName,
  type ParsedRequestOf,
  type ResponseOf,
  type SenderKind,
} from './messages';

/** Who sent a message, as the browser (not the message) says. */
export interface Sender {
  readonly kind: SenderKind;
  /** The tab a content script runs in. */
  readonly tabId?: number;
  /** The address of the page a content script runs in. */
  readonly url?: string;
}

/** One function a message. Everything it gets has been checked. */
export type Handlers = {
  readonly [Name in MessageName]: (request: ParsedRequestOf<Name>, sender: Sender) => Promise<ResponseOf<Name>>;
};

const EnvelopeSchema = z.strictObject({ name: z.string(), request: z.unknown() });

/**
 * Answers one message: unknown names, senders that may not send it, and malformed requests are refused with a
 * sentence; a handler that throws answers with the error's sentence. Never rejects.
 */
export async function route(handlers: Handlers, raw: unknown, sender: Sender | undefined): Promise<Answer> {
  const envelope = tryParse(EnvelopeSchema, raw);
  if (!envelope.success) return refuse('The message is malformed.');
  const { name, request } = envelope.data;
  if (!isMessageName(name)) return refuse(`There is no message "${name.slice(0, 60)}".`);
  const kind = MESSAGES[name];
  if (sender === undefined || !(kind.from as readonly SenderKind[]).includes(sender.kind)) {
    return refuse(`"${name}" may not be sent from here.`);
  }
  const parsed = tryParse(kind.request, request);
  if (!parsed.success) return refuse(`"${name}" carries something else than it should: ${firstIssue(parsed.error)}`);
  try {
    const handler = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, sender) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'request'}: ${issue.message}`;
}

function refuse(problem: string): Answer {
  return { ok: false, problem };
}
