import { expect, test } from 'vitest';
import { knownKeys, rulePackSchema } from '@/src/rules/rule-schema';

test('the JSON Schema names the fields, what is needed and that nothing else is allowed', () => {
  expect(rulePackSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'id', 'name', 'version'],
    additionalProperties: false,
    properties: { format: { enum: [1, 2] }, weights: { properties: { title: { minimum: -20, maximum: 20 } } } },
  });
});

test.each([
  [['thresholds'], ['same', 'variant', 'similar']],
  [
    ['displacement', 'sofa'],
    ['low', 'mode', 'high', 'source'],
  ],
  [['displacement'], []],
  [['brandAliases', 0, 1], []],
  [['constructor', 'prototype'], []],
])('knows the keys of the object at %j', (path, keys) => {
  expect(knownKeys(path)).toEqual(keys);
});
