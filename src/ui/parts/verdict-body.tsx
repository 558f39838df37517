import { allOffers } from '@/src/verdict/live';
import { rankingWords } from '@/src/verdict/ranking-words';
import type { Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import { AskedOf } from './asked';
import { Choices } from './choices';
import { Compare } from './compare';
import { Elsewhere } from './elsewhere';
import { Footprint } from './footprint';
import { Offers } from './offers';
import { ProductRead } from './product-read';
import { Question } from './question';
import { TeamNotes } from './team-notes';
import type { VerdictModel } from './verdict-model';
import { Why } from './why';
import { useWords } from './words';

interface VerdictBodyProps {
  readonly verdict: Verdict;
  /** What can be done with it: nothing where it is an example, no more than deciding where there is no page. */
  readonly model?: Partial<VerdictModel>;
  /** Offers shown before "more" is asked for. */
  readonly firstOffers: number;
  readonly onChangeOrder: () => void;
}

/** All of a verdict. */
export function VerdictBody({ verdict, model = {}, firstOffers, onChangeOrder }: VerdictBodyProps) {
  const { t, sayAll } = useWords();
  const { decision, comparing, correcting } = model;
  // The decision asks the same question when it comes to that; one at a time is enough.
  const deciding = decision?.stage.value.kind === 'would';
  const changesTheSum = allOffers(verdict).some(({ avoided }) => avoided !== undefined);
  if (comparing?.isOpen.value === true) return <Compare verdict={verdict} comparing={comparing} />;
  return (
    <div class="verdict">
      <ProductRead verdict={verdict} correcting={correcting} />
      <Footprint estimate={verdict.estimate} kind={verdict.category} />
      <TeamNotes notes={verdict.notes} />
      <Offers verdict={verdict} first={firstOffers} model={model} onChangeOrder={onChangeOrder} />
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

/** What was compared and with which versions: the basis of the ranking, disclosed. */
function Comparison({ verdict }: { verdict: Verdict }) {
  const { compared, leftOut, ruled, versions, category, whereabouts } = verdict;
  const { t, say, country } = useWords();
  const steps = [
    ...(category?.reasons ?? []),
    ...(ruled ?? []),
    reason('uiCompared', { number: compared }),
    ...leftOut.map(({ reason: why, count }) => reason('uiLeftOut', say(why), { number: count })),
    reason(rankingWords(verdict).full),
    ...(whereabouts?.region === undefined ? [] : [reason('uiCountedFor', country(whereabouts.region))]),
    reason('uiVersions', versions.method, versions.factors, versions.rules),
  ];
  return <Why summary={t('uiWhyCompared')} steps={steps} />;
}
