import { z } from 'zod';
import { plainWords } from '@/src/listings/terms/fold';
import { line } from '@/src/product/schema';
import type { MessageKey } from '@/src/words/reason';

/**
 * What a condition may ask about. Words are compared folded: small letters, no accents, "64 Go" as "64 GB". Amounts are
 * major units of the currency of the field itself; `price.ratio` is used against new, in one currency.
 */
export const CONDITION_FIELDS = {
  'product.name': 'words',
  'product.brand': 'words',
  'product.category': 'words',
  'product.mpn': 'words',
  'product.gtin': 'words',
  'product.color': 'words',
  'product.size': 'words',
  'product.capacity': 'words',
  'product.material': 'words',
  'product.price': 'number',
  'product.year': 'number',
  'listing.title': 'words',
  'listing.brand': 'words',
  'listing.mpn': 'words',
  'listing.gtin': 'words',
  'listing.condition': 'words',
  'listing.category': 'words',
  'listing.color': 'words',
  'listing.size': 'words',
  'listing.capacity': 'words',
  'listing.material': 'words',
  'listing.price': 'number',
  'listing.shipping': 'number',
  'listing.year': 'number',
  'listing.seller': 'words',
  'listing.source': 'words',
  'listing.country': 'words',
  'price.ratio': 'number',
} as const satisfies Record<string, 'words' | 'number'>;
export type ConditionField = keyof typeof CONDITION_FIELDS;
export const ConditionField = z.enum(Object.keys(CONDITION_FIELDS) as [ConditionField, ...ConditionField[]]);

/** What stands in a listing's document, not in its signature: a rule that asks for it is tried on whole listings only. */
export const DOCUMENT_FIELDS: ReadonlySet<ConditionField> = new Set([
  'listing.shipping',
  'listing.seller',
  'listing.source',
  'listing.country',
]);

/** The operators; a condition has exactly one of them. */
const OPERATORS = ['equals', 'oneOf', 'contains', 'startsWith', 'between', 'missing'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Of a field that holds words, or of one that holds a number. */
export const OPERATORS_OF: Readonly<Record<'words' | 'number', readonly Operator[]>> = {
  words: ['equals', 'oneOf', 'contains', 'startsWith', 'missing'],
  number: ['between', 'missing'],
};

/**
 * One question about one field. `equals`: the whole field. `oneOf`: the whole field is one of these. `contains`: these
 * words stand in it one after the other, as whole words. `startsWith`: it begins with these words. `between`: a number
 * from the first to the second, both included. `missing`: whether the field is absent. All but `missing` are false for an
 * absent field; `not` turns the answer round, of an absent field too.
 */
export const Condition = z
  .strictObject({
    field: ConditionField,
    equals: line(120).optional(),
    oneOf: z.array(line(120)).min(1).max(200).optional(),
    contains: line(120).optional(),
    startsWith: line(120).optional(),
    between: z.tuple([z.number(), z.number()]).optional(),
    missing: z.boolean().optional(),
    not: z.literal(true).optional(),
  })
  .check(({ value, issues }) => {
    const message = faultOf(value);
    if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  });
export type Condition = z.infer<typeof Condition>;

/** The texts a condition looks for; none for one that asks about a number or an absence. */
export function wordsAsked({ equals, oneOf, contains, startsWith }: Words): readonly string[] {
  return oneOf ?? [equals, contains, startsWith].filter((words) => words !== undefined);
}

/** What no field of a condition shows by itself, as a message key. In one check: a pack holds ten thousand conditions. */
function faultOf(condition: Words & Operands & Pick<Condition, 'field' | 'between'>): MessageKey | undefined {
  const [operator, ...others] = operatorsIn(condition);
  if (operator === undefined || others.length > 0) return 'rulesConditionOne';
  if (!OPERATORS_OF[CONDITION_FIELDS[condition.field]].includes(operator)) return 'rulesConditionKind';
  if (!wordsAsked(condition).every(saysSomething)) return 'rulesConditionEmpty';
  const [least, most] = condition.between ?? [0, 0];
  return least <= most ? undefined : 'rulesBetweenOrder';
}

/** Whether words are left when a text is folded. */
function saysSomething(text: string): boolean {
  return /[a-z0-9]/i.test(text) || plainWords(text).trim() !== '';
}

interface Words {
  readonly equals?: string | undefined;
  readonly oneOf?: readonly string[] | undefined;
  readonly contains?: string | undefined;
  readonly startsWith?: string | undefined;
}

type Operands = { readonly [K in Operator]?: unknown };

/** The operator of a condition that was parsed. */
export function operatorOf(condition: Operands): Operator {
  return operatorsIn(condition)[0] ?? 'missing';
}

function operatorsIn(condition: Operands): Operator[] {
  return OPERATORS.filter((operator) => condition[operator] !== undefined);
}
