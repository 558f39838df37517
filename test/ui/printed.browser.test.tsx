// The ledger on paper: what was decided and what it comes to, without questions, buttons or what is still open.
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { LedgerSettings } from '@/src/ledger/settings';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { eur, interval, makeEntry } from '../ledger/entries';
import { FakeLedger, NOW } from './ledger-backend';
import { cleanly, stage } from './stage';

interface Emulating {
  send(method: 'Emulation.setEmulatedMedia', parameters: { media: string }): Promise<unknown>;
}
const onPaper = (media: string) => (cdp() as unknown as Emulating).send('Emulation.setEmulatedMedia', { media });

afterEach(() => onPaper(''));

const LINES = [
  makeEntry({
    productName: 'Sofa',
    decidedAt: NOW,
    emittedKg: interval(2, 4, 9),
    avoidedKg: interval(-3, 40, 90),
    pricePaid: eur(200),
    priceNew: eur(900),
  }),
  makeEntry({ id: 'w', choice: 'waiting', productName: 'Bike', decidedAt: NOW, remindAt: NOW + 1 }),
];

async function printed(settings: Partial<LedgerSettings> = {}): Promise<string> {
  const backend = new FakeLedger(LINES);
  const root = stage();
  cleanly(mountLedger(root, backend));
  await expect.element(page.getByRole('region', { name: 'The money kept' })).toBeVisible();
  await backend.saveSettings(settings);
  await onPaper('print');
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on paper is not to be read here
  return root.innerText;
}

test('holds the figures, the months and the decisions', async () => {
  const text = await printed();
  expect(text).toContain('about 40 kg CO2e');
  expect(text).toContain('Paid less than new would have cost: €700');
  expect(text).toMatch(/Sofa\s+Bought used/);
});

test('holds no question, nothing to press or to go to, and nothing that is still open', async () => {
  const text = await printed();
  for (const left of [
    'Waiting to decide',
    'A yearly amount',
    'The money kept',
    'Where did',
    'Delete',
    'Add a line',
    'Find',
  ])
    expect(text).not.toContain(left);
});

test('holds the amount that was set and where the money went, once they are told', async () => {
  const text = await printed({ budgetKg: 600, respent: { [new Date(NOW).getFullYear()]: 'travel' } });
  expect(text).toContain('of the 600 kg you set');
  expect(text).toMatch(/Where did the money of \d+ go\? Flights/);
  expect(text).toContain('Spent that way it emits about');
});
