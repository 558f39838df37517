import { expect, test } from 'vitest';
import { index } from '../category/taxonomy';
import { LABEL_NAMES, meantBy } from './label-names';

test('every name means kinds that there are', () => {
  expect(LABEL_NAMES.flatMap(meantBy).filter((id) => !index.byId.has(id))).toEqual([]);
});

test('no name hides an id of ours', () => {
  expect(LABEL_NAMES.filter((name) => index.byId.has(name))).toEqual([]);
});

test.each([
  ['Washing Machines', ['washing-machine']],
  ['quartz-watch', ['watch-quartz']],
  ['toy_car', ['toy-vehicle']],
  ['sofa', ['sofa']],
  ['network-equipment', ['router']],
  ['constructor', ['constructor']],
])('%s means %j', (label, ids) => {
  expect(meantBy(label)).toEqual(ids);
});
