import { stemOf } from './part-numbers';
import { isOfMarket } from './swapped-codes';
import type { Traits } from './traits';

/** "1210 Mk2" of "SL-1210MK2", "DHR 202" of "DHR202Z": a number without the letters it begins or ends with. */
export function cutShort(
  product: Traits,
  listing: Traits,
): { readonly model: string; readonly other: string } | undefined {
  for (const [one, other] of [
    [product, listing],
    [listing, product],
  ] as const)
    for (const model of one.models) {
      const found = [stemOf(model), model.replace(/^[a-z]{1,3}(?=\d{3,}[a-z])/, '')].find(
        (cut) =>
          cut !== model &&
          (cut.length >= LEAST_CUT || isOfMarket(cut, model.slice(cut.length))) &&
          /[a-z]/.test(cut) &&
          isWhole(cut, other),
      );
      if (found !== undefined) return { model, other: found };
    }
  return undefined;
}

/** "1000XM4" of "WF-1000XM4" is no number of its own. */
function isWhole(cut: string, { runs, models }: Traits): boolean {
  return runs.has(cut) && ![...models].some((model) => model !== cut && model.includes(cut));
}

/** Fewer characters of a number are a coincidence. */
const LEAST_CUT = 5;
