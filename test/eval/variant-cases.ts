import { plainFields, productOf } from './page-of';
import { sameGtin, sameName } from './same-value';
import { type SuiteScore, share } from './score';

/** JSON-LD of a product with variants, and which of them an address means. */
export interface VariantExample {
  readonly id: string;
  readonly ld: unknown;
  readonly cases: readonly {
    readonly url: string;
    /** Fields of the variant; `priceMin` and `priceMax` where the address means all of them. */
    readonly expect: Readonly<Record<string, string | number>>;
  }[];
}

/** Whether each address gives its variant: every expected field there and right. */
export function judgeVariants(examples: readonly VariantExample[]): SuiteScore {
  const cases = examples.flatMap(({ id, ld, cases }) => cases.map((one) => ({ id, ld, ...one })));
  const wrong = cases.flatMap(({ id, ld, url, expect }) => {
    const scripts = [ld].flat().map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`);
    const product = productOf(`<!doctype html><head>${scripts.join('')}</head><body></body>`, url);
    const fields = product === undefined ? {} : plainFields(product);
    const odd = Object.entries(expect).filter(([field, label]) => !isRight(field, String(label), fields));
    return odd.length === 0
      ? []
      : [
          `${id} at ${url}: ${odd.map(([field, label]) => `${field} is ${label}, not ${fields[field] ?? 'said'}`).join('; ')}`,
        ];
  });
  return { n: cases.length, share: share(cases.length - wrong.length, cases.length), wrong };
}

function isRight(field: string, label: string, fields: Readonly<Record<string, string>>): boolean {
  // A variant's name may stand for its group's.
  if (field === 'group') return fields['name'] !== undefined;
  if (field === 'priceMin') return Number(fields['price']) >= Number(label);
  if (field === 'priceMax') return Number(fields['price']) <= Number(label);
  const answer = fields[field];
  if (answer === undefined) return false;
  if (field === 'gtin') return sameGtin(answer, label);
  if (field === 'price') return Number(answer) === Number(label);
  if (field === 'name') return sameName(answer, label) && answer.toLowerCase() === label.toLowerCase();
  return answer.toLowerCase() === label.toLowerCase();
}
