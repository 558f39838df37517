declare const unit: unique symbol;

/** A number that knows its unit: quantities of different units are different types and cannot be passed for another. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Thrown when a number cannot be the quantity it is said to be: a broken promise of the caller, never of the page. */
export class QuantityError extends RangeError {
  override readonly name = 'QuantityError';
}

/** Checks that `value` is finite and within [low, high]; NaN and infinities never become quantities. */
export function within(value: number, low: number, high: number, what: string): number {
  if (value >= low && value <= high && Number.isFinite(value)) return value;
  throw new QuantityError(`${what} must be a number from ${low} to ${high}, got ${value}.`);
}
