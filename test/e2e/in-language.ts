import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageKey } from '@/src/words/reason';
import { CHROMIUM_BUILD } from './extension';

/**
 * A copy of the demo build that speaks one language, whatever the browser's: it has no other. So the browser's language and
 * that of the sentences differ, as they do for everybody whose language we do not speak. To be deleted by whoever asks.
 * @param language a folder of `_locales`, other than `en`
 */
export function buildIn(language: string): string {
  const build = mkdtempSync(join(tmpdir(), `reprise-${language}-`));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  rmSync(join(build, '_locales/en'), { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: language }));
  return build;
}

/** What a sentence says in a language, with its values put in. */
export function wordsIn(language: string): (key: MessageKey, ...values: string[]) => string {
  const file = fileURLToPath(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url));
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return (key, ...values) => (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');
}
