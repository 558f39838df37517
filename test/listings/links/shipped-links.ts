import { readFileSync } from 'node:fs';
import { LinkPack } from '@/src/listings/links/link';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The rows as they stand in the project, and what is built of them. */
export const LINKS_CSV = file('src/listings/links/data/links.csv');
export const shippedLinks = LinkPack.parse(JSON.parse(file('public/data/links.json')));
