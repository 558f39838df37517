import type { Taxonomy } from '@/src/category/category';
import { CsvError, parseRows } from '@/src/category/csv-rows';
import { templateFault, withParameter } from './fill-template';
import { LinkPack, type LinkTemplate } from './link';
import { LinkRow } from './link-row';

const FILE = 'links.csv';

/**
 * The pack of links from cited rows.
 * @throws CsvError in a sentence that names file, line and what is wrong: no evidence, an address that could lead astray,
 * a parameter nobody has seen, an unknown kind of thing, an id that stands twice
 */
export function buildLinks(text: string, taxonomy: Taxonomy, version: string): LinkPack {
  const scopes = new Set<string>(taxonomy.categories.flatMap(({ id, group }) => [id, group]));
  const rows = parseRows(FILE, text, LinkRow);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const links = rows.map((row, at) => {
    const fault = byId.get(row.id) === row ? (rowFault(row, scopes, byId) ?? addressFault(row)) : 'the id stands twice';
    if (fault !== undefined) throw new CsvError(`${FILE} line ${at + 2}, ${row.id}: ${fault}. Correct that row.`);
    return shipped(row);
  });
  return LinkPack.parse({ format: 1, version, links });
}

function rowFault(row: LinkRow, scopes: ReadonlySet<string>, byId: ReadonlyMap<string, LinkRow>): string | undefined {
  const strange = row.for.find((scope) => scope !== 'all' && !scopes.has(scope));
  if (strange !== undefined) return `"${strange}" is neither a kind nor a shelf of categories.csv`;
  const orphan = row.evidence.find((item) => item.startsWith('family:') && !standsAlone(byId.get(item.slice(7))));
  if (orphan !== undefined) return `"${orphan}" names no row with evidence of its own`;
  return (row.max === undefined) === (row.currency === undefined) ? undefined : 'a limit goes with its currency';
}

function standsAlone(row: LinkRow | undefined): boolean {
  return row?.evidence.some((item) => !item.startsWith('family:')) === true;
}

function addressFault(row: LinkRow): string | undefined {
  const { template, isbn, barcode } = shipped(row);
  for (const address of [template, isbn, barcode]) {
    if (address === undefined) continue;
    const whole = withParameter(address, row.max);
    const fault = templateFault(whole);
    if (fault !== undefined) return `the address ${fault}`;
    if (new URL(address).host !== new URL(template).host) return 'all addresses of a row are of one host';
    const unseen = [...new URL(whole).searchParams.keys()].find((name) => !row.params.includes(name));
    if (unseen !== undefined) return `nobody has seen the parameter "${unseen}"`;
  }
  return undefined;
}

/** The part of a row that is needed to make links. */
function shipped({ id, name, kind, countries, for: scopes, brands, max, currency, ...row }: LinkRow): LinkTemplate {
  const { isbn, barcode } = row;
  return {
    id,
    name,
    kind,
    ...(!countries.includes('*') && { countries }),
    ...(!scopes.includes('all') && { scopes }),
    ...(brands.length > 0 && { brands }),
    template: withParameter(row.template, row.extra),
    ...(isbn !== undefined && { isbn: withParameter(isbn, row.extra) }),
    ...(barcode !== undefined && { barcode: withParameter(barcode, row.extra) }),
    ...(max !== undefined && currency !== undefined && { max: { parameter: max, currency } }),
  };
}
