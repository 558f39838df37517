import type { Offer } from '@/src/verdict/verdict';
import { MOST_COMPARED } from './comparing';
import { offerKey } from './offer-key';
import { useTrusted } from './trust';
import type { VerdictModel } from './verdict-model';
import { useWords } from './words';

interface OfferActionsProps {
  readonly offer: Offer;
  readonly model: Pick<VerdictModel, 'comparing' | 'wrongMatch'>;
}

/** "Compare" and "wrong match", each naming its offer to those who hear it. */
export function OfferActions({ offer, model: { comparing, wrongMatch } }: OfferActionsProps) {
  const { t } = useWords();
  const trusted = useTrusted();
  const picked = comparing.picked.value;
  const isPicked = picked.includes(offerKey(offer));
  const { title } = offer.match.listing;
  return (
    <div class="buttons offer-actions">
      <button
        type="button"
        class="plain"
        aria-pressed={isPicked}
        disabled={!isPicked && picked.length >= MOST_COMPARED}
        aria-label={t('uiCompareOffer', title)}
        onClick={trusted(() => comparing.toggle(offer))}
      >
        {t(isPicked ? 'uiComparePicked' : 'uiCompare')}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={t('uiWrongMatchOffer', title)}
        onClick={trusted(() => void wrongMatch.hide(offer))}
      >
        {t('uiWrongMatch')}
      </button>
    </div>
  );
}
