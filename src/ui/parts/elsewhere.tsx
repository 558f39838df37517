import type { Link, LinkKind } from '@/src/listings/links/link';
import type { Verdict } from '@/src/verdict/verdict';
import type { MessageKey } from '@/src/words/reason';
import { Notices } from './avoided-figure';
import { WebLink } from './web-link';
import { dotted, useWords } from './words';

const KIND_WORDS = {
  marketplace: 'uiLinkMarketplace',
  classifieds: 'uiLinkClassifieds',
  auction: 'uiLinkAuction',
  refurbisher: 'uiLinkRefurbisher',
  reseller: 'uiLinkReseller',
  charity: 'uiLinkCharity',
  brand: 'uiLinkBrand',
  books: 'uiLinkBooks',
  library: 'uiLinkLibrary',
  things: 'uiLinkThings',
  neighbours: 'uiLinkNeighbours',
  rental: 'uiLinkRental',
  guides: 'uiLinkGuides',
  parts: 'uiLinkParts',
  cafe: 'uiLinkCafe',
  repairers: 'uiLinkRepairers',
} satisfies Record<LinkKind, MessageKey>;

/** Where else to look and what else to do, whether or not there are offers. Nothing is asked of anybody until a click. */
export function Elsewhere({ verdict: { elsewhere, offers } }: { verdict: Verdict }) {
  const { t } = useWords();
  if (elsewhere === undefined) return null;
  const { used, borrow, repair, notices } = elsewhere;
  const instead = [...borrow, ...repair];
  // Each offer says its own; here they are said where no offer does.
  const unsaid = offers.length === 0 ? notices : [];
  const title = t(used.length > 0 ? 'uiElsewhere' : 'uiElsewhereUnsafe');
  return (
    <>
      {used.length + unsaid.length > 0 && (
        <section class="block" aria-label={title}>
          <h3>{title}</h3>
          <Notices notices={unsaid} />
          <Links links={used} />
          {instead.length === 0 && <Told links={used} />}
        </section>
      )}
      {instead.length > 0 && (
        <section class="block" aria-label={t('uiInstead')}>
          <h3>{t('uiInstead')}</h3>
          <Links links={instead} />
          <Told links={[...used, ...instead]} />
        </section>
      )}
    </>
  );
}

function Links({ links }: { links: readonly Link[] }) {
  const { t } = useWords();
  if (links.length === 0) return null;
  return (
    <ul class="links">
      {links.map(({ id, name, kind, url, asks }) => {
        const what = t(KIND_WORDS[kind]);
        const label = asks === undefined ? t('uiLinkOpen', name, what) : t('uiLinkSearch', name, what, asks);
        return (
          <li key={id}>
            <WebLink href={url} label={label}>
              {name}
            </WebLink>
            <small aria-hidden="true">{what}</small>
          </li>
        );
      })}
    </ul>
  );
}

/** What a click sends, in full. */
function Told({ links }: { links: readonly Link[] }) {
  const { t, money } = useWords();
  const asked = [...new Set(links.flatMap(({ asks }) => asks ?? []))];
  const upTo = links.find((link) => link.upTo !== undefined)?.upTo;
  if (links.length === 0) return null;
  const told = asked.length === 0 ? undefined : dotted(asked);
  return (
    <p class="quiet">
      {told === undefined
        ? t('uiLinksOpen')
        : upTo === undefined
          ? t('uiLinksTold', told)
          : t('uiLinksToldPrice', told, money(upTo))}
    </p>
  );
}
