// Whether a value is of a shape, for rows of the database: less than a schema, and loaded by every screen.

/** Whether a value is what is meant. */
export type Is = (value: unknown) => boolean;

export const isText: Is = (value) => typeof value === 'string';

export const isNumber: Is = (value) => Number.isFinite(value);

export const isFlag: Is = (value) => typeof value === 'boolean';

/** Ms since 1970 that a Date can hold. */
export const isMoment: Is = (value) => typeof value === 'number' && value >= 0 && value <= 8.64e15;

export const isBytes: Is = (value) => value instanceof Uint8Array;

export const isUrl: Is = (value) => typeof value === 'string' && URL.canParse(value);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function oneOf(values: readonly unknown[]): Is {
  return (value) => values.includes(value);
}

export function optional(is: Is): Is {
  return (value) => value === undefined || is(value);
}

export function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

/** An object whose values are all of a kind, whatever their names. */
export function recordOf(is: Is): Is {
  return (value) =>
    isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(is);
}

/** An object with these fields; others are its own affair. */
export function shape(fields: Readonly<Record<string, Is>>): Is {
  const each = Object.entries(fields);
  return (value) => isObject(value) && each.every(([field, is]) => is(value[field]));
}

/** One of several shapes, told apart by a field. */
export function byKind(field: string, kinds: Readonly<Record<string, Is>>): Is {
  return (value) => {
    const kind = isObject(value) ? value[field] : undefined;
    return typeof kind === 'string' && Object.hasOwn(kinds, kind) && kinds[kind]?.(value) === true;
  };
}

export const isInterval = shape({ p5: isNumber, p50: isNumber, p95: isNumber });

export const isMoney = shape({
  minor: isNumber,
  currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
});

/** What a page or feed says of a thing beside its name. */
export const areAttributes = recordOf((value) => ['string', 'number', 'undefined'].includes(typeof value));

/** A sentence that is worded when it is read: `words/reason.ts`. */
export const isReason = shape({ key: isText, args: Array.isArray });
