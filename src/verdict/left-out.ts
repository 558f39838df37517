import type { Match } from '@/src/match/match';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import type { Verdict } from './verdict';

/** A veto's sentence → the sentence that counts all listings with that veto, whatever value each names. */
const LEFT_OUT: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  matchAccessory: 'judgeLeftAccessory',
  matchBroken: 'judgeLeftBroken',
  matchForParts: 'judgeLeftBroken',
  matchPart: 'judgeLeftBroken',
  matchBoxOnly: 'judgeLeftBoxOnly',
  matchReplica: 'judgeLeftReplica',
  matchWanted: 'judgeLeftWanted',
  matchLotOf: 'judgeLeftLot',
  matchLot: 'judgeLeftLot',
  matchHiddenWord: 'judgeLeftHidden',
  matchTeamRule: 'judgeLeftRule',
};

/** Why listings that were compared are not shown, most frequent reason first. */
export function leftOut(matches: readonly Pick<Match, 'band' | 'signals'>[]): Verdict['leftOut'] {
  const counts = new Map<string, { reason: Reason; count: number }>();
  for (const { band, signals } of matches) {
    if (band !== 'no') continue;
    const veto = signals.find(({ kind }) => kind === 'veto');
    const key = (veto && LEFT_OUT[veto.reason.key]) ?? 'judgeLeftOther';
    counts.set(key, { reason: reason(key), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
