import { useEffect, useId, useState } from 'preact/hooks';
import type { Listing } from '@/src/listings/listing';
import { BAND_WORDS } from '@/src/match/band-words';
import { BANDS, type Band } from '@/src/rules/band';
import { ruleSetOf } from '@/src/rules/layer';
import { compareCase } from '@/src/verdict/compare-case';
import type { PreviewCase } from '@/src/verdict/preview-case';
import { Folded } from '../parts/folded';
import { useWords } from '../parts/words';
import { exampleOf } from './example-of';
import { useMore } from './more';
import { offerName, type PreviewFacts } from './preview-facts';
import type { RulesModel } from './rules-model';

/** Pages looked at lately: what is right or wrong with an offer there becomes an example of the draft. */
export function SeenSection({ model }: { model: RulesModel }) {
  const { t } = useWords();
  return (
    <section class="block" aria-labelledby="edit-seen">
      <h2 id="edit-seen">{t('seenTitle')}</h2>
      <p class="quiet">{t('seenWhat')}</p>
      <Folded summary={t('seenShow')}>{() => <SeenPages model={model} />}</Folded>
    </section>
  );
}

function SeenPages({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const [facts, setFacts] = useState<PreviewFacts | 'failed' | undefined>(undefined);
  useEffect(() => {
    model.backend.previewFacts().then(setFacts, () => setFacts('failed'));
  }, [model.backend]);
  const pages = typeof facts === 'object' ? facts.pages : [];
  const { shown, more } = useMore(pages);
  if (facts === undefined) return <p role="status">{t('previewWorking')}</p>;
  if (facts === 'failed') return <p class="problem">{t('uiFailed')}</p>;
  if (pages.length === 0) return <p class="quiet">{t('previewNoPages')}</p>;
  return (
    <>
      {shown.map((page) => (
        <Folded key={page.id} summary={<bdi>{page.sighting.product.name}</bdi>}>
          {() => <SeenOffers page={page} facts={facts} model={model} />}
        </Folded>
      ))}
      {more}
    </>
  );
}

function SeenOffers({ page, facts, model }: { page: PreviewCase; facts: PreviewFacts; model: RulesModel }) {
  const rules = ruleSetOf(model.draftLayers.value);
  const { matches } = compareCase(page, rules, facts.figures.taxonomy);
  const { shown, more } = useMore(matches);
  return (
    <>
      <ul class="rule-list">
        {shown.map(({ listing, band }) => (
          <SeenOffer
            key={(listing as Listing).offerId}
            page={page}
            listing={listing as Listing}
            band={band}
            isWrong={facts.wrong.has(offerName(listing as Listing))}
            model={model}
          />
        ))}
      </ul>
      {more}
    </>
  );
}

interface SeenOfferProps {
  readonly page: PreviewCase;
  readonly listing: Listing;
  readonly band: Band;
  /** The person said on the page that it is none of this product. */
  readonly isWrong: boolean;
  readonly model: RulesModel;
}

function SeenOffer({ page, listing, band, isWrong, model }: SeenOfferProps) {
  const { t } = useWords();
  const { draft } = model;
  const id = useId();
  const [right, setRight] = useState<Band>(isWrong ? 'no' : band);
  const { value: checked } = draft.checked;
  return (
    <li>
      <p>
        <bdi>{listing.title}</bdi> <span class="quiet">{t('seenCalled', { message: BAND_WORDS[band] })}</span>
        {isWrong && <span class="standing">{t('seenWrong')}</span>}
      </p>
      <div class="buttons">
        <label for={id}>{t('seenIs')}</label>
        <select id={id} value={right} onChange={(event) => setRight(event.currentTarget.value as Band)}>
          {BANDS.map((each) => (
            <option key={each} value={each}>
              {t(BAND_WORDS[each])}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={t('editTold', t('seenTake'), listing.title)}
          disabled={!checked.ok}
          onClick={() => {
            if (!checked.ok) return;
            const ids = new Set(checked.pack.examples?.map(({ id }) => id));
            draft.add(['examples'], exampleOf(page.sighting.product, listing, right, ids));
          }}
        >
          {t('seenTake')}
        </button>
      </div>
    </li>
  );
}
