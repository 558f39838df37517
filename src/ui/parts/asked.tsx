import type { Asked, Live } from '@/src/verdict/verdict';
import { dotted, useWords } from './words';

/** Whom the product was asked of, in what words, and what became of it: one line each, from the first moment. */
export function AskedOf({ live }: { live: Live | undefined }) {
  const { t } = useWords();
  if (live === undefined) return null;
  return (
    <section class="block" aria-label={t('uiAskedOf')}>
      <h3>{t('uiAskedOf')}</h3>
      {live.words.length > 0 && <p class="quiet">{t('uiAskedFor', dotted(live.words))}</p>}
      <ul class="plain-list">
        {live.asked.map((asked) => (
          <li key={asked.sourceId}>
            <Line asked={asked} />
          </li>
        ))}
      </ul>
      {/* Always in the page, so that a screen reader hears it change: once, when all have answered. */}
      <p class="heard" role="status">
        {live.asked.some(({ state }) => state === 'asking') ? '' : t('uiAskedAll', { number: came(live.asked) })}
      </p>
    </section>
  );
}

function came(asked: readonly Asked[]): number {
  return asked.reduce((sum, { found }) => sum + found, 0);
}

function Line({ asked: { title, state, reason, found } }: { asked: Asked }) {
  const { t, say, inTurn } = useWords();
  const brought = t('uiAskedFound', title, { number: found });
  if (state === 'asking') return <>{t('uiAskedWait', title)}</>;
  if (reason === undefined) return <>{brought}</>;
  return <>{state === 'cut' ? inTurn([brought, say(reason)]) : say(reason)}</>;
}
