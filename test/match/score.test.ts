import { expect, test } from 'vitest';
import type { Signal } from '@/src/match/match';
import { logOdds, strengthsOf } from '@/src/match/score';
import { shippedPack } from '@/src/rules/shipped';
import { reason } from '@/src/words/reason';

const signal = (kind: Signal['kind'], strength: number): Signal => ({
  kind,
  strength,
  reason: reason('matchForParts'),
});

test('of several signals of one kind the strongest counts, and vetoes weigh nothing', () => {
  const signals = [signal('modelConflict', 0.2), signal('modelConflict', 0.7), signal('veto', 1)];
  expect([...strengthsOf(signals)]).toEqual([['modelConflict', 0.7]]);
  const { bias, modelConflict } = shippedPack.weights;
  expect(logOdds(signals, shippedPack.weights)).toBeCloseTo(bias + 0.7 * modelConflict);
});
