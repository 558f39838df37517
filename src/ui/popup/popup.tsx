import type { Verdict } from '@/src/verdict/verdict';
import { About } from '../parts/about';
import { Bar } from '../parts/bar';
import { EmptyState } from '../parts/empty-state';
import { NoProduct, Reading } from '../parts/page-states';
import { ReportForm } from '../parts/report-form';
import { summarise } from '../parts/summary';
import { VerdictBody } from '../parts/verdict-body';
import { useWords } from '../parts/words';
import { WatchSection } from '../watch/watch-section';
import { LEDGER_PLACE, Ledger } from './ledger';
import { OwnFootprint } from './own-footprint';
import { PanelOff } from './panel-off';
import type { PopupModel } from './popup-model';
import { SaveOffer } from './save-offer';

/** This page's verdict, then the ledger: useful on a page with no product too. */
export function Popup({ model }: { model: PopupModel }) {
  const { say } = useWords();
  return (
    <div class="popup">
      <Bar openOptions={model.openOptions} />
      <main>
        <ThisPage model={model} />
        <PanelOff model={model} />
        {model.problem.value !== undefined && <p role="alert">{say(model.problem.value)}</p>}
        <WatchSection
          model={model.watches}
          verdict={model.page.value.kind === 'verdict' ? model.page.value.verdict : undefined}
          openOptions={model.openOptions}
        />
        <Ledger model={model} />
        <OwnFootprint own={model.own.value} />
      </main>
      <About pages={['find']} inTabs />
    </div>
  );
}

function ThisPage({ model }: { model: PopupModel }) {
  const { t } = useWords();
  const page = model.page.value;
  switch (page.kind) {
    case 'verdict':
      return (
        <>
          <AtAGlance verdict={page.verdict} />
          <div class="buttons ways">
            {model.canOpenBeside && (
              <button type="button" onClick={() => void model.openBeside()}>
                {t('popupBeside')}
              </button>
            )}
            <a href={`#${LEDGER_PLACE}`}>{t('uiLedger')}</a>
          </div>
          {model.saved.isOffer.value && <SaveOffer saved={model.saved} />}
          <VerdictBody verdict={page.verdict} model={model.about} firstOffers={1} onChangeOrder={model.openOptions} />
          {!model.saved.isOffer.value && <SaveOffer saved={model.saved} />}
          <ReportForm report={model.about.report} />
        </>
      );
    case 'no-product':
      return (
        <>
          <NoProduct read={model.read} />
          <ReportForm report={model.about.report} />
        </>
      );
    case 'not-allowed':
      return (
        <EmptyState sentence={t('uiPageNotAllowed', page.host)}>
          <button type="button" class="primary" onClick={() => void model.read()}>
            {t('uiReadOnce')}
          </button>
          <button type="button" onClick={() => void model.allow()}>
            {t('uiAllowSite', page.host)}
          </button>
        </EmptyState>
      );
    case 'reading':
      return <Reading />;
    case 'unsupported':
      return <EmptyState sentence={t('uiPageUnsupported')} />;
    default:
      return page satisfies never;
  }
}

/** The verdict in one line, as the closed panel has it. */
function AtAGlance({ verdict }: { verdict: Verdict }) {
  const words = useWords();
  const summary = summarise(verdict, words);
  if (summary === undefined) return null;
  return <p class="glance">{summary.line}</p>;
}
