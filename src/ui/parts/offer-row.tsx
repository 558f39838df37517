import { BAND_WORDS } from '@/src/match/band-words';
import type { Signal } from '@/src/match/match';
import type { Condition } from '@/src/product/condition';
import { alikeWords } from '@/src/verdict/fold-alike';
import type { Offer } from '@/src/verdict/verdict';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import { AvoidedFigure, Notices } from './avoided-figure';
import type { Axis } from './range-bar';
import { hostOf, WebLink } from './web-link';
import { Why } from './why';
import { dotted, rangeWords, useWords } from './words';

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
}

/** One used offer: what it is, what it costs against new, why it matches, what differs, what it could avoid. */
export function OfferRow({ offer, axis, source }: OfferRowProps) {
  const { t, sayAll, money } = useWords();
  const { listing, band, signals } = offer.match;
  const alike = alikeWords(offer.match);
  // A signal without strength says something ordinary, such as the share of the new price that stands beside it.
  const telling = signals.filter(({ strength }) => strength > 0);
  const differs = telling.filter(({ kind }) => DIFFERENCES.has(kind)).map((signal) => signal.reason);
  const agrees = telling
    .filter(({ kind }) => !DIFFERENCES.has(kind) && !QUIET.has(kind))
    .sort((a, b) => b.strength - a.strength)
    .map((signal) => signal.reason);
  const quiet = telling.filter(({ kind }) => QUIET.has(kind)).map((signal) => signal.reason);
  return (
    <li class="offer">
      <div class="offer-head">
        <div>
          <h4>
            <WebLink href={listing.url}>{listing.title}</WebLink>
          </h4>
          <OfferFacts offer={offer} source={source} />
          {alike !== undefined && <p class="quiet">{sayAll([alike])}</p>}
        </div>
        <p class="price">
          {money(listing.price)}
          {offer.priceRatio !== undefined && <small>{t('uiOfNew', { percent: offer.priceRatio })}</small>}
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
    </li>
  );
}

function OfferFacts({ offer: { match }, source }: Pick<OfferRowProps, 'offer' | 'source'>) {
  const { t, money, country } = useWords();
  const { condition, shipping, country: code, url, sourceId } = match.listing;
  const host = hostOf(url) ?? sourceId;
  const where =
    source === undefined ? [host] : source === host ? [t('uiAskedNow', host)] : [host, t('uiAskedNow', source)];
  const facts = [
    t(CONDITION_WORDS[condition]),
    ...(shipping === undefined ? [] : [shipping.minor === 0 ? t('uiShippingFree') : t('uiShipping', money(shipping))]),
    ...(code === undefined ? [] : [country(code)]),
    ...where,
  ];
  return <p class="quiet">{dotted(facts)}</p>;
}

/** Every reason behind the offer in order: why it matches, then the terms of the avoided figure. */
function stepsOf({ match, avoided }: Offer, agrees: readonly Reason[]): Reason[] {
  return [
    reason('uiMatchProbability', { percent: match.probability }),
    ...agrees,
    ...(avoided?.steps ?? []),
    ...(avoided === undefined
      ? []
      : [reason('uiChance', { percent: avoided.chance }), reason('uiWholeSystem', ...rangeWords(avoided.wholeSystem))]),
  ];
}
