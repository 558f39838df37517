import type { ComponentChildren } from 'preact';
import type { SiteView } from '../backend';
import { EmptyState } from '../parts/empty-state';
import { useWords } from '../parts/words';
import { AddressField } from './address-field';
import type { SitesModel } from './sites-model';

/** Which shops are looked at, which sites are only asked, and what the browser allows for nothing. */
export function Sites({ model }: { model: SitesModel }) {
  const { t, say } = useWords();
  const sites = model.sites.value;
  const problem = model.problem.value;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('uiSitesTitle')}</h2>
      <p class="quiet">{t('uiSitesWhat')}</p>
      <LookAt model={model} />
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
      {sites?.looked.length === 0 && <EmptyState sentence={t('uiSitesNone')} />}
      <SiteList label={t('uiSitesTitle')} sites={sites?.looked ?? []}>
        {(site, name) => (
          <button type="button" aria-label={t('uiSitesLeave', name)} onClick={() => void model.leave(site.pattern)}>
            {t('uiRemove')}
          </button>
        )}
      </SiteList>
      <OnlyAsked model={model} />
      <Idle model={model} />
    </section>
  );
}

function LookAt({ model }: { model: SitesModel }) {
  const { t } = useWords();
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void model.lookAt();
      }}
    >
      <AddressField
        id="site-address"
        label={t('uiSitesAddress')}
        address={model.address}
        required
        button={t('uiSitesAdd')}
      />
    </form>
  );
}

function OnlyAsked({ model }: { model: SitesModel }) {
  const { t, list } = useWords();
  const asked = model.sites.value?.asked ?? [];
  if (asked.length === 0) return null;
  return (
    <>
      <h3>{t('uiSitesAsked')}</h3>
      <p class="quiet">{t('uiSitesAskedWhat')}</p>
      <SiteList label={t('uiSitesAsked')} sites={asked}>
        {({ titles }) => <span class="quiet">{t('uiSitesAskedBy', list(titles))}</span>}
      </SiteList>
    </>
  );
}

function Idle({ model }: { model: SitesModel }) {
  const { t } = useWords();
  const idle = model.sites.value?.idle ?? [];
  if (idle.length === 0) return null;
  return (
    <>
      <h3>{t('uiSitesIdle')}</h3>
      <p class="quiet">{t('uiSitesIdleWhat')}</p>
      <SiteList label={t('uiSitesIdle')} sites={idle}>
        {(site, name) => (
          <>
            {site.name !== undefined && (
              <button type="button" aria-label={t('uiSitesUse', name)} onClick={() => void model.use(site.pattern)}>
                {t('uiSitesAdd')}
              </button>
            )}
            <button
              type="button"
              aria-label={t('uiSitesGiveBack', name)}
              onClick={() => void model.leave(site.pattern)}
            >
              {t('uiSitesGiveBackShort')}
            </button>
          </>
        )}
      </SiteList>
    </>
  );
}

interface SiteListProps<Site extends SiteView> {
  readonly label: string;
  readonly sites: readonly Site[];
  /** What stands beside a site. */
  readonly children: (site: Site, name: string) => ComponentChildren;
}

function SiteList<Site extends SiteView>({ label, sites, children }: SiteListProps<Site>) {
  const { t } = useWords();
  if (sites.length === 0) return null;
  return (
    <ul class="sites" aria-label={label}>
      {sites.map((site) => {
        const name = site.name ?? t('uiSitesEvery');
        return (
          <li key={site.pattern}>
            <bdi>{name}</bdi>
            <span class="buttons">{children(site, name)}</span>
          </li>
        );
      })}
    </ul>
  );
}
