import { tryJson } from '@/src/product/try-json';
import { at } from '../offer/lenient';
import type { SourceProblem } from '../source-error';

export type UcpAnswer =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly problem: SourceProblem; readonly detail: string };

/** Words in an error's code or text, and what they mean; the first that fits counts. */
const MEANINGS: readonly (readonly [RegExp, SourceProblem])[] = [
  [/profile|version_unsupported|capabilities_incompatible/i, 'bad-profile'],
  [/unauthori[sz]ed|authenti|identity_required|insufficient_scope|(?:invalid|expired)[ _]token/i, 'bad-key'],
  [/rate.?limit|quota|too many|throttl/i, 'quota'],
  [/tool not found|method not found|-32601/i, 'wrong-kind'],
];

/**
 * The content of a JSON-RPC 2.0 answer to `tools/call` (MCP), or what its error means. Older servers put the content
 * into a text part only.
 */
export function readRpc(answer: unknown): UcpAnswer {
  const error = at(answer, 'error');
  if (error !== undefined && error !== null) return refused(error);
  const result = at(answer, 'result');
  const text = at(result, 'content', 0, 'text');
  const content = at(result, 'structuredContent') ?? (typeof text === 'string' ? tryJson(text) : undefined);
  if (at(result, 'isError') === true) return refused(content ?? text);
  return readContent(content);
}

/** The same of a REST answer, or of the content of an MCP one: `ucp.status` tells of an error. */
export function readContent(content: unknown): UcpAnswer {
  return at(content, 'ucp', 'status') === 'error' ? refused(at(content, 'messages')) : { ok: true, content };
}

function refused(error: unknown): UcpAnswer {
  const detail = (JSON.stringify(error) ?? '').slice(0, 2000);
  const problem = MEANINGS.find(([words]) => words.test(detail))?.[1] ?? 'changed-format';
  return { ok: false, problem, detail };
}
