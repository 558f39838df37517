import { BAND_WORDS } from '@/src/match/band-words';
import { isWanted } from '@/src/watch/look';
import { countedIn } from '@/src/watch/price-history';
import { currencyOf, type SeenOffer, type Watch } from '@/src/watch/watch';
import { CONDITION_WORDS } from '../parts/offer-row';
import { hostOf, WebLink } from '../parts/web-link';
import { dotted, useWords } from '../parts/words';

interface SeenOffersProps {
  readonly watch: Watch;
  readonly fresh: ReadonlySet<number>;
}

/** The offers seen for a watch: those that can be had first, then the newest. */
export function SeenOffers({ watch, fresh }: SeenOffersProps) {
  const { t, count } = useWords();
  const offers = watch.offers.toSorted(
    (a, b) => Number(a.goneAt !== undefined) - Number(b.goneAt !== undefined) || b.firstSeenAt - a.firstSeenAt,
  );
  if (offers.length === 0) return null;
  return (
    <details open={fresh.size > 0}>
      <summary>{t('watchOffers', count(offers.length))}</summary>
      <ul class="seen-offers">
        {offers.map((offer) => (
          <Row key={offer.key} offer={offer} watch={watch} isNew={fresh.has(offer.key)} />
        ))}
      </ul>
    </details>
  );
}

function Row({ offer, watch, isNew }: { offer: SeenOffer; watch: Watch; isNew: boolean }) {
  const { t, date } = useWords();
  const { title, url, condition, band, source, goneAt, lastSeenAt } = offer;
  const facts = [
    t(BAND_WORDS[band]),
    t(CONDITION_WORDS[condition]),
    source ?? hostOf(url) ?? '',
    goneAt === undefined ? t('watchOfferSeen', date(lastSeenAt)) : t('watchOfferGone', date(goneAt)),
    ...(goneAt === undefined && !isWanted(offer, watch.wanted) ? [t('watchOfferOther')] : []),
  ];
  return (
    <li>
      <div class="offer-head">
        <div>
          {isNew && <strong class="news">{t('watchNewOffer')}</strong>}
          <WebLink href={url}>{title}</WebLink>
        </div>
        <OfferPrice offer={offer} watch={watch} />
      </div>
      <p class="quiet">{dotted(facts)}</p>
    </li>
  );
}

/** As it is offered; where that is another currency, what it is about in that of the page. */
export function OfferPrice({ offer, watch }: { offer: SeenOffer; watch: Watch }) {
  const { t, money } = useWords();
  const last = offer.points.at(-1);
  if (last === undefined) return null;
  const counted = countedIn(last, currencyOf(watch));
  return (
    <p class="price">
      {money(last.price)}
      {counted !== undefined && counted.currency !== last.price.currency && (
        <small>{t('watchRates', money(counted))}</small>
      )}
    </p>
  );
}
