import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend } from './make';
import { cleanly, stage } from './stage';

function show(): FakeBackend {
  const backend = new FakeBackend();
  cleanly(mountOptions(stage(), backend));
  return backend;
}
const region = () => page.getByRole('region', { name: 'What you said on pages' });

test('while nothing was said, it says what would stand here', async () => {
  show();
  await expect.element(region()).toMatchTextContent('Nothing yet');
});

test('corrections, wrong matches and sites without the panel each have their way back', async () => {
  const backend = show();
  backend.showKept({
    corrections: [{ page: 'https://shop.example/lamp', name: 'Lamp', corrections: [{ field: 'price', right: '5 €' }] }],
    wrongMatches: [{ id: 'w1', title: 'Another lamp', productName: 'Lamp' }],
    panelOff: [{ host: 'loud.example' }],
  });
  await expect.element(region()).toMatchTextContent('shop.example · Price “5 €”');
  await expect.element(region()).toMatchTextContent('not shown for Lamp');
  await page.getByRole('button', { name: 'Undo: Lamp' }).click();
  await page.getByRole('button', { name: 'Undo: Another lamp' }).click();
  await page.getByRole('button', { name: 'Undo: loud.example' }).click();
  expect(backend.calls).toEqual([
    ['forgetCorrections', 'https://shop.example/lamp'],
    ['restoreOffer', 'w1'],
    ['panelOn', 'loud.example'],
  ]);
});

test('an undo that was not heard is said', async () => {
  const backend = show();
  backend.showKept({ corrections: [], wrongMatches: [], panelOff: [{ host: 'loud.example' }] });
  backend.failing = true;
  await page.getByRole('button', { name: 'Undo: loud.example' }).click();
  await expect.element(region().getByRole('alert')).toMatchTextContent('Reprise did not answer');
});
