// Reads what a page stated, outside the page: the tables of words would make the script in the page heavy.
import { parseAsin } from './asin';
import { availabilityOf } from './availability';
import { conditionInName, conditionOf } from './condition-words';
import { decimalSign } from './decimal-sign';
import { gtinInLink } from './digital-link';
import { type FactField, LABELS, labelWord } from './fact-labels';
import { footprintFacts } from './footprint-facts';
import { parseGtin } from './gtin';
import { cleanBrand, isNothing } from './identifiers';
import { linesOf, type Statement, statementsIn } from './page-lines';
import { plainText } from './plain-text';
import type { Product } from './product';
import { productNumbers } from './product-numbers';
import { withoutShop } from './shop-name';
import type { Evidence, Fact, Sighting } from './sighting';
import { taxonomyIn } from './taxonomy-text';

type Values = Partial<Omit<Product, 'attributes'> & Product['attributes']>;

const asIs = (text: string) => text;

/** How each field is read from a text. */
const READ = {
  brand: cleanBrand,
  // Shops that print GS1's square codes give the number as the address in them.
  gtin: (text) => parseGtin(text) ?? gtinInLink(text),
  asin: parseAsin,
  condition: conditionOf,
  availability: availabilityOf,
  color: asIs,
  size: asIs,
  // A number without which "large" would be one.
  capacity: (text) => (/\d/.test(text) ? text : undefined),
  gender: asIs,
} satisfies { [Field in FactField]: (text: string) => Values[Field] | undefined };

/**
 * Completes a sighting with what its facts mean and takes them off: brand, numbers, condition, availability, attributes
 * and mass. Pure; to be called on what comes from a page before anything is made of it. Without facts it changes nothing.
 */
export function interpret({ facts: stated, ...seen }: Sighting): Sighting {
  if (stated === undefined) return seen;
  const lines = linesOf(stated);
  const statements = statementsIn(lines);
  const inData = stated
    .filter(({ label }) => label !== 'text')
    .map((fact) => ({ ...fact, label: plainText(fact.label, 60), value: plainText(fact.value, 300) }))
    .filter(({ value }) => /[\p{L}\p{N}]/u.test(value));
  const facts = [...inData, ...statements.flatMap(factOf)];
  const values: Values = {};
  const evidence: Evidence[] = [];
  const set = <Field extends keyof Values>(field: Field, value: Values[Field] | undefined, fact: Fact): void => {
    if (value === undefined || values[field] !== undefined) return;
    values[field] = value;
    const { reader, label, node, value: text } = fact;
    evidence.push({ field, reader, node: `${node} “${label}”`, text });
  };
  const { mpn, sku } = productNumbers(facts.filter(({ node }) => node !== NEXT_LINE));
  if (mpn) set('mpn', mpn.number, mpn.fact);
  if (sku) set('sku', sku.number, sku.fact);
  for (const [field, most, labels] of LABELS) {
    for (const fact of facts) {
      const label = labelWord(fact.label);
      if (!labels.test(label) || fact.value.length > most || isNothing(fact.value)) continue;
      if (fact.node === NEXT_LINE && field !== 'brand' && field !== 'gtin' && field !== 'asin') continue;
      // A productID is a number of the thing only when it names its scheme ("isbn:…", "asin:…").
      if (label === 'productid' && !/^[a-z]+\d*:/i.test(fact.value)) continue;
      set(field, READ[field](fact.value), fact);
    }
  }
  // Markup says "new" wherever nobody asked; a name that says otherwise was written by somebody.
  const named = [...inData.filter(({ label }) => label === 'heading'), nameFact(seen)];
  const worn = named.find(({ value }) => conditionInName(value) !== undefined);
  if (worn && (values.condition === undefined || values.condition === 'new')) {
    delete values.condition;
    evidence.splice(0, evidence.length, ...evidence.filter(({ field }) => field !== 'condition'));
    set('condition', conditionInName(worn.value), worn);
  }
  const filed = taxonomyIn(inData);
  if (filed) set('taxonomy', filed.taxonomy, filed.fact);
  // What can be put into the basket can be had, unless the page says otherwise.
  const button = facts.find(({ label }) => label === 'buy button');
  if (button) set('availability', 'in-stock', button);
  const { breadcrumb, description, ...product } = seen.product;
  const title = plainText(product.name, 500) || product.name;
  const under = (label: string) => facts.find((fact) => fact.label === label)?.value;
  const fromTitle = seen.evidence.some(({ field, reader }) => field === 'name' && reader === 'open-graph');
  const about = { shop: under('site_name'), heading: under('heading'), url: seen.url };
  const name = fromTitle ? withoutShop(title, about) : title;
  const text = plainText(description ?? '', 2000);
  const shelves = breadcrumb.map((shelf) => plainText(shelf, 120));
  const told = { lines, statements, stated: inData, name, description: text, shelves, decimal: decimalSign(seen) };
  footprintFacts(told, (field, value, { label, text: words, fact }) => {
    const { reader, node }: Pick<Fact, 'reader' | 'node'> = fact ?? { reader: 'visible', node: 'text' };
    set(field, value, { reader, node, label, value: plainText(words, 300) });
  });
  const { color, size, capacity, material, gender, ...own } = values;
  const attributes = Object.fromEntries(
    Object.entries({ color, size, capacity, material, gender }).filter(([, value]) => value !== undefined),
  );
  return {
    ...seen,
    product: {
      ...product,
      ...own,
      name,
      ...(text !== '' && { description: text }),
      attributes: { ...product.attributes, ...attributes },
      breadcrumb: shelves.filter((shelf) => shelf !== '' && shelf !== name && !HOME.test(shelf)),
    },
    evidence: [...seen.evidence, ...evidence]
      .slice(0, 60)
      .map((one) => ({ ...one, text: plainText(one.text, 300) || one.text })),
  };
}

function nameFact({ product, evidence }: Sighting): Fact {
  const reader = evidence.find(({ field }) => field === 'name')?.reader ?? 'visible';
  return { reader, label: 'name', value: plainText(product.name, 500), node: 'name' };
}

/** Where a value stands that is only the line after its label. */
const NEXT_LINE = 'next line';

function factOf({ label, value, loose }: Statement): Fact[] {
  const fact = { label: plainText(label, 60), value: plainText(value, 300) };
  const isFact = fact.label !== '' && label.length <= 60 && /[\p{L}\p{N}]/u.test(fact.value);
  return isFact ? [{ ...fact, reader: 'visible', node: loose ? NEXT_LINE : 'text' }] : [];
}

const HOME = /^(?:home ?(?:page)?|start(?:seite|pagina)?|accueil|inicio|shop|главная)$/i;
