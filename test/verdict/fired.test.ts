import { expect, test } from 'vitest';
import type { CategoryGuess } from '@/src/category/category';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { COUNTED, firedOn } from '@/src/verdict/fired';
import { reason } from '@/src/words/reason';
import { makePack } from '../rules/make-pack';

const rules = layer([
  shippedPack,
  makePack({
    texts: [
      { id: 'phones', scope: 'smartphone', text: 'Ask the reuse desk first.' },
      { id: 'shelf', scope: 'electronics', text: 'Bring it back here.' },
      { id: 'sofas', scope: 'sofa', text: 'We have some.' },
    ],
    displacement: { smartphone: { low: 0.2, mode: 0.5, high: 0.8, source: 'own count' } },
  }),
]);
const phone = {
  id: 'smartphone',
  group: 'electronics',
  name: 'Smartphone',
  probability: 1,
  reasons: [],
} as CategoryGuess;
const veto = (ruleKey: string) => ({
  signals: [{ kind: 'veto' as const, strength: 1, reason: reason('matchTeamRule', 'a demo', 'Team'), ruleKey }],
});
const hidden = { signals: [{ kind: 'veto' as const, strength: 1, reason: reason('matchHiddenWord', 'Replica') }] };

test('rules that spoke of an offer count once a page, however many offers', () => {
  expect(firedOn([veto('vetoes.demo'), veto('vetoes.demo'), hidden, hidden], rules, undefined)).toEqual([
    'vetoes.demo',
    'hiddenWords.replica',
  ]);
});

test('rules for a kind or its shelf count where such a thing is sold', () => {
  expect([...firedOn([], rules, phone)].sort()).toEqual(['displacement.smartphone', 'texts.phones', 'texts.shelf']);
  expect(firedOn([], rules, undefined)).toEqual([]);
});

test('every key that is counted is of a kind whose counts are shown', () => {
  const kinds = firedOn([veto('vetoes.demo'), veto('boosts.x'), hidden], rules, phone).map(
    (key) => key.split('.', 1)[0],
  );
  expect(COUNTED).toEqual(expect.arrayContaining(kinds));
});
