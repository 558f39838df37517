import { RANKINGS, type Ranking as RankingRule } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { KeepAnswers } from './keep-answers';
import type { OptionsModel } from './options-model';

const CHOICES = {
  'most-avoided': 'uiOptionsRankingAvoided',
  cheapest: 'uiOptionsRankingCheapest',
  nearest: 'uiOptionsRankingNearest',
} satisfies Record<RankingRule, MessageKey>;

/** What comes first among offers that are equally alike: kept as a part of the person's rules. */
export function Ranking({ model: { ranking } }: { model: OptionsModel }) {
  const { t } = useWords();
  const chosen = ranking.answers.value.ranking ?? 'most-avoided';
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{t('uiOptionsRankingTitle')}</h2>
      <p class="quiet">{t('uiOptionsRankingWhat')}</p>
      <KeepAnswers form={ranking} keep="uiOptionsRankingKeep" kept="uiOptionsRankingKept">
        <fieldset class="ways">
          <legend>{t('uiOptionsRankingFirst')}</legend>
          {RANKINGS.map((rule) => (
            <label key={rule}>
              <input
                type="radio"
                name="ranking"
                checked={chosen === rule}
                onChange={() => ranking.mark({ ...ranking.answers.value, ranking: rule })}
              />
              {t(CHOICES[rule])}
            </label>
          ))}
        </fieldset>
      </KeepAnswers>
    </section>
  );
}
