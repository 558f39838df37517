import { type Reason, reason } from '@/src/words/reason';
import { diffPacks, loosens } from './diff';
import { type Problem, parseRulePack } from './exchange';
import type { RulePack } from './rule-pack';

/** What is known of a pack when a text comes from its address. */
export interface Standing {
  /** The version that counts; absent before the first. */
  readonly taken?: { readonly pack: RulePack; readonly sha256: string } | undefined;
  /** The hash the person, or their organisation, asked for. */
  readonly pin?: string | undefined;
  /** The hash of a version the person did not want. */
  readonly dismissed?: string | undefined;
}

/** What is to be done with a text that came. */
export type Edition =
  | { readonly kind: 'same' }
  | { readonly kind: 'take'; readonly pack: RulePack }
  /** It would allow more than the one that counts: the person looks first. */
  | { readonly kind: 'hold'; readonly pack: RulePack }
  | { readonly kind: 'refuse'; readonly reason: Reason; readonly lines: readonly Problem[] };

/** Judges a text that came from a pack's address. @param sha256 of the text, hexadecimal */
export function readEdition(text: string, sha256: string, { taken, pin, dismissed }: Standing): Edition {
  if (pin !== undefined && pin.toLowerCase() !== sha256) return refuse(reason('packOtherHash'));
  if (taken?.sha256 === sha256) return { kind: 'same' };
  // Pages that say "not found" or ask to log in come in place of a file more often than broken files do.
  if (/^\s*</.test(text)) return refuse(reason('packIsPage'));
  const parsed = parseRulePack(text);
  if (!parsed.ok) return refuse(reason('packUnreadable', { number: parsed.problems.length }), parsed.problems);
  const { pack } = parsed;
  if (taken === undefined) return { kind: 'take', pack };
  if (pack.id !== taken.pack.id) return refuse(reason('packOtherId', pack.id, taken.pack.id));
  if (!loosens(diffPacks(taken.pack, pack))) return { kind: 'take', pack };
  return dismissed === sha256 ? { kind: 'same' } : { kind: 'hold', pack };
}

function refuse(because: Reason, lines: readonly Problem[] = []): Edition {
  return { kind: 'refuse', reason: because, lines };
}
