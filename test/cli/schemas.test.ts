import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSchemaFiles } from '@/src/cli/schemas';

test('the schemas that ship are those of the code: npm run schemas', () => {
  for (const [name, content] of Object.entries(makeSchemaFiles()))
    expect(readFileSync(new URL(`../../public/${name}`, import.meta.url), 'utf8')).toBe(content);
});
