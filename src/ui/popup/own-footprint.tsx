import { ownFootprint } from '@/src/avoided/own-footprint';
import type { OwnUse } from '../backend';
import { Folded } from '../parts/folded';
import { WebLink } from '../parts/web-link';
import { useWords } from '../parts/words';

const GRAMS_PER_KG = 1000;

/** What this program itself emits, beside what it could avoid. */
export function OwnFootprint({ own }: { own: OwnUse | undefined }) {
  const { t, bytes } = useWords();
  if (own === undefined) return null;
  const { movedBytes, keptBytes, used } = own;
  const { p5, p50, p95 } = ownFootprint(movedBytes, keptBytes, used);
  const grams = (kg: number) => ({ number: Number((kg * GRAMS_PER_KG).toPrecision(2)) });
  return (
    <section class="block" aria-label={t('uiOwnTitle')}>
      <h2>{t('uiOwnTitle')}</h2>
      <p>{t('uiOwnFigure', grams(p50), grams(p5), grams(p95), bytes(movedBytes), bytes(keptBytes))}</p>
      <Folded class="why" summary={t('uiWhy')}>
        {() => (
          <>
            <p>{t('uiOwnLog')}</p>
            <ul>
              {[used.byteKg, used.diskKg].map(({ source, url }) => (
                <li key={url}>
                  <WebLink href={url}>{source}</WebLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Folded>
    </section>
  );
}
