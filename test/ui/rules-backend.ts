import type { Refusal, RulesSaved } from '@/src/messages/messages';
import { parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import type { RuleCountRecord, RuleVersionRecord } from '@/src/store/rule-record';
import type { RulesBackend, RulesState, StoredPack } from '@/src/ui/rules/rules-backend';
import { said, TONGUE } from './make';
import { previewFactsOf } from './preview-facts';

export const NOTHING: RulesState = {
  packs: [],
  brands: [],
  personal: { text: undefined, revision: 0 },
};

/** A pack of a team, as text. */
export function packText(only: Partial<RulePack> = {}): string {
  return `${JSON.stringify({ format: 2, id: 'team', name: 'Team', version: '1', ...only }, null, 2)}\n`;
}

/** A pack that was subscribed to, in a version and perhaps a newer one. */
export function storedPack({
  text = packText(),
  pending,
  ...only
}: Partial<Omit<StoredPack, 'pending'>> & { text?: string; pending?: string } = {}): StoredPack {
  return {
    id: 'p1',
    origin: { kind: 'url', url: 'https://team.example/rules.json' },
    on: true,
    addedAt: 1,
    taken: edition(text),
    ...(pending !== undefined && { pending: edition(pending) }),
    ...only,
  };
}

function edition(text: string): NonNullable<StoredPack['taken']> {
  const { id, name, version, author, licence } = JSON.parse(text);
  return { about: { id, name, version, author, licence }, sha256: 'a'.repeat(64), at: Date.UTC(2026, 10, 3), text };
}

/** The rules of a browser in memory, that remember what was asked of them. */
export class FakeRules implements RulesBackend {
  readonly tongue = TONGUE;
  readonly calls: unknown[][] = [];
  readonly files: [name: string, text: string][] = [];
  /** Texts of which was noted that nothing is wrong with them. */
  readonly sound: string[] = [];
  refusal: string | undefined;
  failing = false;
  /** What saving answers instead of keeping the text. */
  answer: RulesSaved | undefined;
  versions: readonly RuleVersionRecord[] = [];
  counts: readonly RuleCountRecord[] = [];
  private readonly watchers = new Set<() => void>();

  state: RulesState;

  constructor(state: RulesState = NOTHING) {
    this.state = state;
  }

  /** Puts other rules there, as another window or an administrator would. */
  show(change: Partial<RulesState>): void {
    this.state = { ...this.state, ...change };
    for (const tell of this.watchers) tell();
  }

  watchRules(show: (state: RulesState) => void, failed: () => void) {
    if (this.failing) failed();
    const tell = () => show(this.state);
    this.watchers.add(tell);
    if (!this.failing) tell();
    return () => void this.watchers.delete(tell);
  }

  watchVersions(show: (versions: readonly RuleVersionRecord[]) => void) {
    show(this.versions);
    return () => undefined;
  }

  kinds = async () => [
    { id: 'smartphone', name: 'Smartphone', words: ['smartphone'] },
    { id: 'electronics', name: 'Electronics', words: [] },
  ];

  noteSound(text: string): void {
    this.sound.push(text);
  }

  async keepDraft(draft: RulesState['draft']): Promise<void> {
    const { draft: _, ...state } = this.state;
    this.state = draft === undefined ? state : { ...state, draft };
  }

  async save(text: string, revision: number, because?: string): Promise<RulesSaved> {
    this.calls.push(['save', JSON.parse(text), revision, ...(because === undefined ? [] : [because])]);
    if (this.failing) throw new Error('No answer.');
    if (this.answer !== undefined) return this.answer;
    const parsed = parseRulePack(text);
    if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
    this.show({ personal: { text, revision: revision + 1 } });
    return { kind: 'saved', revision: revision + 1 };
  }

  subscribe = (url: string, pin?: string) => this.ask('subscribe', url, pin);
  importPack = (name: string, text: string) => this.ask('importPack', name, JSON.parse(text).id);
  removePack = (id: string) => this.do('removePack', id);
  movePack = (id: string, before?: string) => this.do('movePack', id, before);
  switchPack = (id: string, on: boolean) => this.do('switchPack', id, on);
  checkPack = ({ id }: StoredPack) => this.ask('checkPack', id);
  acceptPack = (id: string) => this.do('acceptPack', id);
  dismissPack = (id: string) => this.do('dismissPack', id);
  watchCounts(show: (counts: readonly RuleCountRecord[]) => void) {
    show(this.counts);
    return () => undefined;
  }
  clearCounts = () => this.do('clearCounts');
  previewFacts = previewFactsOf();
  saveFile = (name: string, text: string) => void this.files.push([name, text]);

  private async ask(...call: unknown[]): Promise<Refusal> {
    await this.do(...call);
    return this.refusal === undefined ? undefined : { problem: said(this.refusal) };
  }

  private async do(...call: unknown[]): Promise<void> {
    this.calls.push(call);
    if (this.failing) throw new Error('No answer.');
  }
}
