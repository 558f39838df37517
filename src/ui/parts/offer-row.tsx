import type { ComponentChildren } from 'preact';
import type { Listing } from '@/src/listings/listing';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { BAND_WORDS } from '@/src/match/band-words';
import type { Signal } from '@/src/match/match';
import type { Condition } from '@/src/product/condition';
import { type Money, priceRatio } from '@/src/quantity/money';
import { comparable } from '@/src/verdict/comparable';
import { alikeWords } from '@/src/verdict/fold-alike';
import type { Offer } from '@/src/verdict/verdict';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import { AvoidedFigure, Notices } from './avoided-figure';
import { OfferPicture } from './offer-picture';
import type { Axis } from './range-bar';
import { hostOf, WebLink } from './web-link';
import { Why } from './why';
import { dotted, rangeWords, useWords, type Wording } from './words';

export const CONDITION_WORDS = {
  new: 'uiConditionNew',
  refurbished: 'uiConditionRefurbished',
  'like-new': 'uiConditionLikeNew',
  'very-good': 'uiConditionVeryGood',
  good: 'uiConditionGood',
  used: 'uiConditionUsed',
  acceptable: 'uiConditionAcceptable',
  'for-parts': 'uiConditionForParts',
} satisfies Record<Condition, MessageKey>;

const DIFFERENCES: ReadonlySet<Signal['kind']> = new Set<Signal['kind']>([
  'identifierConflict',
  'brandConflict',
  'modelConflict',
  'otherModels',
  'partNumberConflict',
  'attributeConflict',
  'priceImplausible',
  'priceApart',
  'veto',
]);

/** What weighs in the sum and tells nobody anything by itself: it is said under "why" only. */
const QUIET: ReadonlySet<Signal['kind']> = new Set<Signal['kind']>([
  'rareWordConflict',
  'numberConflict',
  'longerTitle',
  'descriptionSame',
]);

interface OfferRowProps {
  readonly offer: Offer;
  readonly axis: Axis;
  /** Who was asked for it just now. */
  readonly source?: string | undefined;
  /** What the new one costs. */
  readonly newPrice?: Money | undefined;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
}

/** One used offer: what it is, what it costs against new, why it matches, what differs, what it could avoid. */
export function OfferRow({ offer, axis, source, newPrice, children }: OfferRowProps) {
  const words = useWords();
  const { t, sayAll, money } = words;
  const { listing, band, signals } = offer.match;
  const alike = alikeWords(offer.match);
  const beside = againstNew(offer, newPrice, words);
  // A signal without strength says something ordinary, such as the share of the new price that stands beside it.
  const telling = signals.filter(({ strength }) => strength > 0);
  const differs = differencesOf(offer);
  const agrees = telling
    .filter(({ kind }) => !DIFFERENCES.has(kind) && !QUIET.has(kind))
    .sort((a, b) => b.strength - a.strength)
    .map((signal) => signal.reason);
  const quiet = telling.filter(({ kind }) => QUIET.has(kind)).map((signal) => signal.reason);
  return (
    <li class="offer">
      <div class="offer-head">
        <OfferPicture listing={listing} />
        <div class="offer-title">
          <h4>
            <WebLink href={listing.url}>{listing.title}</WebLink>
          </h4>
          <OfferFacts offer={offer} source={source} />
          {alike !== undefined && <p class="quiet">{sayAll([alike])}</p>}
        </div>
        <p class="price">
          {money(listing.price)}
          {offer.converted !== undefined && <small>{t('uiPriceAbout', money(offer.converted.price))}</small>}
          {beside !== undefined && <small>{beside}</small>}
        </p>
      </div>
      <ul class="signals">
        <li>{dotted([t(BAND_WORDS[band]), ...sayAll(agrees.slice(0, 2))])}</li>
        {sayAll(differs).map((sentence) => (
          <li key={sentence} class="differs">
            {sentence}
          </li>
        ))}
      </ul>
      <Notices notices={offer.notices ?? []} />
      <AvoidedFigure avoided={offer.avoided} axis={axis} />
      <Why summary={t('uiWhy')} steps={stepsOf(offer, [...agrees, ...quiet])} />
      {children}
    </li>
  );
}

function OfferFacts({ offer: { match }, source }: Pick<OfferRowProps, 'offer' | 'source'>) {
  const words = useWords();
  const { t, country } = words;
  const { condition, country: code, url, sourceId } = match.listing;
  const host = hostOf(url) ?? sourceId;
  const where =
    sourceId === SAVED_SOURCE
      ? [host, t('uiSavedTitle')]
      : source === undefined
        ? [host]
        : source === host
          ? [t('uiAskedNow', host)]
          : [host, t('uiAskedNow', source)];
  const facts = [
    t(CONDITION_WORDS[condition]),
    shippingWords(match.listing, words),
    ...(code === undefined ? [] : [country(code)]),
    ...where,
  ];
  return <p class="quiet">{dotted(facts)}</p>;
}

/** What sending it costs, in words. */
export function shippingWords({ shipping }: Listing, { t, money }: Wording): string {
  if (shipping === undefined) return t('uiShippingUnknown');
  return shipping.minor === 0 ? t('uiShippingFree') : t('uiShipping', money(shipping));
}

/** What is not as in the new one, in words. */
export function differencesOf({ match }: Offer): readonly Reason[] {
  return match.signals
    .filter(({ kind, strength }) => strength > 0 && DIFFERENCES.has(kind))
    .map((signal) => signal.reason);
}

/** What an offer costs beside the new one in words; undefined where they cannot be compared. */
export function againstNew(offer: Offer, newPrice: Money | undefined, { t }: Wording): string | undefined {
  const ratio = newPrice === undefined ? undefined : priceRatio(comparable(offer).price, newPrice);
  if (ratio === undefined) return undefined;
  if (Math.abs(1 - ratio) < 0.005) return t('uiPriceSame');
  return ratio < 1 ? t('uiPriceLess', { percent: 1 - ratio }) : t('uiPriceMore', { percent: ratio - 1 });
}

/** Every reason behind the offer in order: why it matches, how its price was converted, then the terms of the avoided figure. */
function stepsOf({ match, avoided, converted }: Offer, agrees: readonly Reason[]): Reason[] {
  return [
    reason('uiMatchProbability', { percent: match.probability }),
    ...agrees,
    ...(converted?.rates ?? []),
    ...(avoided?.steps ?? []),
    ...(avoided === undefined
      ? []
      : [reason('uiChance', { percent: avoided.chance }), reason('uiWholeSystem', ...rangeWords(avoided.wholeSystem))]),
  ];
}
