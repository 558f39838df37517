import {
  CONDITION_FIELDS,
  type Condition,
  type ConditionField,
  type Operator,
  operatorOf,
} from '@/src/rules/condition';
import type { MessageKey } from '@/src/words/reason';
import type { Wording } from '../parts/words';

const ATTRIBUTES = {
  brand: 'fieldBrand',
  category: 'correctKindField',
  mpn: 'fieldMpn',
  gtin: 'fieldGtin',
  color: 'fieldColor',
  size: 'fieldSize',
  capacity: 'fieldCapacity',
  material: 'fieldMaterial',
  price: 'fieldPrice',
  year: 'fieldYear',
} satisfies Record<string, MessageKey>;

/** What is asked about, without whose it is. */
const OWN: Partial<Record<ConditionField, MessageKey>> = {
  'product.name': 'fieldName',
  'listing.title': 'editFieldTitle',
  'listing.condition': 'fieldCondition',
  'listing.shipping': 'editFieldShippingPrice',
  'listing.seller': 'editFieldSeller',
  'listing.source': 'editFieldSource',
  'listing.country': 'uiOptionsRegionCountry',
};

export const OPERATOR_WORDS = {
  equals: 'editIs',
  oneOf: 'editIsOneOf',
  contains: 'editContains',
  startsWith: 'editBeginsWith',
  between: 'editBetween',
  missing: 'editMissing',
} satisfies Record<Operator, MessageKey>;

/** Fields of the product, of the offer, and of both, each in the order of the schema. */
export const FIELD_GROUPS = (
  [
    ['editProduct', 'product.'],
    ['editOffer', 'listing.'],
    ['editBoth', 'price.'],
  ] as const
).map(([title, start]) => ({
  title,
  fields: (Object.keys(CONDITION_FIELDS) as ConditionField[]).filter((field) => field.startsWith(start)),
}));

/** "Colour", "Seller". */
export function fieldKey(field: ConditionField): MessageKey {
  const attribute = field.slice(field.indexOf('.') + 1) as keyof typeof ATTRIBUTES;
  return OWN[field] ?? ATTRIBUTES[attribute] ?? 'editFieldRatio';
}

/** "Offer: Title contains the words demo". */
export function sayCondition(condition: Condition, { t, inTurn, count }: Wording): string {
  const { field } = condition;
  const operator = operatorOf(condition);
  const asked = t(fieldKey(field));
  const of = field.startsWith('product.') ? t('editProductField', asked) : t('editOfferField', asked);
  const value =
    operator === 'missing'
      ? ''
      : [condition[operator] ?? '']
          .flat()
          .map((one) => shown(one, count))
          .join(', ');
  const isTurned = (condition.not === true) !== (condition.missing === false);
  return inTurn(
    [
      field in CONDITION_FIELDS && field !== 'price.ratio' ? of : asked,
      isTurned ? t('editNot') : '',
      t(OPERATOR_WORDS[operator]),
      value,
    ].filter((part) => part !== ''),
  );
}

function shown(value: unknown, count: (value: number) => string): string {
  return typeof value === 'number' ? count(value) : `“${String(value)}”`;
}
