import { equivalentsOf } from '@/src/avoided/equivalents';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Interval } from '@/src/quantity/distribution';
import { Folded } from '../parts/folded';
import { InTurn } from '../parts/in-turn';
import { WebLink } from '../parts/web-link';
import { rangeWords, useWords } from '../parts/words';

/** An amount in things one can picture, each with its range in kg and its source; closed until asked for. */
export function Imagine({ kg, used }: { kg: Interval; used: UsedPack }) {
  const { t } = useWords();
  const same = equivalentsOf(kg, used);
  if (same === undefined) return null;
  const said = ({ p5, p50, p95 }: Interval) => [{ number: p50 }, { number: p5 }, { number: p95 }] as const;
  return (
    <Folded class="why" summary={t('uiImagine')}>
      {() => (
        <>
          <p>
            <InTurn>
              {t('uiImagineKm', ...rangeWords(kg), ...said(same.km))}
              <WebLink href={used.carKm.url}>{used.carKm.source}</WebLink>
            </InTurn>
          </p>
          <p>
            <InTurn>
              {t('uiImagineDays', ...rangeWords(kg), ...said(same.days))}
              <WebLink href={used.personDay.url}>{used.personDay.source}</WebLink>
            </InTurn>
          </p>
        </>
      )}
    </Folded>
  );
}
