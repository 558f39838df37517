import { openPage } from '@/src/product/page';
import { gatherMicrodata, readItems } from '@/src/product/readers/microdata';
import { documentOf } from './page-of';
import { fold } from './same-value';
import { type SuiteScore, share } from './score';

/** A page with microdata, and its items as Turtle. */
export interface MicrodataTest {
  readonly name: string;
  readonly html: string;
  readonly turtle: string;
}

const URL_OF_TEST = 'https://shop.example/test';

/**
 * As far as a reader of products can be compared: it finds as many products and books as the Turtle has, each by a
 * name the Turtle gives, and none in the files about other things.
 */
export function judgeMicrodata(tests: readonly MicrodataTest[]): SuiteScore {
  const wrong = tests.flatMap(({ name, html, turtle }) => {
    const page = openPage(documentOf(html, URL_OF_TEST), URL_OF_TEST);
    const { products } = readItems(gatherMicrodata(page), page, 'microdata');
    const wanted = [...turtle.matchAll(/\ba schema:(?:Product|Book)\b/g)].length;
    const names = [...turtle.matchAll(/schema:name "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => fold(text as string));
    const odd = products.filter(({ fields }) => !names.includes(fold(fields.name ?? '')));
    if (products.length === wanted && odd.length === 0) return [];
    return [
      `${name} has ${wanted} products, ${products.length} were read (${products.map(({ fields }) => fields.name).join(', ')})`,
    ];
  });
  return { n: tests.length, share: share(tests.length - wrong.length, tests.length), wrong };
}
