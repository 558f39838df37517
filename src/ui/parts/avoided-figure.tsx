import type { Avoided, Finding } from '@/src/avoided/avoided';
import type { Notice } from '@/src/avoided/guards';
import type { Offer } from '@/src/verdict/verdict';
import type { MessageKey } from '@/src/words/reason';
import { InTurn } from './in-turn';
import { type Axis, axisOf, RangeBar } from './range-bar';
import { WebLink } from './web-link';
import { rangeWords, useWords } from './words';

const FINDING_WORDS = {
  'could-avoid': 'uiCouldAvoid',
  'no-clear-benefit': 'uiNoClearBenefit',
  'likely-worse': 'uiLikelyWorse',
} satisfies Record<Exclude<Finding, 'unsafe-used'>, MessageKey>;

/** The axis that the figures of these offers share, so that they can be compared. */
export function avoidedAxis(offers: readonly Offer[]): Axis {
  const shown = offers.flatMap(({ avoided }) => avoided ?? []);
  return axisOf(shown.flatMap(({ finding, net }) => (finding === 'unsafe-used' ? [] : [net])));
}

/** What one offer could avoid, in words and as a bar on the axis all offers share; nothing of it where used is unsafe. */
export function AvoidedFigure({ avoided, axis }: { avoided: Avoided | undefined; axis: Axis }) {
  const { t } = useWords();
  if (avoided === undefined) return <p class="quiet">{t('uiAvoidedUnknown')}</p>;
  if (avoided.finding === 'unsafe-used') return <p class="avoided-words">{t('uiUnsafeUsed')}</p>;
  return (
    <>
      <p class="avoided-words">{t(FINDING_WORDS[avoided.finding], ...rangeWords(avoided.net))}</p>
      <RangeBar interval={avoided.net} axis={axis} measures="avoided" />
    </>
  );
}

/** What those who know say before such a thing is bought used, each with who says it. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { say } = useWords();
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice.reason.key}>
          <InTurn>
            {say(notice.reason)}
            <WebLink href={notice.url}>{notice.organisation}</WebLink>
          </InTurn>
        </li>
      ))}
    </ul>
  );
}
