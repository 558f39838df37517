import type { Avoided, Finding } from '@/src/avoided/avoided';
import type { MessageKey } from '@/src/words/reason';
import { type Axis, RangeBar } from './range-bar';
import { rangeWords, useWords } from './words';

const FINDING_WORDS = {
  'could-avoid': 'uiCouldAvoid',
  'no-clear-benefit': 'uiNoClearBenefit',
  'likely-worse': 'uiLikelyWorse',
} satisfies Record<Finding, MessageKey>;

/** What one offer could avoid, in words and as a bar on the axis all offers share. */
export function AvoidedFigure({ avoided, axis }: { avoided: Avoided | undefined; axis: Axis }) {
  const { t } = useWords();
  if (avoided === undefined) return <p class="quiet">{t('uiAvoidedUnknown')}</p>;
  return (
    <>
      <p class="avoided-words">{t(FINDING_WORDS[avoided.finding], ...rangeWords(avoided.net))}</p>
      <RangeBar interval={avoided.net} axis={axis} measures="avoided" />
    </>
  );
}
