import type { MessageKey } from '@/src/words/reason';
import { About } from '../parts/about';
import { Contents } from '../parts/contents';
import { useWords } from '../parts/words';
import { Followed } from '../watch/followed';
import { AskedSources } from './asked-sources';
import { KeptFromPages } from './kept';
import type { OptionsModel } from './options-model';
import { PagesRead } from './pages-read';
import { Ranking } from './ranking';
import { RequestLog } from './request-log';
import { Rules } from './rules';
import { SavedOffers } from './saved-offers';
import { Sites } from './sites';
import { Sources } from './sources';
import { Whereabouts } from './whereabouts';

/** In the order of the page: the heading of each part, and its words. */
const PARTS = [
  ['sources', 'uiSourcesTitle'],
  ['asked-sources', 'uiAskedTitle'],
  ['saved', 'uiSavedTitle'],
  ['followed', 'watchTitle'],
  ['sites', 'uiSitesTitle'],
  ['whereabouts', 'uiOptionsRegionTitle'],
  ['ranking', 'uiOptionsRankingTitle'],
  ['rules', 'uiRulesTitle'],
  ['kept', 'keptTitle'],
  ['pages-read', 'uiHealthTitle'],
  ['requests', 'uiRequestsTitle'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export function Options({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  return (
    <div class="options">
      <header class="masthead">
        <h1>{t('uiOpenOptions')}</h1>
        <p class="quiet">{t('uiOptionsPromise')}</p>
        <p>
          <a href="/welcome.html">{t('welcomeAgain')}</a>
        </p>
        <Contents parts={PARTS.map(([id, title]) => ({ id, title: t(title) }))} />
      </header>
      <main>
        <Sources model={model} />
        <AskedSources model={model} />
        <SavedOffers model={model.savedOffers} />
        <Followed model={model.watches} />
        <Sites model={model.sites} />
        <Whereabouts model={model} />
        <Ranking model={model} />
        <Rules model={model} />
        <KeptFromPages model={model.kept} />
        <PagesRead model={model} />
        <RequestLog model={model} />
      </main>
      <About pages={['ledger', 'find']} />
    </div>
  );
}
