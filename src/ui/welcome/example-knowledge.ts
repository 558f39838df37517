import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import type { Database } from '@/src/store/database';
import { readToday } from '../today';
import type { ExampleKnowledge } from './example';

/** What pages are judged with, read here: so the example works without the background, and leaves nothing there. */
export async function exampleKnowledge(db: Database): Promise<ExampleKnowledge> {
  const [today, taxonomy] = await Promise.all([readToday(db), packagedJson('/data/categories.json')]);
  return {
    ...today,
    taxonomy: shippedTaxonomy(taxonomy),
    region: regionOfLanguage(browserLanguage()),
    now: Date.now(),
  };
}
