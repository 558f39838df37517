import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** The test files that try made-up cases. */
export function propertyTests(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => readFileSync(`${TESTS}${file}`, 'utf8').includes("from '@/test/properties'"))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .sort();
}
