import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/src/quantity/random';
import { shippedPack } from '@/src/rules/shipped';
import { BASE_RATE, type Example, fitWeights, type Kind } from './fit-weights';

/** Pairs whose labels follow the given weights. */
function drawn(weights: Partial<Record<Kind, number>>, bias: number, count: number, seed: string): Example[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const strengths = new Map(Object.keys(weights).map((kind): [Kind, number] => [kind as Kind, random()]));
    const sum = [...strengths].reduce((total, [kind, strength]) => total + (weights[kind] ?? 0) * strength, bias);
    return { label: random() < 1 / (1 + Math.exp(-sum)), strengths };
  });
}

describe('fitWeights', () => {
  const truth = { title: 6, attributeConflict: -3 };

  test('finds the weights that labels were drawn with, whatever their share of positives', () => {
    const weights = fitWeights([drawn(truth, -3, 20_000, 'a')], shippedPack.weights);
    expect(weights.title).toBeCloseTo(truth.title, -0.3);
    expect(weights.attributeConflict).toBeCloseTo(truth.attributeConflict, -0.3);
  });

  test('leaves the weight of a kind that no pair has', () => {
    const weights = fitWeights([drawn(truth, -3, 500, 'b')], shippedPack.weights);
    expect(weights.identifierSame).toBe(shippedPack.weights.identifierSame);
  });

  test('gives every source the same say, however many pairs it has', () => {
    const small = drawn({ title: 6 }, -3, 400, 'c');
    const large = drawn({ title: 6 }, -3, 4000, 'd');
    const once = fitWeights([small, large], shippedPack.weights);
    const twice = fitWeights([small, [...large, ...large]], shippedPack.weights);
    expect(twice.title).toBeCloseTo(once.title, 6);
  });

  test('without anything to tell pairs apart the probability is the base rate', () => {
    const examples = [true, false, false, false].map((label) => ({ label, strengths: new Map<Kind, number>() }));
    expect(1 / (1 + Math.exp(-fitWeights([examples], shippedPack.weights).bias))).toBeCloseTo(BASE_RATE, 6);
  });
});
