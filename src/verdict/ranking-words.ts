import type { Ranking } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';
import type { Verdict } from './verdict';

/** The order of a verdict's offers: one plain sentence to stand above them, and the whole of it. */
export interface RankingWords {
  readonly short: MessageKey;
  readonly full: MessageKey;
}

const WORDS = {
  'most-avoided': { short: 'rankedAvoided', full: 'rankedAvoidedFully' },
  cheapest: { short: 'rankedCheapest', full: 'rankedCheapestFully' },
  nearest: { short: 'rankedNearest', full: 'rankedNearestFully' },
} satisfies Record<Ranking, RankingWords>;

/** Says also when "nearest" could not be done because nobody knows where the person is. */
export function rankingWords({ ranking = 'most-avoided', whereabouts }: Verdict): RankingWords {
  if (ranking === 'nearest' && whereabouts?.region === undefined)
    return { short: 'rankedNowhere', full: 'rankedAvoidedFully' };
  return WORDS[ranking];
}
