import { allOffers, stillAsked } from '@/src/verdict/live';
import { rankingWords } from '@/src/verdict/ranking-words';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { avoidedAxis } from './avoided-figure';
import { CompareBar } from './compare-bar';
import { EmptyState } from './empty-state';
import { Folded } from './folded';
import { HiddenNote } from './hidden-note';
import { InTurn } from './in-turn';
import { OfferActions } from './offer-actions';
import { offerKey } from './offer-key';
import { OfferRow } from './offer-row';
import { useTrusted } from './trust';
import type { VerdictModel } from './verdict-model';
import { useWords } from './words';

interface OffersProps {
  readonly verdict: Verdict;
  /** How many are shown before "more" is asked for. */
  readonly first: number;
  readonly model: Partial<Pick<VerdictModel, 'comparing' | 'wrongMatch'>>;
  readonly onChangeOrder: () => void;
}

/** The best offers, best first. All their avoided bars share one axis, so that they can be compared. */
export function Offers({ verdict, first, model, onChangeOrder }: OffersProps) {
  const { comparing, wrongMatch } = model;
  const { offers } = verdict;
  const { t } = useWords();
  const asking = stillAsked(verdict);
  const axis = avoidedAxis(allOffers(verdict));
  const row = (offer: Offer) => (
    <OfferRow
      key={offerKey(offer)}
      offer={offer}
      axis={axis}
      source={sourceOf(verdict, offer)}
      newPrice={verdict.sighting.product.price}
    >
      {comparing !== undefined && wrongMatch !== undefined && (
        <OfferActions offer={offer} model={{ comparing, wrongMatch }} />
      )}
    </OfferRow>
  );
  return (
    <>
      <section class="block" aria-label={t('uiOffers')}>
        <h3>{t('uiOffers')}</h3>
        {offers.length === 0 && <EmptyState sentence={t(asking.length > 0 ? 'uiOffersNotYet' : 'uiOffersNone')} />}
        {offers.length > 0 && <Order verdict={verdict} onChange={onChangeOrder} />}
        {offers.length > 0 && <ul class="offers">{offers.slice(0, first).map(row)}</ul>}
        {offers.length > first && (
          <Folded summary={t('uiOffersMore', { number: offers.length - first })}>
            {() => <ul class="offers">{offers.slice(first).map(row)}</ul>}
          </Folded>
        )}
      </section>
      {verdict.live?.apart.map(({ sourceId, title, offers: own }) => (
        <section key={sourceId} class="block" aria-label={t('uiOffersOn', title)}>
          <h3>{t('uiOffersOn', title)}</h3>
          {own.length === 0 && <EmptyState sentence={t('uiOffersNoneOn', title)} />}
          <ul class="offers">{own.map(row)}</ul>
        </section>
      ))}
      <div class="tray">
        {wrongMatch !== undefined && <HiddenNote wrongMatch={wrongMatch} />}
        {comparing !== undefined && <CompareBar comparing={comparing} />}
      </div>
    </>
  );
}

/** Who was asked for an offer just now; undefined for those of the person's own feeds. */
export function sourceOf({ live }: Verdict, { match: { listing } }: Offer): string | undefined {
  return live?.asked.find(({ sourceId }) => sourceId === listing.sourceId)?.title;
}

/** What the order is, and where to change it. */
function Order({ verdict, onChange }: { verdict: Verdict; onChange: () => void }) {
  const { t } = useWords();
  const trusted = useTrusted();
  return (
    <p class="quiet order">
      <InTurn>
        {t(rankingWords(verdict).short)}
        <button type="button" class="plain" aria-label={t('uiChangeOrder')} onClick={trusted(onChange)}>
          {t('uiChange')}
        </button>
      </InTurn>
    </p>
  );
}
