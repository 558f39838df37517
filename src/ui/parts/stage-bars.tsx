import type { Stages } from '@/src/footprint/estimate';
import { useWords } from './words';

/** What a footprint is made of, stage by stage: each in words and numbers, and as a bar on the scale all of them share. */
export function StageBars({ stages }: { stages: Stages }) {
  const { t, list, kg } = useWords();
  const { make, freight, delivery, usePerYear, endOfLifeKg } = stages;
  const counted = [
    { name: t('uiStageMake'), kg: make.median },
    { name: t('uiStageFreight'), kg: freight.median },
    { name: t('uiStageDelivery'), kg: delivery.median },
  ];
  const apart = [
    ...(usePerYear === undefined ? [] : [t('uiStageUse', kg(usePerYear.median))]),
    ...(endOfLifeKg === undefined ? [] : [t('uiStageEnd', kg(endOfLifeKg))]),
  ];
  const most = Math.max(...counted.map((stage) => stage.kg));
  return (
    <div class="stages">
      <ul>
        {counted.map((stage) => (
          <li key={stage.name} class="stage">
            <span>{stage.name}</span>
            <span class="stage-track" aria-hidden="true">
              <span class="stage-bar" style={{ inlineSize: `${(100 * stage.kg) / most}%` }} />
            </span>
            <span class="stage-kg">{t('uiStageKg', kg(stage.kg))}</span>
          </li>
        ))}
      </ul>
      {apart.length > 0 && <p class="quiet">{t('uiStagesApart', list(apart))}</p>}
    </div>
  );
}
