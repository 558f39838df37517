// One small description for each kind of rule: from it come its list, its form and its place in the text.
import type { Path } from '@/src/rules/edit-text';
import { valueAt } from '@/src/rules/edit-text';
import type { RuleKey } from '@/src/rules/rule-key';
import type { MessageKey } from '@/src/words/reason';
import type { Field, RuleValue } from './field';

interface Form {
  /** As the list of kinds and the address of the page name it. */
  readonly id: string;
  readonly title: MessageKey;
  /** What it does, in a sentence. */
  readonly what: MessageKey;
  /** Where it stands in a pack. */
  readonly path: Path;
}

/** Fields of one object: the head of a pack, single values. */
export interface OneForm extends Form {
  readonly shape: 'one';
  readonly fields: readonly Field[];
}

/** Numbers by name, with what lower layers say beside each. `byKind`: again for each kind of things. */
export interface NumbersForm extends Form {
  readonly shape: 'numbers';
  readonly names: Readonly<Record<string, MessageKey>>;
  readonly least: number;
  readonly most: number;
}

/** Rules in a list. */
export interface ListForm extends Form {
  readonly shape: 'list';
  readonly fields: readonly Field[];
  /** Where in a rule its name stands; empty when the rule is its name. */
  readonly named: Path;
  /** What a new one begins as. */
  readonly fresh: RuleValue;
  /** What the ids of new ones begin with; absent for rules without an id. */
  readonly stem?: string;
}

/** Rules by the id of a kind of things. */
export interface TableForm extends Form {
  readonly shape: 'table';
  readonly fields: readonly Field[];
  readonly fresh: RuleValue;
}

export type RuleForm = OneForm | NumbersForm | ListForm | TableForm;

/** A rule in a list or table of the draft. */
export interface Entry {
  /** Its place below the form's path. */
  readonly at: string | number;
  readonly name: string;
  readonly value: RuleValue;
}

/** What a draft holds of a kind; nothing of what has another form than it should. */
export function entriesOf(form: ListForm | TableForm, pack: unknown): readonly Entry[] {
  const held = valueAt(pack, form.path);
  if (form.shape === 'table') {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return [];
    return Object.entries(held).map(([at, value]) => ({ at, name: at, value }));
  }
  if (!Array.isArray(held)) return [];
  return held.map((value, at) => ({ at, name: nameOf(valueAt(value, form.named)), value }));
}

function nameOf(named: unknown): string {
  if (Array.isArray(named)) return named.filter((name) => typeof name === 'string').join(' = ');
  return typeof named === 'string' ? named : '';
}

/** The key that names an entry across packs; see `flatten`. */
export function keyOf(form: ListForm | TableForm, { at, value }: Entry): RuleKey {
  const kind = form.id === 'links-hidden' ? 'links' : form.path.join('.');
  if (form.shape === 'table') return `${kind}.${at}`;
  const id = valueAt(value, [form.id === 'shops' ? 'site' : 'id']);
  if (typeof id === 'string') return `${kind}.${id}`;
  const name = Array.isArray(value) ? value[0] : value;
  return `${kind}.${/^hidden(?:Words|Sellers)$/.test(kind) ? String(name).toLowerCase() : String(name)}`;
}

/** An id that none of these entries has: `veto-3`. */
export function freeId(stem: string, entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ value, at }) => valueAt(value, ['id']) ?? at));
  let number = entries.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
