import { parseGtin } from './gtin';

/**
 * The GTIN, then variant, lot, serial and third-party serial in this order, each at most once. The words are those of
 * versions before 1.2.
 */
const PATH =
  /(?:^|\/)(?:01|gtin)\/(\d{8}|\d{12,14})(?:\/(?:22|cpv)\/[^/]+)?(?:\/(?:10|lot)\/[^/]+)?(?:\/(?:21|ser)\/[^/]+)?(?:\/235\/[^/]+)?\/?$/;

/**
 * The GTIN in an uncompressed GS1 Digital Link, as 14 digits: on any domain, behind any path, with or without qualifiers;
 * attributes in the query say nothing of which thing it is. GS1 Digital Link Standard: URI Syntax, sections 4 and 5.
 *
 * @example gtinInLink('https://id.gs1.org/01/09506000134352/10/ABC?17=261231') // '09506000134352'
 */
export function gtinInLink(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const [, digits = ''] = PATH.exec(url.pathname) ?? [];
  // Eight digits behind "/01/" are mostly a date; GS1's own resolver has none.
  return digits.length === 8 && url.hostname !== 'id.gs1.org' ? undefined : parseGtin(digits);
}
