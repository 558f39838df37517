import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = [...readFileSync(`${root}SECURITY.md`, 'utf8').matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);

test('every test that SECURITY.md names is there', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
});
