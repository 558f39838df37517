import type { Draft } from '../draft';
import { dayOf } from '../month';

/**
 * One text an order, the same whenever the same file is read again: day, price, name, and which of several alike rows it
 * is. Two pieces bought on one day stay two; a file read twice adds nothing.
 */
export function orderKeys(drafts: readonly Pick<Draft, 'decidedAt' | 'pricePaid' | 'productName'>[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ decidedAt, pricePaid, productName }) => {
    const price = pricePaid === undefined ? '' : `${pricePaid.minor}${pricePaid.currency}`;
    const name = productName.normalize('NFKC').toLowerCase().slice(0, 200).toWellFormed();
    const alike = `${dayOf(decidedAt)}|${price}|${name}`;
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    return `${alike}|${nth}`;
  });
}
