import type { Kind } from '@/src/category/kind-said';
import type { Estimate, Tier } from '@/src/footprint/estimate';
import type { MessageKey } from '@/src/words/reason';
import { axisOf, RangeBar } from './range-bar';
import { StageBars } from './stage-bars';
import { Why } from './why';
import { useWords } from './words';

const TIER_WORDS = {
  declared: 'uiTierDeclared',
  category: 'uiTierCategory',
  mass: 'uiTierMass',
  materials: 'uiTierMaterials',
  spend: 'uiTierSpend',
} satisfies Record<Tier, MessageKey>;

interface FootprintProps {
  readonly estimate: Estimate;
  /** What kind of thing it was taken for, when known. */
  readonly kind: Kind | undefined;
}

/** What making and delivering the new item emits. */
export function Footprint({ estimate, kind }: FootprintProps) {
  const { t, kg, kind: named } = useWords();
  if (estimate.kind === 'unknown') {
    return (
      <section class="block" aria-label={t('uiFootprint')}>
        <h3>{t('uiFootprint')}</h3>
        <p>{t('uiFootprintUnknown')}</p>
        {estimate.reasons.length > 0 && <Why summary={t('uiWhy')} steps={estimate.reasons} />}
      </section>
    );
  }
  const { interval, tier, steps, boundary, citations, stages } = estimate;
  return (
    <section class="block" aria-label={t('uiFootprint')}>
      <h3>{t('uiFootprint')}</h3>
      <p class="figure">
        {t('uiAbout', kg(interval.p50))} <small>{t('uiKgCo2e')}</small>
      </p>
      <RangeBar interval={interval} axis={axisOf([interval])} measures="emitted" />
      <StageBars stages={stages} />
      <p class="quiet">
        {tier === 'category' && kind !== undefined ? t('uiTierKind', named(kind)) : t(TIER_WORDS[tier])}
      </p>
      <Why summary={t('uiWhyFootprint')} steps={steps} boundary={boundary} citations={citations} />
    </section>
  );
}
