import { useState } from 'preact/hooks';
import { bestOf, isWanted } from '@/src/watch/look';
import { lowestOverTime } from '@/src/watch/price-history';
import { currencyOf, isOver, type Watch } from '@/src/watch/watch';
import { WebLink } from '../parts/web-link';
import { dotted, useWords } from '../parts/words';
import { PriceChart } from './price-chart';
import { OfferPrice, SeenOffers } from './seen-offers';
import { WantedForm } from './wanted-form';
import type { WatchModel } from './watch-model';

/** So often in a row without anything before it is said that sources are asked less often. */
const QUIET_TIMES = 7;

interface FollowedProductProps {
  readonly watch: Watch;
  readonly model: WatchModel;
  /** ms since 1970. */
  readonly now: number;
}

/** One followed product: what is waited for, the best offer, prices over time, and what can be done. */
export function FollowedProduct({ watch, model, now }: FollowedProductProps) {
  const { t, count } = useWords();
  const [isEditing, setEditing] = useState(false);
  const { id, sighting, wanted, until } = watch;
  const { name } = sighting.product;
  const fresh = model.fresh.value.get(id) ?? new Set<number>();
  const currency = currencyOf(watch);
  const isEnded = isOver(watch, now);
  return (
    <li id={`watch-${id}`} class="followed" tabIndex={-1}>
      <h3>
        <WebLink href={sighting.url}>{name}</WebLink>
        {fresh.size > 0 && <strong class="news">{t('watchNew', count(fresh.size))}</strong>}
      </h3>
      <State watch={watch} isEnded={isEnded} model={model} />
      <Best watch={watch} />
      <PriceChart
        steps={lowestOverTime(
          watch.offers.filter(({ goneAt: _, ...offer }) => isWanted(offer, { ...wanted, highest: undefined })),
          currency,
        )}
        now={now}
      />
      <SeenOffers watch={watch} fresh={fresh} />
      {isEditing ? (
        <WantedForm
          wanted={wanted}
          currency={currency ?? 'EUR'}
          until={until}
          label={t('watchSave')}
          busy={model.busy.value}
          save={(next, days) => {
            void model.change(id, next, days).then((went) => {
              if (went) setEditing(false);
            });
          }}
          cancel={() => setEditing(false)}
        />
      ) : (
        <div class="buttons">
          <button type="button" aria-label={t('watchEditOne', name)} onClick={() => setEditing(true)}>
            {t('watchEdit')}
          </button>
          <button
            type="button"
            aria-label={t(isEnded ? 'watchRemoveOne' : 'watchStopOne', name)}
            disabled={model.busy.value}
            onClick={() => void model.stopFollowing(id)}
          >
            {t(isEnded ? 'watchRemove' : 'watchStop')}
          </button>
        </div>
      )}
    </li>
  );
}

function State({ watch, isEnded, model }: { watch: Watch; isEnded: boolean; model: WatchModel }) {
  const { t, say, money, date, time, count } = useWords();
  const { wanted, until, judgedAt, dueAt, idle, problem } = watch;
  const followed = model.followed.value;
  const asks = !isEnded && followed !== undefined && followed.sources > 0 && followed.settings.asking !== 'never';
  const facts = [
    t(wanted.band === 'same' ? 'watchBandSame' : 'watchBandVariant'),
    ...(wanted.highest === undefined ? [] : [t('watchUpTo', money(wanted.highest))]),
    isEnded ? t('watchOver', date(until)) : t('watchUntil', date(until)),
    ...(judgedAt === undefined ? [] : [t('watchLooked', time(judgedAt))]),
    ...(asks ? [t('watchAskedNext', time(dueAt))] : []),
  ];
  return (
    <>
      <p class="quiet">{dotted(facts)}</p>
      {asks && problem !== undefined && <p class="quiet">{say(problem)}</p>}
      {asks && idle >= QUIET_TIMES && <p class="quiet">{t('watchQuietSource', count(idle))}</p>}
    </>
  );
}

/** The cheapest offer that fits. */
export function Best({ watch }: { watch: Watch }) {
  const { t } = useWords();
  const best = bestOf(watch);
  if (best === undefined) return <p>{t('watchNothingYet')}</p>;
  return (
    <div class="offer-head">
      <WebLink href={best.url}>{best.title}</WebLink>
      <OfferPrice offer={best} watch={watch} />
    </div>
  );
}
