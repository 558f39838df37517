import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { allOffers } from '@/src/verdict/live';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import type { Comparing } from './comparing';
import { offerKey } from './offer-key';
import { againstNew, CONDITION_WORDS, differencesOf, shippingWords } from './offer-row';
import { sourceOf } from './offers';
import { useTrusted } from './trust';
import { hostOf, WebLink } from './web-link';
import { rangeWords, useWords } from './words';

interface CompareProps {
  readonly verdict: Verdict;
  readonly comparing: Comparing;
}

/** The new one and up to three offers side by side: a column each, an attribute a row, its name above its values. */
export function Compare({ verdict, comparing }: CompareProps) {
  const { t } = useWords();
  const trusted = useTrusted();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; the keyboard goes on at the heading.
  useEffect(() => title.current?.focus(), []);
  const keys = comparing.picked.value;
  const offers = allOffers(verdict)
    .filter((offer) => keys.includes(offerKey(offer)))
    .sort((a, b) => keys.indexOf(offerKey(a)) - keys.indexOf(offerKey(b)));
  return (
    <section class="compare" aria-labelledby="compare-title">
      <div class="offer-head">
        <h2 id="compare-title" ref={title} tabIndex={-1}>
          {t('uiCompareTitle')}
        </h2>
        <button type="button" class="plain" onClick={trusted(() => comparing.close())}>
          {t('uiCompareBack')}
        </button>
      </div>
      <Table verdict={verdict} offers={offers} />
    </section>
  );
}

function Table({ verdict, offers }: { verdict: Verdict; offers: readonly Offer[] }) {
  const words = useWords();
  const { t, money, date, sayAll } = words;
  const { product } = verdict.sighting;
  const { estimate } = verdict;
  const range = (interval: Parameters<typeof rangeWords>[0]) => t('uiCompareRange', ...rangeWords(interval));
  const none = t('uiCompareNone');
  const rows: readonly Row[] = [
    {
      name: t('uiComparePrice'),
      new: product.price === undefined ? none : money(product.price),
      of: (offer) => [
        money(offer.match.listing.price),
        offer.converted && t('uiPriceAbout', money(offer.converted.price)),
        shippingWords(offer.match.listing, words),
        againstNew(offer, product.price, words),
      ],
    },
    {
      name: t('uiCompareCondition'),
      new: t(CONDITION_WORDS[product.condition ?? 'new']),
      of: ({ match }) => [t(CONDITION_WORDS[match.listing.condition])],
    },
    {
      name: t('uiCompareDiffers'),
      new: t('uiCompareItself'),
      of: (offer) => {
        const differs = sayAll(differencesOf(offer));
        return differs.length > 0 ? differs : [t('uiCompareNothing')];
      },
    },
    {
      name: t('uiCompareYear'),
      new: product.attributes.year === undefined ? none : String(product.attributes.year),
      of: ({ match }) => [match.listing.attributes.year === undefined ? none : String(match.listing.attributes.year)],
    },
    {
      name: t('uiCompareAvoids'),
      new: t('uiCompareItself'),
      of: ({ avoided }) => {
        if (avoided === undefined) return [none];
        if (avoided.finding === 'unsafe-used') return [t('uiUnsafeUsed')];
        return [range(avoided.net), ...(avoided.finding === 'could-avoid' ? [] : [t('uiLineNoBenefit')])];
      },
    },
    {
      name: t('uiCompareEmits'),
      new: estimate.kind === 'estimated' ? range(estimate.interval) : none,
      of: ({ emittedKg }) => [emittedKg === undefined ? none : range(emittedKg)],
    },
    {
      name: t('uiCompareSource'),
      new: hostOf(verdict.sighting.url) ?? none,
      of: (offer) => {
        const { url, sourceId, fetchedAt } = offer.match.listing;
        return [hostOf(url) ?? sourceOf(verdict, offer) ?? sourceId, t('uiCompareSeen', date(fetchedAt))];
      },
    },
  ];
  // A row in which nothing is known says nothing.
  const isKnown = (row: Row) => row.new !== none || offers.some((offer) => row.of(offer).some((text) => text !== none));
  return (
    <table style={{ '--columns': offers.length + 1 }}>
      <thead>
        <tr>
          <td class="heard" />
          <th scope="col">{t('uiCompareNew')}</th>
          {offers.map((offer) => (
            <th key={offerKey(offer)} scope="col">
              <WebLink href={offer.match.listing.url}>{offer.match.listing.title}</WebLink>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.filter(isKnown).map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.new}</td>
            {offers.map((offer) => (
              <td key={offerKey(offer)}>{lines(row.of(offer))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly name: string;
  readonly new: string;
  /** Lines of one cell. */
  of(offer: Offer): readonly (string | undefined)[];
}

function lines(texts: readonly (string | undefined)[]): ComponentChildren {
  return texts.filter((text) => text !== undefined).map((text) => <div key={text}>{text}</div>);
}
