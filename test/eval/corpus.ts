// A folder of saved pages: index.jsonl says what each is and what a person read on it.
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { requireFile, requireJsonLines, UsageError } from './command';

/** What a person read on a page. A missing key was not labelled; of a list, any one is right. */
export type Labels = Readonly<Partial<Record<string, Label | readonly Label[]>>>;
type Label = string | number;

export interface SavedPage {
  /** Path inside the corpus; a name ending in .gz is gzipped. */
  readonly file: string;
  readonly kind: 'product' | 'other';
  readonly url?: string;
  readonly expect?: Labels;
}

/** @throws UsageError when the folder has no index or an empty one. */
export async function readCorpus(folder: string): Promise<SavedPage[]> {
  const path = join(folder, 'index.jsonl');
  const pages = await requireJsonLines<SavedPage>(path);
  if (pages.length === 0) throw new UsageError(`${path} lists no page.`);
  const odd = pages.findIndex(({ file, kind }) => typeof file !== 'string' || !/^(?:product|other)$/.test(kind));
  if (odd >= 0)
    throw new UsageError(`${path}: page ${odd + 1} has no "file" or a "kind" that is not product or other.`);
  return pages;
}

/** The html of one page, which was saved as UTF-8. */
export async function htmlOf(folder: string, { file }: SavedPage): Promise<string> {
  const bytes = await requireFile(join(folder, file));
  return String(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** Where the page stood; a stand-in when nobody noted it. */
export function urlOf({ url }: SavedPage): string {
  return url ?? 'https://saved.example/';
}
