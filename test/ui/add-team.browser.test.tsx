import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountOptions } from '@/src/ui/options/mount-options';
import { sourceViews } from '@/src/ui/options/source-view';
import { FakeBackend, said } from './make';
import { cleanly, stage } from './stage';

const TEAM = {
  id: 'team:clickhouse.example:8443/reprise',
  settings: {
    kind: 'team-index',
    address: 'https://clickhouse.example:8443/',
    database: 'reprise',
    user: 'reader',
    password: 'secret of ours',
  },
  on: true,
  addedAt: 1,
} as const;

function show(records: Parameters<typeof sourceViews>[0] = []): { backend: FakeBackend; root: HTMLElement } {
  const backend = new FakeBackend();
  const root = stage();
  cleanly(mountOptions(root, backend));
  backend.showSources(sourceViews(records));
  return { backend, root };
}

const field = (name: string) => page.getByLabelText(name, { exact: true });
const open = () => page.getByText('Add your team’s index (ClickHouse)').click();
const trusted = () => page.getByRole('checkbox', { name: 'This network is trusted: ask without encryption' });

describe('adding a team’s index', () => {
  test('hands over where it is and who asks, then says how it will be asked and forgets the password', async () => {
    const { backend } = show();
    backend.shopAnswer = { ok: true, told: said('It answers.') };
    await open();
    await field('Address of the server').fill('clickhouse.example:8443');
    await expect.element(field('Database')).toHaveValue('reprise');
    await field('User').fill('reader');
    await field('Password').fill('secret of ours');
    expect(field('Password').element().getAttribute('type')).toBe('password');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('It answers.')).toBeVisible();
    expect(backend.calls).toEqual([
      [
        'addTeamIndex',
        {
          address: 'clickhouse.example:8443',
          database: 'reprise',
          user: 'reader',
          password: 'secret of ours',
          plainHttp: false,
        },
      ],
    ]);
    await expect.element(field('Address of the server')).toHaveValue('');
    await expect.element(field('Password')).toHaveValue('');
  });

  test('asks whether the network is trusted only where it would be asked without encryption', async () => {
    const { backend } = show();
    await open();
    await field('Address of the server').fill('http://localhost:8123');
    await expect.element(trusted()).not.toBeInTheDocument();
    await field('Address of the server').fill('http://10.1.2.3:8123');
    await trusted().click();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => backend.calls).toMatchObject([['addTeamIndex', { plainHttp: true }]]);
  });

  test('says what is wrong, ties it to the address, and keeps what was typed', async () => {
    const { backend } = show();
    backend.shopAnswer = { ok: false, problem: said('It did not accept the user or the password.') };
    await open();
    await field('Address of the server').fill('clickhouse.example');
    await field('Password').fill('guess');
    await page.getByRole('button', { name: 'Ask it and switch it on' }).click();
    await expect.element(field('Address of the server')).toHaveAccessibleDescription(/did not accept/);
    await expect.element(field('Password')).toHaveValue('guess');
    backend.failing = true;
    await page.getByRole('button', { name: 'Ask it and switch it on' }).click();
    await expect.element(field('Address of the server')).toHaveAccessibleDescription(/\w+/);
  });
});

describe('a team’s index that was added', () => {
  const summary = 'Keys for clickhouse.example:8443';
  const item = () => page.getByRole('listitem').filter({ hasText: summary });

  test('can be tried, switched off and removed', async () => {
    const { backend } = show([TEAM]);
    await page.getByRole('button', { name: 'Try it: clickhouse.example:8443' }).click();
    await page.getByRole('switch', { name: 'Ask clickhouse.example:8443' }).click();
    await page.getByRole('button', { name: 'Remove clickhouse.example:8443' }).click();
    expect(backend.calls).toEqual([
      ['trySource', TEAM.id, 'lamp'],
      ['saveSource', TEAM.id, TEAM.settings, false],
      ['removeSource', TEAM.id],
    ]);
  });

  test('shows the user and never the password, which stays as it is until another is typed', async () => {
    const { backend, root } = show([TEAM]);
    await page.getByText(summary).click();
    await expect.element(field('User (not needed)')).toHaveValue('reader');
    await expect.element(field('Password (not needed)')).toHaveValue('');
    await expect.element(field('Password (not needed)')).toHaveAttribute('placeholder', 'kept; type to replace it');
    expect(root.innerHTML).not.toContain('secret of ours');
    await field('User (not needed)').fill('other');
    await item().getByRole('button', { name: 'Keep' }).click();
    await field('Password (not needed)').fill('new one');
    await item().getByRole('button', { name: 'Keep' }).click();
    expect(backend.calls).toEqual([
      ['saveSource', TEAM.id, { ...TEAM.settings, user: 'other' }, true],
      ['saveSource', TEAM.id, { ...TEAM.settings, password: 'new one' }, true],
    ]);
  });

  test('forgets them when asked to', async () => {
    const { backend } = show([TEAM]);
    await page.getByText(summary).click();
    await item().getByRole('button', { name: 'Forget them' }).click();
    expect(backend.calls).toEqual([
      ['saveSource', TEAM.id, { ...TEAM.settings, user: undefined, password: undefined }, true],
    ]);
  });
});
