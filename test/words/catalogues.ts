import { readdirSync, readFileSync } from 'node:fs';
import { Catalogue } from '@/src/words/catalogue';

const root = new URL('../../public/_locales/', import.meta.url);

/** One language of the extension. */
export interface Language {
  /** As its directory is called: `de`, `zh_CN`. */
  readonly directory: string;
  readonly messages: Catalogue;
  /** Keys in the order of the file. */
  readonly keys: readonly string[];
}

const FORM = /_(zero|one|two|few|many)$/;

/** Every language that ships, English among them. */
export const languages: readonly Language[] = readdirSync(root).map((directory) => {
  const file = new URL(`${directory}/messages.json`, root);
  const messages = Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { directory, messages, keys: Object.keys(messages) };
});

/** `rows_one` is a form of `rows`; the key itself otherwise. */
export function keyOfForm(key: string): string {
  return key.replace(FORM, '');
}

/** The plural category of a form; undefined for a message itself. */
export function categoryOfForm(key: string): string | undefined {
  return FORM.exec(key)?.[1];
}

export function isForm(key: string): boolean {
  return FORM.test(key);
}

/** The numbers of the values a message has, each once, in order. */
export function valuesOf(message: string): string {
  return [...new Set(message.match(/\$[1-9]/g))].sort().join(' ');
}
