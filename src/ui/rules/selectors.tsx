import { SHOP_FIELDS, type ShopField } from '@/src/product/shop-rule';
import { valueAt, valueWith } from '@/src/rules/edit-text';
import type { MessageKey } from '@/src/words/reason';
import { FIELD_WORDS } from '../parts/field-words';
import { useWords } from '../parts/words';
import { Lines } from './inputs';

interface SelectorsProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly value: unknown;
  onChange(value: unknown): void;
}

const WORDS: Readonly<Record<ShopField, MessageKey>> = { ...FIELD_WORDS, weight: 'fieldMass' };

/** Where a shop keeps each field: a selector a line, and after a space and @ the attribute that is read. */
export function Selectors({ id, label, describedBy, value, onChange }: SelectorsProps) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{label}</legend>
      {SHOP_FIELDS.map((field) => (
        <Lines
          key={field}
          id={`${id}-${field}`}
          label={t(WORDS[field])}
          describedBy={describedBy}
          value={placesIn(valueAt(value, [field]))}
          onChange={(lines) => onChange(valueWith(value, [field], lines?.map(placeOf)) ?? {})}
        />
      ))}
    </fieldset>
  );
}

/** `["h1.title", "content"]` is written `h1.title @content`. */
function placesIn(places: unknown): string[] {
  return Array.isArray(places) ? places.map((place) => (Array.isArray(place) ? place.join(' @') : '')) : [];
}

function placeOf(line: string | number): string[] {
  const [selector = '', attribute] = String(line).split(/\s+@/, 2);
  return attribute === undefined ? [selector] : [selector, attribute];
}
