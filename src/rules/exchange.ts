import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { type Reason, reason } from '@/src/words/reason';
import { pathText, reasonsOf } from './issue-reason';
import { type Fault, readTree } from './json-tree';
import { RULE_FORMAT, RulePack } from './rule-pack';
import { shippedPack } from './shipped';

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

/** Longest pack, in characters: about a hundred times a large one. */
const MOST_TEXT = 1_000_000;
/** More problems than these help nobody. */
const MOST_PROBLEMS = 50;

/** Reads a rule pack from JSON as a person wrote it. Never throws; each problem names its line and what is allowed. */
export function parseRulePack(text: string): ParsedPack {
  if (text.length > MOST_TEXT)
    return refused(text, [{ offset: 0, path: [], reason: reason('rulesTooMuch', String(MOST_TEXT)) }]);
  const read = readTree(text);
  if (!read.ok) return refused(text, read.faults);
  const value: { readonly format?: unknown } = getNodeValue(read.tree);
  const newer = typeof value.format === 'number' && value.format > RULE_FORMAT ? value.format : undefined;
  // Asked before everything else: a newer pack has fields that would only look like mistakes.
  if (newer !== undefined)
    return refused(text, [
      faultAt(read.tree, ['format'], reason('rulesNewerFormat', String(newer), String(RULE_FORMAT))),
    ]);
  const parsed = RulePack.safeParse(value, { reportInput: true });
  if (!parsed.success)
    return refused(
      text,
      parsed.error.issues.flatMap(reasonsOf).map((found) => faultAt(read.tree, found.path, found.reason)),
    );
  const faults = contradictions(parsed.data).map((found) => faultAt(read.tree, found.path, found.reason));
  return faults.length === 0 ? { ok: true, pack: parsed.data } : refused(text, faults);
}

/** A rule pack as JSON for people: `parseRulePack` gives the same pack again. */
export function formatRulePack(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Thresholds must fall from same to similar; those the pack leaves out are the shipped ones. */
function contradictions({ thresholds: own = {} }: RulePack): { path: string[]; reason: Reason }[] {
  const value = (name: 'same' | 'variant' | 'similar') => own[name] ?? shippedPack.thresholds[name];
  const pairs = [
    ['same', 'variant'],
    ['variant', 'similar'],
  ] as const;
  return pairs
    .filter(([upper, lower]) => value(upper) < value(lower))
    .map(([upper, lower]) => ({
      path: ['thresholds', own[lower] === undefined ? upper : lower],
      reason: reason('rulesThresholdOrder', lower, String(value(lower)), upper, String(value(upper))),
    }));
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

function refused(text: string, faults: readonly Fault[]): ParsedPack {
  const ordered = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_PROBLEMS);
  const problems = ordered.map(({ offset, path, reason: because }): Problem => {
    const lines = text.slice(0, offset).split(/\r\n?|\n/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, path: pathText(path), reason: because };
  });
  // One slip of the pen makes a parser complain several times on its line.
  return {
    ok: false,
    problems: problems.filter(
      ({ line, path }, i) => path !== '' || problems.findIndex((other) => other.line === line) === i,
    ),
  };
}
