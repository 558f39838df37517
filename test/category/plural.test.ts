import { expect, test } from 'vitest';
import { pluralForms } from '@/src/category/plural';

test.each([
  ['en', 'washing machine', 'washing machines'],
  ['en', 'battery', 'batteries'],
  ['en', 'dress', 'dresses'],
  ['de', 'lampe', 'lampen'],
  ['de', 'teppich', 'teppiche'],
  ['fr', 'machine a laver', 'machines a laver'],
  ['fr', 'chaise haute', 'chaises hautes'],
  ['fr', 'manteau', 'manteaux'],
  ['es', 'silla de oficina', 'sillas de oficina'],
  ['es', 'sillon', 'sillones'],
  ['it', 'divano', 'divani'],
  ['it', 'giacca', 'giacche'],
])('%s: %s, %s', (language, one, many) => {
  const forms = pluralForms(one.split(' '), language).map((words) => words.join(' '));
  expect(forms).toContain(one);
  expect(forms).toContain(many);
});

test('short German nouns get no plural: "ski" would become "skin"', () => {
  expect(pluralForms(['ski'], 'de')).toEqual([['ski']]);
});
