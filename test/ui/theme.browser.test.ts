import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { adoptStyles } from '@/src/ui/parts/adopt-styles';
import base from '@/src/ui/parts/base.css?inline';
import parts from '@/src/ui/parts/parts.css?inline';
import tokens from '@/src/ui/parts/tokens.css?inline';
import { stage } from './stage';

interface Emulating {
  send(method: 'Emulation.setEmulatedMedia', parameters: object): Promise<unknown>;
}

async function emulate(scheme: 'light' | 'dark' | ''): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await (cdp() as unknown as Emulating).send('Emulation.setEmulatedMedia', { features });
}

/** Computed sRGB of a token, 0..255 each. */
function colour(root: HTMLElement, token: string): [number, number, number] {
  root.style.color = `var(${token})`;
  const [r, g, b] = (getComputedStyle(root).color.match(/[\d.]+/g) ?? []).map(Number);
  return [r as number, g as number, b as number];
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: [number, number, number], b: [number, number, number]): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: [number, number, number]): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeEach(() => emulate(scheme));
  afterEach(() => emulate(''));

  test.each([
    ['--ink', '--paper', 7],
    ['--quiet', '--paper', 4.5],
    ['--quiet', '--tint', 4.5],
    ['--accent', '--paper', 4.5],
    ['--on-accent', '--accent', 4.5],
    ['--edge', '--paper', 3],
  ])('%s on %s has a contrast of at least %s : 1', (front, back, least) => {
    const root = stage();
    adoptStyles(document, tokens, base, parts);
    expect(contrast(colour(root, front), colour(root, back))).toBeGreaterThanOrEqual(least);
  });

  test('paper is the lighter of paper and ink by day, the darker by night', () => {
    const root = stage();
    adoptStyles(document, tokens);
    const lighter = luminance(colour(root, '--paper')) > luminance(colour(root, '--ink'));
    expect(lighter).toBe(scheme === 'light');
  });
});

test('styles still arrive where adopted sheets are refused, as in content scripts of Firefox', () => {
  const root = stage().attachShadow({ mode: 'open' });
  Object.defineProperty(root, 'adoptedStyleSheets', {
    get: () => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    },
  });
  adoptStyles(root, ':host { color: rgb(1, 2, 3); }');
  expect(getComputedStyle(root.host).color).toBe('rgb(1, 2, 3)');
});
