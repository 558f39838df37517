import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { tryParse } from '@/src/product/try-parse';
import { type Reason, reason } from '@/src/words/reason';
import { pathText, reasonsOf } from './issue-reason';
import { type Fault, readTree } from './json-tree';
import { readValue } from './json-value';
import { faultsIn } from './pack-faults';
import { RULE_FORMAT, RulePack } from './rule-pack';

/** Something wrong in the text of a rule pack. Lines and columns count from 1, as editors do. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** `weights.title`; empty when it concerns the text as a whole. */
  readonly path: string;
  readonly reason: Reason;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Longest pack, in characters: twice one of 10,000 rules with their sentences. Longer texts are not looked at. */
const MOST_TEXT = 5_000_000;
/** More problems than these help nobody. */
const MOST_PROBLEMS = 50;
/** Of a pack that is wrong all over, these are put in the order of the text. */
const MOST_LOOKED_AT = 5000;

/** Reads a rule pack from JSON as a person wrote it. Never throws; each problem names its line and what is allowed. */
export function parseRulePack(text: string): ParsedPack {
  if (text.length > MOST_TEXT)
    return refused(text, [{ offset: 0, path: [], reason: reason('rulesTooMuch', String(MOST_TEXT)) }]);
  const value = readValue(text);
  const checked = value && check(value);
  if (checked?.ok === true) return checked;
  // Only faults need places, and finding those of a long text takes longer than all else.
  const read = readTree(text);
  if (!read.ok) return refused(text, read.faults);
  const rechecked = checked ?? check(getNodeValue(read.tree));
  if (rechecked.ok) return rechecked;
  return refused(
    text,
    rechecked.faults.map((found) => faultAt(read.tree, found.path, found.reason)),
  );
}

type Checked =
  | { readonly ok: true; readonly pack: RulePack }
  | {
      readonly ok: false;
      readonly faults: readonly { readonly path: readonly PropertyKey[]; readonly reason: Reason }[];
    };

function check(value: { readonly format?: unknown }): Checked {
  const { format } = value;
  // Asked before everything else: a newer pack has fields that would only look like mistakes.
  if (typeof format === 'number' && format > RULE_FORMAT)
    return {
      ok: false,
      faults: [{ path: ['format'], reason: reason('rulesNewerFormat', String(format), String(RULE_FORMAT)) }],
    };
  const parsed = tryParse(RulePack, value, { reportInput: true });
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.slice(0, MOST_LOOKED_AT).flatMap(reasonsOf) };
  const faults = faultsIn(parsed.data);
  return faults.length === 0 ? { ok: true, pack: parsed.data } : { ok: false, faults };
}

/** Where `path` stands; for what is not there, the nearest thing around it. */
function faultAt(tree: Node, path: readonly PropertyKey[], because: Reason): Fault {
  const steps = path.filter((step) => typeof step !== 'symbol');
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node === undefined) continue;
    const place = node.parent?.type === 'property' ? node.parent : node;
    return { offset: place.offset, path: steps, reason: because };
  }
  return { offset: tree.offset, path: steps, reason: because };
}

/** Where each line begins, up to an offset. */
function lineStarts(text: string, end: number): readonly number[] {
  const breaks = text.slice(0, end).matchAll(/\r\n?|\n/g);
  return [0, ...Array.from(breaks, ({ 0: ending, index }) => index + ending.length)];
}

function refused(text: string, faults: readonly Fault[]): ParsedPack {
  const ordered = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_PROBLEMS);
  const starts = lineStarts(text, ordered.at(-1)?.offset ?? 0);
  const problems = ordered.map(({ offset, path, reason: because }): Problem => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, path: pathText(path), reason: because };
  });
  // One slip of the pen makes a parser complain several times on its line.
  return {
    ok: false,
    problems: problems.filter(
      ({ line, path }, i) => path !== '' || problems.findIndex((other) => other.line === line) === i,
    ),
  };
}
