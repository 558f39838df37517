import { allOffers, stillAsked } from '@/src/verdict/live';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { About } from '../parts/about';
import { AskedOf } from '../parts/asked';
import { avoidedAxis } from '../parts/avoided-figure';
import { Bar } from '../parts/bar';
import { Choices } from '../parts/choices';
import { Compare } from '../parts/compare';
import { CompareBar } from '../parts/compare-bar';
import { Elsewhere } from '../parts/elsewhere';
import { EmptyState } from '../parts/empty-state';
import { Footprint } from '../parts/footprint';
import { HiddenNote } from '../parts/hidden-note';
import { OfferActions } from '../parts/offer-actions';
import { offerKey } from '../parts/offer-key';
import { OfferRow } from '../parts/offer-row';
import { sourceOf } from '../parts/offers';
import { NoProduct, Reading } from '../parts/page-states';
import { ProductRead } from '../parts/product-read';
import type { Axis } from '../parts/range-bar';
import { TeamNotes } from '../parts/team-notes';
import { hostOf } from '../parts/web-link';
import { useWords } from '../parts/words';
import { Filters } from './filters';
import type { Section, SidePanelModel } from './side-panel-model';

/** The detective's view: every offer of this page's verdict with all its reasons, to be filtered and sorted. */
export function SidePanel({ model }: { model: SidePanelModel }) {
  const { say } = useWords();
  return (
    <div class="side">
      <Bar openOptions={model.openOptions} />
      <main>
        <ThisPage model={model} />
        {model.problem.value !== undefined && <p role="alert">{say(model.problem.value)}</p>}
      </main>
      <About pages={['ledger', 'find']} inTabs />
    </div>
  );
}

function ThisPage({ model }: { model: SidePanelModel }) {
  const { t } = useWords();
  const page = model.page.value;
  switch (page.kind) {
    case 'verdict': {
      const verdict = model.verdict.value ?? page.verdict;
      const { comparing } = model.about;
      if (comparing.isOpen.value) return <Compare verdict={verdict} comparing={comparing} />;
      return <Detective verdict={verdict} model={model} />;
    }
    case 'no-product':
      return <NoProduct read={model.read} />;
    // Only the toolbar button lets us see a page that is not looked at always.
    case 'not-allowed':
    case 'unsupported':
      return <EmptyState sentence={t('sideNoPage')} />;
    case 'reading':
      return <Reading />;
    default:
      return page satisfies never;
  }
}

function Detective({ verdict, model }: { verdict: Verdict; model: SidePanelModel }) {
  const { t } = useWords();
  const offers = allOffers(verdict);
  const nameOf = (sourceId: string) => nameOfSource(verdict, offers, sourceId);
  return (
    <>
      <ProductRead verdict={verdict} correcting={model.about.correcting} />
      <Footprint estimate={verdict.estimate} kind={verdict.category} />
      <TeamNotes notes={verdict.notes} />
      <section class="block" aria-label={t('uiOffers')}>
        <h3>{t('uiOffers')}</h3>
        {offers.length === 0 ? (
          <EmptyState sentence={t(stillAsked(verdict).length > 0 ? 'uiOffersNotYet' : 'uiOffersNone')} />
        ) : (
          <Found verdict={verdict} model={model} axis={avoidedAxis(offers)} nameOf={nameOf} />
        )}
      </section>
      <div class="tray">
        <HiddenNote wrongMatch={model.about.wrongMatch} />
        <CompareBar comparing={model.about.comparing} />
      </div>
      <AskedOf live={verdict.live} />
      <Elsewhere verdict={verdict} />
      <Choices decision={model.about.decision} />
    </>
  );
}

interface FoundProps {
  readonly verdict: Verdict;
  readonly model: SidePanelModel;
  readonly axis: Axis;
  readonly nameOf: (sourceId: string) => string;
}

function Found({ verdict, model, axis, nameOf }: FoundProps) {
  const { t, count } = useWords();
  const [shown, all] = [model.shown.value, model.all.value];
  return (
    <>
      <Filters model={model} nameOf={nameOf} />
      <div class="found">
        <p role="status">{t('sideShown', count(shown), count(all))}</p>
        {shown < all && (
          <button type="button" class="plain" onClick={() => model.showAll()}>
            {t('sideShowAll')}
          </button>
        )}
      </div>
      {shown === 0 && <EmptyState sentence={t('sideNothingPasses')} />}
      {model.sections.value.map((section) => (
        <Offers key={section.sourceId ?? ''} section={section} verdict={verdict} model={model} axis={axis} />
      ))}
    </>
  );
}

interface OffersProps {
  readonly section: Section;
  readonly verdict: Verdict;
  readonly model: SidePanelModel;
  readonly axis: Axis;
}

function Offers({ section, verdict, model, axis }: OffersProps) {
  const { t } = useWords();
  if (section.offers.length === 0) return null;
  const list = (
    <ul class="offers">
      {section.offers.map((offer) => (
        <OfferRow
          key={offerKey(offer)}
          offer={offer}
          axis={axis}
          source={sourceOf(verdict, offer)}
          newPrice={verdict.sighting.product.price}
        >
          <OfferActions offer={offer} model={model.about} />
        </OfferRow>
      ))}
    </ul>
  );
  if (section.title === undefined) return list;
  const name = t('uiOffersOn', section.title);
  return (
    <section class="block" aria-label={name}>
      <h3>{name}</h3>
      {list}
    </section>
  );
}

/** A source as a person knows it: by its title when it was asked, else by the host of what it offers. */
function nameOfSource(verdict: Verdict, offers: readonly Offer[], sourceId: string): string {
  const offer = offers.find(({ match }) => match.listing.sourceId === sourceId);
  if (offer === undefined) return sourceId;
  return sourceOf(verdict, offer) ?? hostOf(offer.match.listing.url) ?? sourceId;
}
