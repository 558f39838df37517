import type { Offer } from '@/src/verdict/verdict';
import { EmptyState } from './empty-state';
import { OfferRow } from './offer-row';
import { axisOf } from './range-bar';
import { useWords } from './words';

const keyOf = ({ match: { listing } }: Offer) => JSON.stringify([listing.sourceId, listing.offerId]);

/** The best offers, best first. All their avoided bars share one axis, so that they can be compared. */
export function Offers({ offers, first }: { offers: readonly Offer[]; first: number }) {
  const { t, count } = useWords();
  const axis = axisOf(
    offers.flatMap(({ avoided }) => (avoided === undefined || avoided.finding === 'unsafe-used' ? [] : [avoided.net])),
  );
  const row = (offer: Offer) => <OfferRow key={keyOf(offer)} offer={offer} axis={axis} />;
  return (
    <section class="block" aria-label={t('uiOffers')}>
      <h3>{t('uiOffers')}</h3>
      {offers.length === 0 && <EmptyState sentence={t('uiOffersNone')} />}
      {offers.length > 0 && <ul class="offers">{offers.slice(0, first).map(row)}</ul>}
      {offers.length > first && (
        <details>
          <summary>{t('uiOffersMore', count(offers.length - first))}</summary>
          <ul class="offers">{offers.slice(first).map(row)}</ul>
        </details>
      )}
    </section>
  );
}
