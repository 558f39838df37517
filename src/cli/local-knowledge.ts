import { readFile } from 'node:fs/promises';
import { shippedTaxonomy } from '@/src/category/shipped';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { FactorPack } from '@/src/footprint/factor';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack, type UsedPack } from '@/src/footprint/used-pack';
import { type LinkPack, shippedLinkPack } from '@/src/listings/links/link';
import { Catalogue, lookupIn } from '@/src/words/catalogue';
import type { Tongue } from '@/src/words/say';

const PUBLIC = new URL('../../public/', import.meta.url);

/** The packs that ship in the extension, read from the project. */
export async function localPacks(): Promise<{
  factors: FactorPack;
  used: UsedPack;
  taxonomy: TaxonomyIndex;
  links: LinkPack;
}> {
  const factors = shippedFactorPack(await json('data/factors.json'), await json('data/grid.json'));
  return {
    factors,
    used: shippedUsedPack(await json('data/used.json')),
    taxonomy: shippedTaxonomy(await json('data/categories.json')),
    links: shippedLinkPack(await json('data/links.json')),
  };
}

/** The extension's own words, for the terminal. */
export async function localTongue(locale = 'en-GB'): Promise<Tongue> {
  return { lookup: lookupIn(Catalogue.parse(await json('_locales/en/messages.json'))), locale };
}

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, PUBLIC), 'utf8'));
}
