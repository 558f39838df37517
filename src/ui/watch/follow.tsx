import { useState } from 'preact/hooks';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { Product } from '@/src/product/product';
import type { Verdict } from '@/src/verdict/verdict';
import type { Wanted } from '@/src/watch/wanted';
import { isOver, isSameReading, type Watch } from '@/src/watch/watch';
import { bestPrice } from '@/src/watch/wish';
import { useWords } from '../parts/words';
import { WantedForm } from './wanted-form';
import type { FollowedView } from './watch-backend';
import type { WatchModel } from './watch-model';

/** Follows the product of the page in front, after saying exactly what that does; or says that it is followed. */
export function Follow({ model, verdict }: { model: WatchModel; verdict: Verdict }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const followed = model.followed.value;
  if (followed === undefined) return null;
  const { url, product } = verdict.sighting;
  const standing = followed.watches.find(({ sighting }) => addressOf(sighting.url) === addressOf(url));
  if (standing !== undefined) return <Standing watch={standing} model={model} verdict={verdict} />;
  if (!isOpen)
    return (
      <div class="buttons">
        <button type="button" onClick={() => setOpen(true)}>
          {t('watchFollow')}
        </button>
      </div>
    );
  return (
    <>
      <WhatItDoes followed={followed} />
      <WantedForm
        wanted={firstWish(verdict)}
        currency={currencyFor(product, verdict)}
        label={t('watchStart')}
        busy={model.busy.value}
        save={(wanted, days) => {
          void model.follow(verdict.id, wanted, days ?? 90).then((went) => {
            if (went) setOpen(false);
          });
        }}
        cancel={() => setOpen(false)}
      />
    </>
  );
}

const ASKED_WORDS = {
  never: 'watchFollowNever',
  daily: 'watchFollowDaily',
  'twice-daily': 'watchFollowTwice',
} as const;

/** What following does, and what of it leaves the browser without a click. */
function WhatItDoes({ followed }: { followed: FollowedView }) {
  const { t, count } = useWords();
  const { feeds, sources, settings } = followed;
  return (
    <>
      <p class="quiet">{t('watchFollowWhat')}</p>
      {sources > 0 && <p>{t(ASKED_WORDS[settings.asking], count(sources))}</p>}
      {feeds + sources === 0 && <p class="problem">{t('watchNoPlaces')}</p>}
    </>
  );
}

function Standing({ watch, model, verdict }: { watch: Watch; model: WatchModel; verdict: Verdict }) {
  const { t, date } = useWords();
  const { id, until, wanted, sighting } = watch;
  const isEnded = isOver(watch, Date.now());
  const isChanged = !isSameReading(sighting, verdict.sighting);
  return (
    <>
      <p>{t(isEnded ? 'watchHereOver' : 'watchHere', date(until))}</p>
      {isChanged && <p class="differs">{t('watchChanged')}</p>}
      <div class="buttons">
        {(isChanged || isEnded) && (
          <button type="button" disabled={model.busy.value} onClick={() => void model.follow(verdict.id, wanted, 90)}>
            {t('watchFollowAnew')}
          </button>
        )}
        <button type="button" disabled={model.busy.value} onClick={() => void model.stopFollowing(id)}>
          {t(isEnded ? 'watchRemove' : 'watchStop')}
        </button>
      </div>
    </>
  );
}

/** What most people wait for: the very thing, for no more than the best offer of now, else than the new one. */
function firstWish(verdict: Verdict): Wanted {
  const highest = bestPrice(verdict);
  return { band: 'same', ...(highest !== undefined && { highest }) };
}

function currencyFor({ price }: Product, verdict: Verdict): string {
  return price?.currency ?? bestPrice(verdict)?.currency ?? 'EUR';
}
