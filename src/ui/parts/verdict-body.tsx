import { allOffers } from '@/src/verdict/live';
import { rankingWords } from '@/src/verdict/ranking-words';
import type { Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import { AskedOf } from './asked';
import { Choices } from './choices';
import type { Decision } from './decision';
import { Elsewhere } from './elsewhere';
import { Footprint } from './footprint';
import { CONDITION_WORDS } from './offer-row';
import { Offers } from './offers';
import { Question } from './question';
import { Why } from './why';
import { dotted, useWords } from './words';

interface VerdictBodyProps {
  readonly verdict: Verdict;
  /** Absent where there is nothing to decide on, such as an example. */
  readonly decision?: Decision;
  /** Offers shown before "more" is asked for. */
  readonly firstOffers: number;
  readonly onChangeOrder: () => void;
}

/** All of a verdict, as panel and popup show it. */
export function VerdictBody({ verdict, decision, firstOffers, onChangeOrder }: VerdictBodyProps) {
  const { t, sayAll } = useWords();
  // The decision asks the same question when it comes to that; one at a time is enough.
  const deciding = decision?.stage.value.kind === 'would';
  const changesTheSum = allOffers(verdict).some(({ avoided }) => avoided !== undefined);
  return (
    <div class="verdict">
      <ProductRead verdict={verdict} />
      <Footprint estimate={verdict.estimate} kind={verdict.category?.name} />
      <Offers verdict={verdict} first={firstOffers} onChangeOrder={onChangeOrder} />
      <AskedOf live={verdict.live} />
      <Elsewhere verdict={verdict} />
      {decision !== undefined && changesTheSum && !deciding && (
        <Question
          given={verdict.wouldBuyNew}
          failed={decision.answerFailed.value}
          onAnswer={(answer) => void decision.answer(answer)}
        />
      )}
      {verdict.unknowns.length > 0 && (
        <section class="block" aria-label={t('uiUnknowns')}>
          <h3>{t('uiUnknowns')}</h3>
          <ul class="plain-list">
            {sayAll(verdict.unknowns).map((unknown) => (
              <li key={unknown}>{unknown}</li>
            ))}
          </ul>
        </section>
      )}
      {decision !== undefined && <Choices decision={decision} />}
      <Comparison verdict={verdict} />
    </div>
  );
}

/** The product as the page was read, so that a wrong reading shows. */
function ProductRead({ verdict }: { verdict: Verdict }) {
  const { t, money } = useWords();
  const { name, brand, price, condition } = verdict.sighting.product;
  return (
    <header class="product">
      <div class="offer-head">
        <div>
          <h2>{name}</h2>
          <p class="quiet">{dotted([brand, verdict.category?.name].filter((part) => part !== undefined))}</p>
        </div>
        {price !== undefined && (
          <p class="price">
            {money(price)}
            <small>{t(condition === undefined || condition === 'new' ? 'uiNew' : CONDITION_WORDS[condition])}</small>
          </p>
        )}
      </div>
    </header>
  );
}

/** What was compared and with which versions: the basis of the ranking, disclosed. */
function Comparison({ verdict }: { verdict: Verdict }) {
  const { compared, leftOut, versions, category, whereabouts } = verdict;
  const { t, say, country } = useWords();
  const steps = [
    ...(category?.reasons ?? []),
    reason('uiCompared', { number: compared }),
    ...leftOut.map(({ reason: why, count }) => reason('uiLeftOut', say(why), { number: count })),
    reason(rankingWords(verdict).full),
    ...(whereabouts?.region === undefined ? [] : [reason('uiCountedFor', country(whereabouts.region))]),
    reason('uiVersions', versions.method, versions.factors, versions.rules),
  ];
  return <Why summary={t('uiWhyCompared')} steps={steps} />;
}
