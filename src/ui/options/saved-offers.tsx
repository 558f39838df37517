import type { SavedView } from '../backend';
import { EmptyState } from '../parts/empty-state';
import { CONDITION_WORDS } from '../parts/offer-row';
import { NOT_SHOWN } from '../parts/saved-words';
import { hostOf, WebLink } from '../parts/web-link';
import { dotted, useWords } from '../parts/words';
import type { SavedOffersModel } from './saved-offers-model';

/** Shown before "more" is asked for. */
const FIRST = 20;

/** The used offers the person saved, each with its page and a way to forget it. */
export function SavedOffers({ model }: { model: SavedOffersModel }) {
  const { t, say } = useWords();
  const saved = model.offers.value;
  const problem = model.problem.value;
  const rows = (some: readonly SavedView[]) => (
    <ul class="sites">
      {some.map((offer) => (
        <Row key={offer.id} offer={offer} onForget={() => void model.forget(offer.id)} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{t('uiSavedTitle')}</h2>
      <p class="quiet">{t('uiSavedWhat')}</p>
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
      {saved?.length === 0 && <EmptyState sentence={t('uiSavedNone')} />}
      {saved !== undefined && saved.length > 0 && rows(saved.slice(0, FIRST))}
      {saved !== undefined && saved.length > FIRST && (
        <details>
          <summary>{t('uiSavedMore', { number: saved.length - FIRST })}</summary>
          {rows(saved.slice(FIRST))}
        </details>
      )}
    </section>
  );
}

function Row({ offer, onForget }: { offer: SavedView; onForget: () => void }) {
  const { t, money, date } = useWords();
  const { title, url, price, condition, savedAt, state } = offer;
  const facts = [money(price), t(CONDITION_WORDS[condition]), hostOf(url), t('uiSavedOn', date(savedAt))];
  return (
    <li>
      <div>
        <WebLink href={url}>{title}</WebLink>
        <p class="quiet">{dotted(facts.filter((fact) => fact !== undefined))}</p>
        {state !== 'offered' && <p class="quiet">{t(NOT_SHOWN[state])}</p>}
      </div>
      <button type="button" aria-label={t('uiSavedForgetOne', title)} onClick={onForget}>
        {t('uiSavedForget')}
      </button>
    </li>
  );
}
