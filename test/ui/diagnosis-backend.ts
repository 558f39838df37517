import type { DiagnosisBackend, DiagnosisFacts, Step } from '@/src/ui/diagnosis/diagnosis-backend';
import { reason } from '@/src/words/reason';
import { TONGUE } from './make';

/** Of a browser in which much is used and some things fail. */
export const FACTS: DiagnosisFacts = {
  at: Date.UTC(2026, 10, 29),
  running: { extension: '0.1.0', browser: 'Firefox 140', system: 'linux x86-64' },
  versions: { method: '5', factors: '2026.1/2', rules: 'shipped@2', hasOwnRules: true },
  storage: { usedBytes: 12_000_000, mostBytes: 9e9, kept: 'promised' },
  tables: [
    ['entries', 12],
    ['postings', 345_678],
  ],
  feeds: [
    {
      title: 'feeds.secret.example',
      state: 'failed',
      offers: 1200,
      failures: 3,
      problem: reason('problemNoPermission', 'feeds.secret.example'),
    },
  ],
  sources: [{ title: 'My shop', kind: 'woocommerce', on: true, failures: 2, restsUntil: Date.UTC(2026, 10, 30) }],
  alarms: [{ name: 'feeds', at: Date.UTC(2026, 10, 29, 1) }],
  granted: { permissions: ['activeTab', 'storage'], hosts: 4 },
  snapshots: [
    { from: 9, to: 10, at: Date.UTC(2026, 10, 28), lines: 12 },
    { from: 8, to: 9, at: Date.UTC(2026, 9, 28), lines: 1 },
  ],
  failures: [
    { at: 1, where: 'feed.add', sentence: 'The older one' },
    { at: 2, where: 'background', sentence: 'The newer one' },
  ],
};

/** Answers what it was given, and remembers what was tried, copied, saved and brought back. */
export class FakeDiagnosis implements DiagnosisBackend {
  readonly tongue = TONGUE;
  broken: Step | undefined;
  mayCopy = true;
  copied = '';
  attempted: Step[] = [];
  saved: number[] = [];
  brought: number[] = [];
  answer: () => Awaited<ReturnType<DiagnosisBackend['restoreSnapshot']>> = () => ({
    restored: 2,
    unchanged: 10,
    unreadable: 0,
  });
  given: DiagnosisFacts;

  constructor(given = FACTS) {
    this.given = given;
  }

  async facts(): Promise<DiagnosisFacts> {
    return this.given;
  }

  async attempt(step: Step): Promise<void> {
    this.attempted.push(step);
    if (step === this.broken) throw new Error('No luck at https://secret.example/');
  }

  async saveSnapshot(from: number): Promise<void> {
    this.saved.push(from);
  }

  async restoreSnapshot(from: number): ReturnType<DiagnosisBackend['restoreSnapshot']> {
    this.brought.push(from);
    return this.answer();
  }

  async copy(text: string): Promise<void> {
    if (!this.mayCopy) throw new Error('NotAllowedError');
    this.copied = text;
  }
}
